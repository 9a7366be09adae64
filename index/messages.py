"""The engine's sentences for people, in Albanian and English side by side.

The engine raises and returns kinds with data; the command line and the window both turn them into
words here, so that a kind has one sentence a language and a test can go over all of them.
"""

import os
from dataclasses import dataclass

from index.errors import (
    CollectionUnreadable,
    DocumentNotFound,
    ExportFailed,
    FailureReason,
    FolderError,
    FolderReason,
    FoldersDamaged,
    GjejError,
    LibraryBusy,
    LibraryDamaged,
    LibraryMissing,
    LibraryOutdated,
    LibraryUnwritable,
    QueriesUnreadable,
)
from index.values import FileFailure, Note, NoteKind, RecognitionStatus

LANGUAGES = ("sq", "en")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence in every language of the program; {names} are filled in."""

    sq: str
    en: str

    def in_language(self, language: str, **data: object) -> str:
        """The sentence in a language; English where the language is not one of ours."""
        template = self.sq if language == "sq" else self.en
        return template.format(**data)


FAILURES = {
    FailureReason.VANISHED: Sentence("Skedari nuk është më aty.", "The file is no longer there."),
    FailureReason.NO_PERMISSION: Sentence(
        "Nuk keni leje ta lexoni këtë skedar.", "You are not allowed to read this file."
    ),
    FailureReason.LOCKED: Sentence(
        "Një program tjetër e mban të kyçur këtë skedar.", "Another program keeps this file locked."
    ),
    FailureReason.NOT_A_FILE: Sentence(
        "Ky nuk është skedar i zakonshëm.", "This is not an ordinary file."
    ),
    FailureReason.TOO_LARGE: Sentence("Skedari është tepër i madh.", "The file is too large."),
    FailureReason.TOO_DEEP: Sentence(
        "Arkiva gjendet brenda shumë arkivave të tjera dhe nuk u hap.",
        "The archive is inside too many other archives and was not opened.",
    ),
    FailureReason.EMPTY: Sentence("Skedari është bosh.", "The file is empty."),
    FailureReason.NO_TEXT: Sentence(
        "Në këtë skedar nuk ka tekst, ndoshta vetëm figura.",
        "There is no text in this file, perhaps only pictures.",
    ),
    FailureReason.SCAN: Sentence(
        "Faqet janë figura; teksti i tyre nuk është njohur ende.",
        "The pages are pictures; their text has not been recognised yet.",
    ),
    FailureReason.NO_WORDS: Sentence(
        "Në këtë figurë nuk u gjet tekst.", "No text was found in this picture."
    ),
    FailureReason.BINARY: Sentence("Përmbajtja nuk është tekst.", "The content is not text."),
    FailureReason.STRANGE_NAME: Sentence(
        "Emri i skedarit nuk është tekst i vlefshëm; riemërtojeni që të lexohet.",
        "The file's name is not valid text; rename it to have it read.",
    ),
    FailureReason.ENCRYPTED: Sentence(
        "Skedari është i mbrojtur me fjalëkalim.", "The file is protected by a password."
    ),
    FailureReason.DAMAGED: Sentence(
        "Skedari është i dëmtuar ose i paplotë.", "The file is damaged or incomplete."
    ),
    FailureReason.TIMEOUT: Sentence(
        "Leximi zgjati tepër dhe u ndal.", "Reading took too long and was stopped."
    ),
    FailureReason.OUT_OF_MEMORY: Sentence(
        "Leximi kërkoi tepër kujtesë dhe u ndal.", "Reading needed too much memory and was stopped."
    ),
    FailureReason.CRASHED: Sentence(
        "Leximi i këtij skedari dështoi papritur.", "Reading this file failed unexpectedly."
    ),
    FailureReason.UNREADABLE: Sentence(
        "Skedari nuk u lexua dot: disku dha gabim.",
        "The file could not be read: the disk reported an error.",
    ),
}

FOLDERS = {
    FolderReason.MISSING: Sentence("Dosja „{path}“ nuk gjendet.", "There is no folder “{path}”."),
    FolderReason.NOT_A_FOLDER: Sentence("„{path}“ nuk është dosje.", "“{path}” is not a folder."),
    FolderReason.NO_PERMISSION: Sentence(
        "Nuk keni leje ta lexoni dosjen „{path}“.",
        "You are not allowed to read the folder “{path}”.",
    ),
    FolderReason.INSIDE_LIBRARY: Sentence(
        "Dosja „{path}“ është vendi ku Gjej mban treguesin e vet dhe nuk mund të shtohet.",
        "The folder “{path}” is where Gjej keeps its own index and cannot be added.",
    ),
}

NOTES = {
    NoteKind.UNKNOWN_DATE: Sentence(
        "„{text}“ nuk u kuptua si datë dhe u kërkua si fjalë.",
        "“{text}” was not understood as a date and was searched as words.",
    ),
    NoteKind.UNKNOWN_TYPE: Sentence(
        "„{text}“ nuk është lloj skedari që Gjej e lexon; u kërkua si fjalë.",
        "“{text}” is not a kind of file that Gjej reads; it was searched as words.",
    ),
    NoteKind.UNKNOWN_LANGUAGE: Sentence(
        "„{text}“ nuk u kuptua si gjuhë dhe u kërkua si fjalë.",
        "“{text}” was not understood as a language and was searched as words.",
    ),
    NoteKind.UNKNOWN_LABEL: Sentence(
        "Asnjë dokument nuk e ka etiketën „{text}“.", "No document has the label “{text}”."
    ),
    NoteKind.UNKNOWN_SEARCH: Sentence(
        "Nuk ka kërkim të ruajtur me emrin „{text}“.", "There is no saved search called “{text}”."
    ),
    NoteKind.COLLECTION_DAMAGED: Sentence(
        "Një skedar me yje, etiketa a kërkime ishte i dëmtuar: u vu mënjanë si „{text}“ dhe u mor "
        "gjendja e mëparshme.",
        "A file of stars, labels or searches was damaged: it was kept as “{text}”, and the state "
        "before it was taken.",
    ),
    NoteKind.COLLECTION_UNREADABLE: Sentence(
        "Skedari „{text}“ nuk lexohet dot tani; yjet, etiketat dhe kërkimet e ruajtura mungojnë.",
        "The file “{text}” cannot be read just now; stars, labels and saved searches are missing.",
    ),
    NoteKind.UNKNOWN_FIELD: Sentence(
        "Nuk ka fushë „{text}“; u kërkua si fjalë.",
        "There is no field “{text}”; it was searched as words.",
    ),
    NoteKind.EMPTY_FIELD: Sentence(
        "Pas „{text}“ mungon fjala; u la mënjanë.",
        "A word is missing after “{text}”; it was left out.",
    ),
    NoteKind.OPEN_QUOTE: Sentence(
        "Thonjëza nuk u mbyll; u mor deri në fund.",
        "The quotation mark was not closed; it was read to the end.",
    ),
    NoteKind.OPEN_BRACKET: Sentence(
        "Kllapat nuk janë në çift; kërkesa u lexua sikur të ishin.",
        "The brackets are not in pairs; the query was read as if they were.",
    ),
    NoteKind.LONE_OPERATOR: Sentence(
        "„{text}“ nuk lidh dot asgjë këtu dhe u la mënjanë.",
        "“{text}” has nothing to join here and was left out.",
    ),
    NoteKind.LONE_MINUS: Sentence(
        "Shenja „-“ pa fjalë pas saj u la mënjanë.",
        "The sign “-” with no word after it was left out.",
    ),
    NoteKind.LONE_STAR: Sentence(
        "Shenja „{text}“ pa shkronja para saj u la mënjanë.",
        "The sign “{text}” with no letters before it was left out.",
    ),
    NoteKind.LONE_SIGN: Sentence(
        "„{text}“ nuk ka kuptim në këtë vend dhe u la mënjanë.",
        "“{text}” has no meaning in this place and was left out.",
    ),
    NoteKind.FUZZY_LIMIT: Sentence(
        "„{text}“: lejohen vetëm një ose dy shkronja ndryshim (~1, ~2).",
        "“{text}”: one or two letters may differ, no fewer and no more (~1, ~2).",
    ),
    NoteKind.NEAR_OPERAND: Sentence(
        "„{text}“ lidh vetëm fjalë dhe shprehje; u lexua si DHE.",
        "“{text}” joins words and phrases only; it was read as AND.",
    ),
    NoteKind.SMALL_OPERATOR: Sentence(
        "„{text}“ u kërkua si fjalë; DHE, OSE, JO dhe AFËR shkruhen me shkronja të mëdha.",
        "“{text}” was searched as a word; AND, OR, NOT and NEAR are written in capitals.",
    ),
    NoteKind.WIDE_WILDCARD: Sentence(
        "„{text}“ përfshin shumë fjalë; u kërkuan njëmijë më të shpeshtat.",
        "“{text}” stands for very many words; the thousand most frequent were searched.",
    ),
    NoteKind.CUT_QUERY: Sentence(
        "Kërkesa është shumë e gjatë; u përdor fillimi i saj.",
        "The query is very long; its beginning was used.",
    ),
    NoteKind.COMMON_WORDS: Sentence(
        "Kërkesa ka vetëm fjalë shumë të shpeshta.", "The query has only very common words."
    ),
}

RECOGNITION_READY = Sentence(
    "Teksti në figura njihet me {program} ({languages}).",
    "Text in pictures is recognised with {program} ({languages}).",
)
RECOGNITION_LACKS_ALBANIAN = Sentence(
    "{program} nuk e njeh ende shqipen; në Debian dhe Ubuntu: sudo apt install tesseract-ocr-sqi",
    "{program} lacks Albanian; on Debian and Ubuntu: sudo apt install tesseract-ocr-sqi",
)
RECOGNITION_MISSING = Sentence(
    "Teksti në figura nuk njihet, sepse mungon programi tesseract; "
    "në Debian dhe Ubuntu: sudo apt install tesseract-ocr tesseract-ocr-sqi",
    "Text in pictures is not recognised, as the program tesseract is missing; "
    "on Debian and Ubuntu: sudo apt install tesseract-ocr tesseract-ocr-sqi",
)
RECOGNITION_WAITING = Sentence(
    "{waiting} skedarë presin që t’u njihet teksti.",
    "{waiting} files wait for their text to be recognised.",
)

UNWRITABLE = Sentence(
    "Dosja e bibliotekës „{path}“ nuk shkruhet dot.",
    "The library folder “{path}” cannot be written.",
)
DISK_FULL = Sentence(
    "Disku ku ndodhet dosja e bibliotekës „{path}“ është plot; çfarë u ruajt më parë mbetet.",
    "The disk of the library folder “{path}” is full; what was saved before stays.",
)
BUSY = Sentence(
    "Një proces tjetër i Gjej ({pid}) po shkruan në bibliotekën „{path}“.",
    "Another Gjej process ({pid}) is writing to the library “{path}”.",
)
DAMAGED = Sentence(
    "Treguesi te „{path}“ është i dëmtuar; „gjej index“ e ndërton nga e para.",
    "The index at “{path}” is damaged; “gjej index” builds it anew.",
)
OUTDATED = Sentence(
    "Treguesi te „{path}“ është i një versioni tjetër të Gjej; „gjej index“ e ndërton nga e para.",
    "The index at “{path}” was made by another version of Gjej; “gjej index” builds it anew.",
)
BUILT_ANEW = Sentence(
    "Treguesi po ndërtohet nga e para; rezultatet vijnë pas pak.",
    "The index is being built anew; results will follow soon.",
)
FOLDERS_DAMAGED = Sentence(
    "Lista e dosjeve „{path}“ është e dëmtuar; ndreqeni ose fshijeni. Asgjë nuk u hoq.",
    "The list of folders “{path}” is damaged; mend or delete it. Nothing was removed.",
)
COLLECTION_UNREADABLE = Sentence(
    "Skedari „{path}“ nuk lexohet dot tani; asgjë në të nuk u ndryshua.",
    "The file “{path}” cannot be read just now; nothing in it was changed.",
)
MISSING = Sentence(
    "Te „{path}“ nuk ka bibliotekë; „gjej index DOSJE“ e krijon.",
    "There is no library at “{path}”; “gjej index FOLDER” makes one.",
)
NOT_INDEXED = Sentence(
    "Dokumenti „{path}“ nuk është në tregues.", "The document “{path}” is not in the index."
)
CHECK_CLEAN = Sentence(
    "Treguesi është në rregull: {documents} dokumente.",
    "The index is sound: {documents} documents.",
)
QUERIES_UNREADABLE = Sentence(
    "Skedari i kërkesave „{path}“ nuk lexohet dot.", "The file of queries “{path}” cannot be read."
)
EXPORT_FAILED = Sentence(
    "„{path}“ nuk u shkrua dot; zgjidhni një vend tjetër.",
    "“{path}” could not be written; choose another place.",
)
EXPORT_DISK_FULL = Sentence(
    "Disku ku duhej shkruar „{path}“ është plot.", "The disk of “{path}” is full."
)
UNKNOWN_FORMAT = Sentence(
    "„{path}“ duhet të mbarojë me .csv, .html ose .docx.",
    "“{path}” must end in .csv, .html or .docx.",
)
EXPORTED = Sentence("U shkruan {written} nga {total}.", "{written} of {total} written.")
UNEXPECTED = Sentence(
    "Ndodhi një gabim i papritur. Hollësitë gjenden te {log}.",
    "An unexpected error happened. The details are in {log}.",
)
NO_DISPLAY = Sentence(
    "Nuk ka ekran ku të hapet dritarja; kërkoni nga terminali me: gjej search FJALË",
    "There is no display to open the window on; search from the terminal with: gjej search WORDS",
)
NO_QT = Sentence(
    "Qt, që vizaton dritaren, nuk niset dot këtu („make run“ instalon çfarë i mungon); "
    "kërkoni nga terminali me: gjej search FJALË",
    "Qt, which draws the window, cannot start here (“make run” installs what it lacks); "
    "search from the terminal with: gjej search WORDS",
)
AWAY = Sentence(
    "Disku ose dosja e përbashkët ku gjendet „{path}“ nuk është e lidhur tani.",
    "The disk or share that “{path}” is on is not connected at the moment.",
)
NO_PROGRAM = Sentence(
    "Asnjë program i sistemit nuk e hap skedarin „{path}“.",
    "No program of the system opens the file “{path}”.",
)


def failure_sentence(failure: FileFailure, language: str) -> str:
    """Why a file gave no document."""
    return FAILURES[failure.reason].in_language(language)


def recognition_sentence(status: RecognitionStatus, language: str) -> str:
    """What text in pictures is recognised with, or what is missing for it and how to get it."""
    if not status.program:
        return RECOGNITION_MISSING.in_language(language)
    if not status.languages:
        return RECOGNITION_LACKS_ALBANIAN.in_language(language, program=status.program)
    return RECOGNITION_READY.in_language(
        language, program=status.program, languages=" + ".join(status.languages)
    )


def note_sentence(note: Note, language: str) -> str:
    """What there is to say about how a query was understood."""
    return NOTES[note.kind].in_language(language, text=note.text)


def error_sentence(error: GjejError, language: str) -> str:
    """What to tell a person about an error that the engine raised."""
    if isinstance(error, FolderError):
        return FOLDERS[error.reason].in_language(language, path=error.path)
    if isinstance(error, LibraryUnwritable):
        sentence = DISK_FULL if error.is_full else UNWRITABLE
        return sentence.in_language(language, path=error.path)
    if isinstance(error, LibraryBusy):
        return BUSY.in_language(language, path=error.path, pid=error.pid or "?")
    if isinstance(error, LibraryDamaged):
        return DAMAGED.in_language(language, path=error.path)
    if isinstance(error, LibraryOutdated):
        return OUTDATED.in_language(language, path=error.path)
    if isinstance(error, FoldersDamaged):
        return FOLDERS_DAMAGED.in_language(language, path=error.path)
    if isinstance(error, CollectionUnreadable):
        return COLLECTION_UNREADABLE.in_language(language, path=error.path)
    if isinstance(error, LibraryMissing):
        return MISSING.in_language(language, path=error.path)
    if isinstance(error, ExportFailed):
        sentence = EXPORT_DISK_FULL if error.is_full else EXPORT_FAILED
        return sentence.in_language(language, path=error.path)
    if isinstance(error, QueriesUnreadable):
        return QUERIES_UNREADABLE.in_language(language, path=error.path)
    if isinstance(error, DocumentNotFound):
        return NOT_INDEXED.in_language(language, path=error.path)
    raise TypeError(error)


def system_language() -> str:
    """The language of ours that the environment asks for; English where it asks for neither."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(variable, "")
        if value:
            return value[:2] if value[:2] in LANGUAGES else "en"
    return "en"
