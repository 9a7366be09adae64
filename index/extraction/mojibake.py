"""Text that was UTF-8, was read as a code page and was saved as UTF-8 again: "nÃ«" for "në"."""

import re

# What ë ç Ë Ç and ’ “ ” became, by the code page that they were read in; the last of each is what
# became of Ã and Ă when it happened twice.
_MARKERS = {
    "cp1252": re.compile("Ã[«§‹‡\x8b\x87]|â€|Ãƒ"),
    "cp1250": re.compile("Ă[«§‹‡\x8b\x87]|â€|Ä‚"),
}
_PROPER = re.compile("[ëçËÇ]")
_ROUNDS = 2  # a text that went through two such programs has been seen, three have not


def repair_mojibake(text: str) -> str:
    """The text as it was meant, where it is clear that it was encoded twice."""
    for _ in range(_ROUNDS):
        code_page = _find_code_page(text)
        if not code_page:
            return text
        text = _PATTERNS[code_page].sub(_REPAIRS[code_page], text)
    return text


def _find_code_page(text: str) -> str:
    if not any(sign in text for sign in ("Ã", "Ă", "Ä‚", "â€")):
        return ""
    counts = {page: len(marker.findall(text)) for page, marker in _MARKERS.items()}
    code_page = max(counts, key=lambda page: counts[page])
    # An article about this very fault has a few among many proper letters, and keeps them.
    proper = len(_PROPER.findall(text))
    return code_page if counts[code_page] * 10 > proper else ""


def _bytes_by_character(code_page: str) -> dict[str, int]:
    """Each character that a byte above ASCII can have become; control characters for the gaps."""
    table = {chr(byte): byte for byte in range(0x80, 0x100)} if code_page == "cp1252" else {}
    table |= {chr(byte): byte for byte in range(0x80, 0xA0)}
    for byte in range(0x80, 0x100):
        character = bytes([byte]).decode(code_page, "ignore")
        if character:
            table[character] = byte
    return table


def _pattern(table: dict[str, int]) -> re.Pattern[str]:
    def characters(first: int, last: int) -> str:
        return "".join(re.escape(c) for c, byte in table.items() if first <= byte <= last)

    following = f"[{characters(0x80, 0xBF)}]"
    return re.compile(
        f"[{characters(0xC2, 0xDF)}]{following}"
        f"|[{characters(0xE0, 0xEF)}]{following}{{2}}"
        f"|[{characters(0xF0, 0xF4)}]{following}{{3}}"
    )


class _Repair:
    """Turns one misread character back; leaves what is none."""

    def __init__(self, table: dict[str, int]) -> None:
        self._table = table

    def __call__(self, match: re.Match[str]) -> str:
        try:
            return bytes(self._table[character] for character in match[0]).decode("utf-8")
        except UnicodeDecodeError:
            return match[0]


_TABLES = {page: _bytes_by_character(page) for page in _MARKERS}
_PATTERNS = {page: _pattern(table) for page, table in _TABLES.items()}
_REPAIRS = {page: _Repair(table) for page, table in _TABLES.items()}
