"""A document's text as QTextDocument takes it, and where its characters stand there.

Qt lays a block out as a whole before it shows a line of it, and takes time for each block that
there is. So there must be neither very long blocks nor very many. A long line is cut where there is
a space, which becomes the line end: every offset stays true. Only where there is none for thousands
of characters a line end is put in, and what stands after it moves.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from index.values import Span

MANY_LINES = 20_000
LINES_A_BLOCK = 12
LONGEST = 5_000  # characters a block: Qt lays out a million in a second or two
LINE_SEPARATOR = "\u2028"
SPACES = (" ", LINE_SEPARATOR, "\t", "\xa0")


@dataclass(frozen=True, slots=True)
class ShownText:
    """The text for Qt; before the characters at `added` a line end was put in."""

    text: str
    added: tuple[int, ...] = ()

    def spans(self, spans: Iterable[Span]) -> Iterable[Span]:
        """Spans of the document where they stand in the text for Qt."""
        if not self.added:
            return spans
        # What ends where a line end was put in ends before it.
        return [Span(self.place(span.start), self.place(span.end - 1) + 1) for span in spans]

    def place(self, position: int) -> int:
        """A position of the document where it stands in the text for Qt."""
        return position + bisect_right(self.added, position)


def text_for_document(text: str) -> ShownText:
    """The text with line ends that Qt counts as one character each, in blocks of the right size."""
    if "\r" in text:
        # Qt makes one line end of "\r\n": every mark after it would slip by one.
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    lines = text.split("\n")
    added: list[int] = []
    if len(max(lines, key=len)) > LONGEST:
        lines = list(_short_lines(lines, added))
    return ShownText(_in_blocks(lines), tuple(added))


def _short_lines(lines: Iterable[str], added: list[int]) -> Iterator[str]:
    """The lines in pieces; notes where in the text a piece begins that no space came before."""
    offset = 0
    for line in lines:
        start = 0
        while len(line) - start > LONGEST:
            end = _last_space(line, start + LONGEST // 2, start + LONGEST)
            yield line[start : end if end >= 0 else start + LONGEST]
            start = end + 1 if end >= 0 else start + LONGEST
            if end < 0:
                added.append(offset + start)
        yield line[start:]
        offset += len(line) + 1


def _last_space(line: str, start: int, end: int) -> int:
    return max(line.rfind(space, start, end) for space in SPACES)


def _in_blocks(lines: list[str]) -> str:
    """The text, of very many lines some in one block: Qt takes 2 ms for a thousand blocks."""
    if len(lines) <= MANY_LINES:
        return "\n".join(lines)
    groups = range(0, len(lines), LINES_A_BLOCK)
    return "\n".join(_block(lines[at : at + LINES_A_BLOCK]) for at in groups)


def _block(lines: list[str]) -> str:
    block = LINE_SEPARATOR.join(lines)
    return block if len(block) <= LONGEST else "\n".join(lines)
