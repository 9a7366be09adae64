"""The query language, a row for each thing that can be typed: the one place that describes it.

The cheat sheet of the window and the table of the README are made of it, and its tests hold every
example, in both languages, to the tree that it stands for. The examples are Albanian words in both
languages, as the documents are; the words of the language itself differ.
"""

from dataclasses import dataclass
from enum import StrEnum

from index.messages import Sentence


class Part(StrEnum):
    """What the examples are about."""

    WORDS = "words"
    JOINING = "joining"
    CLOSENESS = "closeness"
    PATTERNS = "patterns"
    FIELDS = "fields"
    DATES = "dates"
    COLLECTION = "collection"


@dataclass(frozen=True, slots=True)
class QueryExample:
    """Something that can be typed, what it finds, and how it is understood."""

    part: Part
    query: Sentence
    meaning: Sentence
    tree: str


PARTS = {
    Part.WORDS: Sentence("Fjalë dhe shprehje", "Words and phrases"),
    Part.JOINING: Sentence("Bashkë, ose, pa", "Together, either, without"),
    Part.CLOSENESS: Sentence("Afërsia dhe pesha", "Closeness and weight"),
    Part.PATTERNS: Sentence("Modele dhe gabime shtypi", "Patterns and misspellings"),
    Part.FIELDS: Sentence("Fusha", "Fields"),
    Part.DATES: Sentence("Data", "Dates"),
    Part.COLLECTION: Sentence("Yje, etiketa, kërkime të ruajtura", "Stars, labels, saved searches"),
}


def _row(
    part: Part, queries: tuple[str, str], meanings: tuple[str, str], tree: str
) -> QueryExample:
    return QueryExample(part, Sentence(*queries), Sentence(*meanings), tree)


# fmt: off
QUERY_TABLE = (
    _row(Part.WORDS, ("ujë lumë", "ujë lumë"),
         ("me të dyja fjalët në çdo trajtë; më pas ato me njërën",
          "with both words in any form; those with one of them follow"),
         "words(ujë, lumë)"),
    _row(Part.WORDS, ("„ura e re“", "“ura e re”"),
         ("me këtë shprehje në çdo rasë; me çfarëdo thonjëzash",
          "with this phrase in any case ending; quotes of any kind"),
         '"ura e re"'),
    _row(Part.WORDS, ("=lumit", "=lumit"),
         ("me fjalën pikërisht siç shkruhet; edhe me një shprehje",
          "with the word exactly as it is typed; with a phrase too"),
         "=lumit"),
    _row(Part.WORDS, ("09.04.2024", "09.04.2024"),
         ("me këtë ditë në tekst, si 9 prill 2024 a 2024-04-09",
          "with this day in the text, as 9 prill 2024 or 2024-04-09"),
         "09.04.2024"),
    _row(Part.JOINING, ("ujë DHE lumë", "ujë AND lumë"),
         ("vetëm me të dyja", "only with both"),
         "every(ujë, lumë)"),
    _row(Part.JOINING, ("shkollë OSE bibliotekë", "shkollë OR bibliotekë"),
         ("me njërën, me tjetrën a me të dyja", "with one, with the other, or with both"),
         "any(shkollë, bibliotekë)"),
    _row(Part.JOINING, ("ujë -lumë", "ujë -lumë"),
         ("pa fjalën e dytë", "without the second word"),
         "words(ujë, not(lumë))"),
    _row(Part.JOINING, ("ujë JO (lumë OSE liqen)", "ujë NOT (lumë OR liqen)"),
         ("pa ato që vijnë pas; kllapat i bashkojnë fjalët",
          "without what follows; brackets put words together"),
         "words(ujë, not(any(lumë, liqen)))"),
    _row(Part.CLOSENESS, ("„ujë lumë“~5", "“ujë lumë”~5"),
         ("fjalët afër, në çdo radhë, me jo më shumë se pesë të tjera mes tyre",
          "the words close together in any order, no more than five others between"),
         '"ujë lumë"~5'),
    _row(Part.CLOSENESS, ("ujë AFËR/5 lumë", "ujë NEAR/5 lumë"),
         ("po ashtu për fjalë, shprehje, modele e kllapa; pa numër është dhjetë",
          "the same for words, phrases, patterns and brackets; without a number it is ten"),
         "near/5(ujë, lumë)"),
    _row(Part.CLOSENESS, ("ujë^3 lumë", "ujë^3 lumë"),
         ("fjala e parë peshon trefish; edhe pas një shprehjeje a kllape",
          "the first word counts three times as much; also after a phrase or a bracket"),
         "words(ujë^3, lumë)"),
    _row(Part.PATTERNS, ("bibl*", "bibl*"),
         ("me çdo fjalë që fillon kështu", "with any word that begins so"),
         "bibl*"),
    _row(Part.PATTERNS, ("*shëm", "*shëm"),
         ("me çdo fjalë që mbaron kështu; =*shëm e dallon ë-në",
          "with any word that ends so; =*shëm minds the ë"),
         "*shëm"),
    _row(Part.PATTERNS, ("shk?ll*", "shk?ll*"),
         ("? është një shkronjë, * sa të jenë", "? is one letter, * any number of them"),
         "shk?ll*"),
    _row(Part.PATTERNS, ("kontarte~", "kontarte~"),
         ("edhe me çfarë ndryshon me një shkronjë; ~2 me dy",
          "also with what differs by a letter; ~2 by two"),
         "kontarte~1"),
    _row(Part.FIELDS, ("titulli:ura", "title:ura"),
         ("me fjalën në titull", "with the word in the title"),
         "title(ura)"),
    _row(Part.FIELDS, ("autori:„Klubi i malit“", "author:“Klubi i malit”"),
         ("nga ky autor", "by this author"),
         'author("Klubi i malit")'),
    _row(Part.FIELDS, ("dosja:ligj", "folder:ligj"),
         ("në një dosje me këtë emër, sado thellë", "in a folder of this name, at any depth"),
         "folder(ligj)"),
    _row(Part.FIELDS, ("shtegu:letra/email", "path:letra/email"),
         ("me këtë në shtegun ose emrin e skedarit", "with this in the path or name of the file"),
         "path(letra/email)"),
    _row(Part.FIELDS, ("lloji:html", "type:html"),
         ("të këtij lloji skedari: pdf, docx, html, txt…",
          "of this kind of file: pdf, docx, html, txt…"),
         "type(html)"),
    _row(Part.FIELDS, ("gjuha:shqip", "language:Albanian"),
         ("në këtë gjuhë, me emër a me kod (sq)", "in this language, by its name or code (sq)"),
         "language(sq)"),
    _row(Part.DATES, ("data:2024-03", "date:2024-03"),
         ("të një viti, muaji a dite; edhe 15.03.2024",
          "of a year, a month or a day; also 15.03.2024"),
         "date(20240300, 20240331)"),
    _row(Part.DATES, ("data:2022..2023", "date:2022..2023"),
         ("nga një datë te tjetra", "from one date to another"),
         "date(20220000, 20231231)"),
    _row(Part.DATES, ("data:>=2024", "date:>=2024"),
         ("nga kjo datë e tutje; edhe >, <, <=", "from this date on; also >, <, <="),
         "date(20240000, 99991231)"),
    _row(Part.DATES, ("data:javën e kaluar", "date:last week"),
         ("edhe sot, dje, këtë muaj, vitin e kaluar, 7 ditët e fundit, korrik 2023",
          "also today, yesterday, this month, last year, last 7 days, July 2023"),
         "date(20230717, 20230723)"),
    _row(Part.COLLECTION, ("etiketa:„për gjyqin“", "label:“për gjyqin”"),
         ("me këtë etiketë; etiketa:gjyq* me çdo të tillë që fillon kështu",
          "with this label; label:gjyq* with any that begins so"),
         "label(për gjyqin)"),
    _row(Part.COLLECTION, ("etiketa:yll", "label:starred"),
         ("me yll", "starred"),
         "label(yll) | label(starred)"),
    _row(Part.COLLECTION, ("shënimi:kujdes", "note:kujdes"),
         ("me këtë fjalë në shënimin tuaj", "with this word in your note"),
         "note(kujdes)"),
    _row(Part.COLLECTION, ("reja:„uji i pijshëm“", "new:“uji i pijshëm”"),
         ("ardhur te ky kërkim i ruajtur që kur e patë",
          "come to this saved search since you looked at it"),
         "new(uji i pijshëm)"),
)
# fmt: on
