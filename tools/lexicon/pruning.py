"""Drops the readings of a spelling that a user would call wrong, and says why.

A quarter of the spellings have several readings; a search for one word finds the other through
them. True homographs stay: "vinte" was coming or was putting. These go:
"""

from collections.abc import Callable, Collection, Iterable, Mapping

from tools.lexicon.cells import COMMON, GLUED, NON_STANDARD, commonness
from tools.lexicon.uniparser import Form, Lexeme
from tools.lexicon.words import Entry, spelled

# The readings of one word in some spellings, with the reason.
UNWANTED: Mapping[str, tuple[frozenset[str], str]] = {
    "jam": (
        frozenset({"jetë", "jete", "qesh", "qeshe", "qetë", "qete"}),
        "a verb that nobody searches hides life (jetë), laughing (qesh) and the quiet (i qetë)",
    ),
    "qesh": (
        frozenset({"qeshë"}),
        "qeshë is I was; the cell of qesh that is spelled so needs të before it",
    ),
    "kam": (
        frozenset({"kisha", "kishe"}),
        "a verb that nobody searches hides the church (kisha)",
    ),
    "lë": (
        frozenset({"larë", "lare"}),
        "the participle is lënë; larë is washed, of laj",
    ),
    "ndih": (
        frozenset({"ndihem", "ndihesh", "ndihet", "ndihen"}),
        "ndihem is I feel; that ndihëm, we helped, is typed so is rare",
    ),
    "mënd": (
        frozenset({"mëndje", "mendje", "mëndja", "mendja"}),
        "mendje, mind, is older mëndje; that mënd suckled is rare",
    ),
    "di": (
        frozenset({"dita", "dite", "ditë", "ditën", "diten", "ditët", "ditet"}),
        "dita is the day; I knew is mostly dija",
    ),
    "ngjaj": (
        frozenset({"gjatë", "gjate"}),
        "gjatë is long; the variant gjaj has hardly an aorist",
    ),
    "thaj": (
        frozenset({"tha", "thamë", "thame", "thanë", "thane"}),
        "tha is said, of them, in every second sentence of the news; that it dried is rare",
    ),
    "li": (
        frozenset({"liri", "lirisë", "lirise", "lirinë", "lirine"}),
        "the plant li is rare, and freedom (liri) is not",
    ),
}

# Cells that a verb has in the dictionary only.
UNUSED_CELLS: Mapping[tuple[str, str], str] = {
    ("ndih", "pass"): "ndihem is I feel, of ndiej; who is helped, ndihmohet",
}

_FUNCTION_CLASSES = frozenset({"ART", "CONJ", "PART", "PR"})


def function_words(lexemes: Iterable[Lexeme]) -> frozenset[str]:
    """The little words that no verb may be found through.

    "Dhe" is and, not you gave; "nga" is from, not chase; "pa" is without. Who searches for jap
    would find every sentence that has an and.
    """
    return frozenset(
        spelled(lexeme)
        for lexeme in lexemes
        if lexeme.tags & _FUNCTION_CLASSES and "nonst" not in lexeme.tags
    )


def is_unwanted(spelling: str, word: str) -> bool:
    """Whether the table of unwanted readings names this one."""
    return word in UNWANTED and spelling in UNWANTED[word][0]


def hidden_by_nouns(entries: Iterable[Entry]) -> Callable[[Form, Lexeme], bool]:
    """Tells the forms of adjectives in -ur that are read as the noun in -uri made from them.

    "Dashuri" is love, hardly ever the beloved; "njohuri" is knowledge.
    """
    entries = list(entries)
    nouns: dict[str, set[str]] = {}
    for lexeme, forms in entries:
        if {"NOUN", "f"} <= lexeme.tags and lexeme.lemma.endswith("uri"):
            nouns.setdefault(spelled(lexeme), set()).update(
                form.text for form in forms if commonness(form, lexeme) == COMMON
            )

    def is_hidden(form: Form, lexeme: Lexeme) -> bool:
        noun = f"{spelled(lexeme)}i"
        return "V" not in lexeme.tags and noun in nouns and form.text in nouns[noun]

    return is_hidden


def prune(readings: Mapping[str, int], citations: Collection[str]) -> dict[str, int]:
    """The readings of a spelling that are worth having: word -> class of the cell."""
    kept = dict(readings)
    best = min(kept.values())
    # Beside a standard reading no dialect: "lexoni" is you read, not a dialect's form of another.
    if best < NON_STANDARD:
        kept = {
            word: cell
            for word, cell in kept.items()
            if cell < NON_STANDARD or (best > COMMON and word in citations)
        }
    # Beside a form that stands alone no imperative with a pronoun: "udhëhiqu" is be led, not lead
    # them.
    if best < GLUED:
        kept = {word: cell for word, cell in kept.items() if cell < GLUED}
    return kept
