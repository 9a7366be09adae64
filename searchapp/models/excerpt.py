"""A document in short: what stands around its passages, with its marks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from index.values import Mark, Passage, Reading, Span

AROUND = 320  # characters before and after a passage
SLACK = 80  # characters more, to begin and end with a whole word
_SPACE = re.compile(r"\s+")
OMITTED = "\n\n…\n\n"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Stretches of a document as one text, and the marks in it."""

    text: str
    marks: tuple[Mark, ...]


def excerpt(reading: Reading, passages: Sequence[Passage]) -> Excerpt:
    """What stands around some passages; the beginning where there are none."""
    text, first = reading.document.text, _after_title(reading)
    pieces: list[str] = []
    marks: list[Mark] = []
    length = 0
    for span in _stretches(text, passages, first):
        if pieces or span.start > first:
            lead = OMITTED if pieces else "… "
            pieces.append(lead)
            length += len(lead)
        inside = (mark for mark in reading.marks if span.start <= mark.start < mark.end <= span.end)
        shift = length - span.start
        marks += (replace(mark, start=mark.start + shift, end=mark.end + shift) for mark in inside)
        pieces.append(text[span.start : span.end])
        length += span.end - span.start
    return Excerpt("".join(pieces), tuple(marks))


def _after_title(reading: Reading) -> int:
    """Where the text begins below its own title, which stands above the excerpt anyway."""
    text, title = reading.document.text, reading.document.title
    if not title or not text.startswith(f"{title}\n"):
        return 0
    return len(text) - len(text[len(title) :].lstrip())


def _stretches(text: str, passages: Sequence[Passage], begin: int) -> list[Span]:
    """Passages widened to whole words, those that touch made one."""
    spans: list[Span] = []
    ends = sorted((each.offset, each.offset + len(each.text)) for each in passages)
    for first, last in ends or [(0, AROUND)]:
        start = begin if first - AROUND <= begin else _start(text, first - AROUND)
        end = max(start, _end(text, min(last + AROUND, len(text))))
        if spans and start <= spans[-1].end:
            spans[-1] = Span(spans[-1].start, max(end, spans[-1].end))
        else:
            spans.append(Span(start, end))
    return spans


def _start(text: str, place: int) -> int:
    space = _SPACE.search(text, place, place + SLACK)
    return space.end() if space else place


def _end(text: str, place: int) -> int:
    if place == len(text):
        return place
    spaces = list(_SPACE.finditer(text, max(place - SLACK, 0), place))
    return spaces[-1].start() if spaces else place
