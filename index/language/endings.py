"""The endings of Albanian words, without ë and ç, and how each may be read.

Each row: the ending, then its readings, the likeliest first. A reading says what stays of the
ending: "" takes all of it off, "i" for "-ise" keeps the "i" of "dashuri-se". The example beside
a row shows the readings in that order, with the ending behind the stroke.
"""

from collections.abc import Callable
from dataclasses import dataclass

from snowballstemmer.among import Among
from snowballstemmer.basestemmer import BaseStemmer

VOWELS = frozenset("aeiouy")

Condition = Callable[[BaseStemmer], bool]


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read an ending: so many letters go, these stay."""

    length: int
    left: str


def in_region(stemmer: BaseStemmer) -> bool:
    """Whether the ending lies in R1 and leaves at least two letters."""
    return bool(stemmer.cursor >= stemmer.region and stemmer.cursor >= 2)


def after_two_letters(stemmer: BaseStemmer) -> bool:
    """Whether two letters stand before: for endings that begin with the verb's own vowel."""
    return bool(stemmer.cursor >= 2)


def after_consonant(stemmer: BaseStemmer) -> bool:
    """Whether the ending lies in R1, right behind a consonant."""
    return in_region(stemmer) and stemmer.current[stemmer.cursor - 1] not in VOWELS


def after_vowel(stemmer: BaseStemmer) -> bool:
    """Whether the ending lies right behind a vowel, with a letter before that."""
    return bool(stemmer.cursor >= 2) and stemmer.current[stemmer.cursor - 1] in VOWELS


# fmt: off
NOUN_ROWS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("a", ("",)),                   # raket-a, hap-a
    ("at", ("", "at")),             # raket-at; diplomat
    ("ave", ("",)),                 # raket-ave
    ("ash", ("",)),                 # raket-ash
    ("e", ("",)),                   # raket-e, hap-e
    ("en", ("", "en")),             # raket-en, lul-en; problem... Holsten
    ("es", ("", "es")),             # raket-es; interes
    ("et", ("", "et")),             # student-et; qytet
    ("eve", ("",)),                 # student-eve
    ("esh", ("",)),                 # vend-esh
    ("eshit", ("",)),               # vend-eshit
    ("i", ("", "i")),               # mal-i; dashuri
    ("it", ("", "it")),             # mal-it; bandit
    ("in", ("", "in")),             # mal-in; Berlin
    ("u", ("",)),                   # breg-u
    ("ut", ("", "ut")),             # breg-ut; institut
    ("un", ("", "un")),             # breg-un; komun
    ("ia", ("i",)),                 # dashuri-a
    ("ie", ("i",)),                 # dashuri-e
    ("ine", ("i", "in")),           # dashuri-ne; makin-e
    ("ise", ("i", "is")),           # dashuri-se; kriz-e
    ("ite", ("i", "it")),           # dashuri-te; elit-e
    ("ive", ("i", "iv")),           # dashuri-ve; motiv-e
    ("ish", ("i",)),                # dashuri-sh
    ("ja", ("",)),                  # lul-ja, lidh-ja, hap-ja
    ("je", ("",)),                  # lidh-je, hap-je
    ("jen", ("",)),                 # lidh-jen
    ("jes", ("",)),                 # lidh-jes
    ("jet", ("",)),                 # lidh-jet
    ("jeve", ("",)),                # lidh-jeve
    ("jesh", ("",)),                # lidh-jesh
    ("eja", ("",)),                 # Kor-eja
    ("ene", ("", "en")),            # Kor-ene; aren-e
    ("ese", ("", "es")),            # Kor-ese; adres-e
)

VERB_IN_O_ROWS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("oj", ("o",)),                 # puno-j
    ("on", ("o", "on")),            # puno-n; telefon
    ("ojme", ("o",)),               # puno-jme
    ("oni", ("o", "on")),           # puno-ni; telefon-i
    ("ojne", ("o",)),               # puno-jne
    ("oja", ("o",)),                # puno-ja
    ("oje", ("o",)),                # puno-je
    ("onte", ("o", "ont")),         # puno-nte; front-e
    ("onim", ("o",)),               # puno-nim
    ("onit", ("o", "on")),          # puno-nit; telefon-it
    ("onin", ("o", "on")),          # puno-nin; telefon-in
    ("ova", ("o", "ov")),           # puno-va; Kosov-a
    ("ove", ("o", "ov")),           # puno-ve; Kosov-e
    ("oi", ("o",)),                 # puno-i
    ("uam", ("o",)),                # pun-uam
    ("uat", ("o",)),                # pun-uat
    ("uan", ("o",)),                # pun-uan
    *((f"uar{case}", ("o",)) for case in ("", "a", "e", "i", "it", "in", "ve", "at", "es", "en")),
    *((f"ua{person}", ("o",)) for person in (
        "ka", "kam", "ke", "kemi", "keni", "kan",               # pun-uaka, admirative
        "kesha", "keshe", "kesh", "keshim", "keshit", "keshin",  # pun-uakesha
    )),
    *((f"ofsh{person}", ("o",)) for person in ("a", "", "im", "it", "in")),  # puno-fsha
    ("ofte", ("o",)),               # puno-fte
    *((f"ohe{person}", ("o",)) for person in (
        "m", "sh", "t", "mi", "ni", "n",                        # puno-het, non-active
        "sha", "she", "j", "shim", "shit", "shin",              # puno-hesha
    )),
)

CONSONANT_VERB_ROWS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("em", ("", "em")),             # hap-em; problem
    ("emi", ("", "em")),            # hap-emi; problem-i
    ("eni", ("", "en")),            # hap-eni; Eden-i
    ("ej", ("",)),                  # hap-ej
    ("esha", ("",)),                # hap-esha
    ("eshe", ("",)),                # hap-eshe
    ("eshim", ("",)),               # hap-eshim
    ("eshin", ("",)),               # hap-eshin
    ("ur", ("", "ur")),             # hap-ur; flamur
)

# Endings that stand right behind a consonant only.
BEHIND_CONSONANT_ROWS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ni", ("", "n")),              # hap-ni; lin-i
    ("nim", ("", "nim")),           # hap-nim
    ("nin", ("", "n")),             # hap-nin
    ("nit", ("", "n")),             # hap-nit
    ("sha", ("", "sh")),            # hap-sha; fush-a
    ("shim", ("", "shim")),         # hap-shim
    ("shin", ("", "sh")),           # hap-shin
    ("shit", ("", "sh")),           # hap-shit
    *((f"k{person}", ("",)) for person in (
        "am", "emi", "eni", "an",                               # hap-kam
        "esha", "eshe", "esh", "eshim", "eshit", "eshin",       # hap-kesha
    )),
)
# fmt: on


def _number_readings() -> tuple[list[Among], dict[int, tuple[Reading, ...]]]:
    """The rows as Snowball keeps them: sorted by their last letter, each with a number."""
    conditions: list[tuple[Condition, tuple[tuple[str, tuple[str, ...]], ...]]] = [
        (in_region, NOUN_ROWS + CONSONANT_VERB_ROWS),
        (after_two_letters, VERB_IN_O_ROWS),
        (after_consonant, BEHIND_CONSONANT_ROWS),
    ]
    rows = sorted(
        ((ending, kept, condition) for condition, rows in conditions for ending, kept in rows),
        key=lambda row: row[0][::-1],
    )
    places = {ending: place for place, (ending, _, _) in enumerate(rows)}
    table = []
    readings: dict[int, tuple[Reading, ...]] = {0: (Reading(0, ""),)}
    for number, (ending, kept, condition) in enumerate(rows, start=1):
        shorter = (places[ending[cut:]] for cut in range(1, len(ending)) if ending[cut:] in places)
        table.append(Among(ending, next(shorter, -1), number, condition))
        readings[number] = tuple(Reading(len(ending), left) for left in kept)
    return table, readings


ENDINGS, READINGS = _number_readings()
