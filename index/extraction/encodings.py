"""The encoding of a text that does not say it.

What is certain comes first: a byte order mark, the zero bytes of UTF-16 and UTF-32, valid UTF-8.
The code pages of the years before are told apart by what they make of the bytes: in the right one
the text is full of ë and ç. What was encoded twice ("nÃ«") is repaired at the end.
"""

import codecs
from collections import Counter

from index.errors import FailureReason
from index.extraction.extracted import ContentError
from index.extraction.mojibake import repair_mojibake

_MARKS = (  # UTF-32 before UTF-16, whose mark it begins with
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# Beginnings of files that are not text, whatever their name says.
_BINARY_BEGINNINGS = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"7z\xbc\xaf",
    b"Rar!",
    b"\x7fELF",
    b"MZ\x90",
    b"RIFF",
    b"ID3",
    b"SQLite format 3",
)

# In order of preference: where ë and ç are all there is, the first three read the same.
CODE_PAGES = ("cp1252", "cp1250", "iso-8859-16", "cp852", "mac-roman")

_WEIGHTS = {
    **dict.fromkeys("ëç", 10),
    **dict.fromkeys("ËÇ", 4),
    **dict.fromkeys("“”„’‘«»–—…•€°§\xa0", 3),
    # Gheg vowels, and the letters of names from next door: Vučić, Šešelj, Müller.
    **dict.fromkeys("âêîôûéáàèíóöüäñčćšžđ", 1),
    **dict.fromkeys("ÂÊÎÔÛÉÁÀÈÍÓÖÜÄÑČĆŠŽĐ", 0),
}
_UNDEFINED = "\ufffd"

_CONTROLS = [chr(code) for code in range(1, 32) if chr(code) not in "\t\n\v\f\r\x1a\x1b"]
_SAMPLE = 64 * 1024


def decode_text(data: bytes) -> str:
    """The text that the bytes stand for.

    A text with some zero bytes in it is read without them; raises ContentError where the bytes
    are not text at all.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _checked(repair_mojibake(data[len(mark) :].decode(encoding, "replace")))
    if data.startswith(_BINARY_BEGINNINGS):
        raise ContentError(FailureReason.BINARY)
    encoding = _find_wide_encoding(data[:_SAMPLE])
    if encoding:
        return _checked(data.decode(encoding, "replace"))
    return _checked(repair_mojibake(_decode_narrow(_without_zeros(data))))


def decode_declared(data: bytes, declared: str) -> str:
    """The text of bytes that name their encoding, which is not always true of them."""
    encoding = _KNOWN_NAMES.get(declared.strip().lower())
    if encoding is None or data.startswith(tuple(mark for mark, _ in _MARKS)) or _is_utf8(data):
        return decode_text(data)
    return _checked(repair_mojibake(_without_zeros(data).decode(encoding, "replace")))


# What pages call the code pages that Albanian was written in; Latin 1 on the web is cp1252.
_KNOWN_NAMES = {
    **dict.fromkeys(("iso-8859-1", "latin1", "l1", "us-ascii", "ascii"), "cp1252"),
    **dict.fromkeys(("windows-1252", "cp1252", "x-cp1252"), "cp1252"),
    **dict.fromkeys(("windows-1250", "cp1250", "x-cp1250"), "cp1250"),
    **dict.fromkeys(("iso-8859-2", "latin2", "l2"), "iso-8859-2"),
    **dict.fromkeys(("iso-8859-15", "latin-9", "l9"), "iso-8859-15"),
    **dict.fromkeys(("iso-8859-16", "latin10", "l10"), "iso-8859-16"),
    **dict.fromkeys(("macintosh", "mac", "x-mac-roman"), "mac-roman"),
    **dict.fromkeys(("ibm852", "cp852"), "cp852"),
    **dict.fromkeys(("windows-1251", "cp1251"), "cp1251"),
    **dict.fromkeys(("windows-1253", "cp1253"), "cp1253"),
    **dict.fromkeys(("windows-1254", "cp1254", "iso-8859-9", "latin5"), "cp1254"),
    "iso-8859-5": "iso-8859-5",
    "iso-8859-7": "iso-8859-7",
    "koi8-r": "koi8-r",
}


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _find_wide_encoding(sample: bytes) -> str:
    """UTF-16 or UTF-32 by the places where letters of our alphabet have zero bytes."""
    units = len(sample) // 4
    if units == 0:
        return _find_utf16(sample)
    zeros = [sample[place : units * 4 : 4].count(0) / units for place in range(4)]
    if zeros[0] < 0.1 and min(zeros[2:]) > 0.9 and zeros[1] > 0.5:
        return "utf-32-le"
    if zeros[3] < 0.1 and min(zeros[:2]) > 0.9 and zeros[2] > 0.5:
        return "utf-32-be"
    return _find_utf16(sample)


def _find_utf16(sample: bytes) -> str:
    units = len(sample) // 2
    if units == 0:
        return ""
    even, odd = (sample[place : units * 2 : 2].count(0) / units for place in range(2))
    if odd > 0.6 and even < 0.1:
        return "utf-16-le"
    if even > 0.6 and odd < 0.1:
        return "utf-16-be"
    return ""


def _without_zeros(data: bytes) -> bytes:
    """The bytes without the zeros that a full disk or an old program left among them."""
    text = data.rstrip(b"\0")
    if not text or text.count(0) > 0.3 * len(text):
        raise ContentError(FailureReason.BINARY)
    return text.replace(b"\0", b"")


def _decode_narrow(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        high = Counter(byte for byte in data if byte >= 0x80)
        return data.decode(max(CODE_PAGES, key=lambda page: _score(high, page)), "replace")


def _score(high: Counter[int], code_page: str) -> int:
    """How much the bytes above ASCII look like Albanian in a code page."""
    total = 0
    for byte, count in high.items():
        character = bytes([byte]).decode(code_page, "replace")
        total += count * _WEIGHTS.get(character, _weight_of_other(character))
    return total


def _weight_of_other(character: str) -> int:
    if character == _UNDEFINED or character < "\xa0":
        return -10
    return -1 if character.isalpha() else -3


def _checked(text: str) -> str:
    """The text, where it is one: control characters are a tenth of random bytes, none of a text."""
    if sum(map(text.count, _CONTROLS)) > 0.02 * len(text):
        raise ContentError(FailureReason.BINARY)
    return text
