"""What a plain text does not say and a reader sees: which lines are headings, which are one
paragraph.

Documents come as text alone. Paragraphs of a PDF are lines that end where the page was full; a
heading is a short line that stands by itself. Both are only guessed, so that a wrong guess must do
no harm: a joined line end is shown as a space, and no character moves.
"""

import re
from collections.abc import Sequence

LOOKED_AT = 2_000  # lines from which the width of the page is told
LONGEST_HEADING = 100  # characters
FULL = 0.88  # of the width: with its next word the line would have been longer than that
HALF_FULL = 0.55  # that is enough where the next line begins with a small letter
SHORTEST_WIDTH = 45  # characters: narrower lines are verses, lists, addresses
BROKEN_SHARE = 0.2  # of the lines must be nearly as long as the longest ones

_NUMBERED = re.compile(
    r"(?:neni|kreu|kapitulli|pjesa|titulli|seksioni|article|chapter|part|section)\s+"
    r"(?:[0-9]{1,4}|[ivxlc]{1,7})\b",
    re.IGNORECASE,
)
_STARTS_ITEM = re.compile(r"\s|[-–—•*·▪‣]\s|(?:[0-9]{1,3}|[a-zA-Zçë])[.)]\s")
_ENDS_SENTENCE = re.compile(r"[.!?…:][”“»\"')\]]*$")
_ENDS_WITHOUT_HEADING = (".", ",", ";", ":", "…", "-", "–", "—")


def joined_lines(text: str) -> str:
    """The text with each line end inside a paragraph made a space; as long as before."""
    lines = text.split("\n")
    width = _width(lines)
    if not width:
        return text
    pieces: list[str] = []
    before = lines[0]
    for line in lines[1:]:
        pieces.append(before)
        pieces.append(" " if before and line and _goes_on(before, line, width) else "\n")
        before = line
    pieces.append(before)
    return "".join(pieces)


def is_heading(line: str, before: str, following: str) -> bool:
    """Whether a line is a heading; `before` is the line above it, which is empty above most.

    `following` is the next line that says something: a heading stands above a longer text.
    """
    words = line.strip()
    if not words or len(words) > LONGEST_HEADING or not (words[0].isupper() or words[0].isdigit()):
        return False
    if words.endswith(_ENDS_WITHOUT_HEADING) or not any(sign.isalpha() for sign in words):
        return bool(_NUMBERED.fullmatch(words.rstrip(".:")))
    if _NUMBERED.match(words) and len(words) < LONGEST_HEADING // 2:
        return True
    if before.strip():
        return False
    return words.isupper() or _is_text(following, longer_than=len(words))


def _is_text(line: str, *, longer_than: int) -> bool:
    return len(line) > LONGEST_HEADING or (
        len(line) > longer_than and bool(_ENDS_SENTENCE.search(line))
    )


def _width(lines: Sequence[str]) -> int:
    """How many characters a full line has; 0 where lines were not broken at a width."""
    lengths = sorted(len(line) for line in lines[:LOOKED_AT] if line.strip())
    if len(lengths) < 4:
        return 0
    width = lengths[len(lengths) * 19 // 20]
    if not SHORTEST_WIDTH <= width <= 2 * LONGEST_HEADING or lengths[-1] > 2 * width:
        return 0
    nearly_full = sum(length > width * 0.75 for length in lengths)
    return width if nearly_full >= BROKEN_SHARE * len(lengths) else 0


def _goes_on(line: str, following: str, width: int) -> bool:
    """Whether a line ended only because the next word had no room in it."""
    if "\t" in line:  # a row of a table
        return False
    if following[0].islower() and following[1:2] not in (".", ")"):
        return len(line) > width * HALF_FULL
    full = width * FULL
    if len(line) <= full and len(line) + 1 + _first_word(following) <= full:
        return False
    return not (_STARTS_ITEM.match(following) or _NUMBERED.match(following))


def _first_word(line: str) -> int:
    end = line.find(" ")
    return end if end >= 0 else len(line)
