"""Brings text and words to one spelling, so that what looks the same is the same.

A text is brought to NFC once, when it is extracted; it is never changed again, because every offset
counts in it. Everything else (invisible characters, look-alike letters, apostrophes) is undone word
by word, on a copy that only matching sees.
"""

import re
import unicodedata

APOSTROPHES = "'’‘`´ʼ′‛＇"
HYPHENS = "-‐‑"
INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe"

# A soft hyphen, or PDFium's U+FFFE, stands where a word was broken at a line's end.
_BREAK = re.compile(f"[\u00ad\ufffe]\r?\n?|[{INVISIBLE}]")
_UNIFIED = str.maketrans(
    dict.fromkeys(APOSTROPHES, "'")
    | dict.fromkeys(HYPHENS, "-")
    | {"\u00a0": " ", "\u202f": " "}
    # PDF fonts draw these pairs as one sign.
    | {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"}
)
_LOOK_ALIKES = str.maketrans(
    # Cyrillic, as keyboards and scanned text mix it in.
    dict(zip("авсԁеёһіїјӏкмнорԛѕтуԝхꙅ", "abcdeëhiïjlkmhopqstywxs", strict=True))
    # Greek, lower case: capitals are lowered first, and look like the letter beside them.
    | dict(zip("αβγειικνορτυχζηωδ", "abyeiiknoptuxznwd", strict=True))
)
# Capitals that resemble another Latin letter than their lower case does.
_CAPITAL_LOOK_ALIKES = str.maketrans(
    "АВСЕЁНІЇЈКМОРԚЅТУԜХΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABCEËHIÏJKMOPQSTYWXABEZHIKMNOPTYX"
)
_ALBANIAN = re.compile("[a-zA-ZëçËÇ]+")
_LATIN = re.compile("[a-zA-ZÀ-ɏ]")
_OTHER_ALPHABET = re.compile("[\u0370-\u03ff\u0400-\u052f\ua640-\ua69f]")
# Longer runs of marks are no writing; ordering them would take a time that grows with the square.
_LONGEST_RUN_OF_MARKS = 30
_RUN_OF_MARKS = re.compile(rf"[^\w\s\x00-\x7f]{{{_LONGEST_RUN_OF_MARKS + 1},}}")
_GRAPHEME_JOINER = "\u034f"


def to_nfc(text: str) -> str:
    """The text in NFC: the one form that is stored, and in which every offset counts."""
    return unicodedata.normalize("NFC", _RUN_OF_MARKS.sub(_part_marks, text))


def _part_marks(run: re.Match[str]) -> str:
    """Puts a joiner after every 30 marks, as Unicode's stream-safe format does."""
    parted: list[str] = []
    marks = 0
    for character in run[0]:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks > _LONGEST_RUN_OF_MARKS:
            parted.append(_GRAPHEME_JOINER)
            marks = 1
        parted.append(character)
    return "".join(parted)


def normalize_word(word: str) -> str:
    """The word in lower case, with Latin letters, one apostrophe and nothing invisible in it.

    >>> normalize_word("T’U")
    "t'u"
    """
    if word.isascii():
        return word.lower().replace("`", "'")
    if _ALBANIAN.fullmatch(word):
        return word.lower()
    visible = _BREAK.sub("", word).translate(_UNIFIED)
    if _OTHER_ALPHABET.search(visible) and _LATIN.search(visible):
        visible = visible.translate(_CAPITAL_LOOK_ALIKES).lower().translate(_LOOK_ALIKES)
    # Lower case can part a letter from its dot (Turkish İ), hence NFC again.
    return unicodedata.normalize("NFC", visible.lower().replace("i\u0307", "i"))
