"""Reads matched characters with what stands around them, of very many documents.

Of a text only the blocks are inflated in which something matched; title, date and pages come from
the records, which have no texts in them.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from whoosh.reading import IndexReader

from index.search.match_places import Spans
from index.search.passages import page_at
from index.search.statistics import columns_of
from index.store.columnar.records import StoredText
from index.store.columnar.segment_columns import SegmentColumns
from index.values import ConcordanceLine, Page, Source

Numbers = NDArray[np.int64]
CONTEXT = 120  # characters on either side


@dataclass(frozen=True, slots=True)
class _Outline:
    """A document without its text, and that text where it is a short one."""

    source: Source
    pages: tuple[Page, ...]
    text: str | StoredText


@dataclass(frozen=True, slots=True)
class _Cutout:
    """A stretch of a text, and where it begins in it."""

    text: str
    begin: int


class LineReader:
    """Makes lines of spans; those of a document stand together."""

    def __init__(self, reader: IndexReader) -> None:
        self._reader = reader

    def read(self, spans: Spans) -> tuple[tuple[Source, ...], tuple[ConcordanceLine, ...]]:
        """The documents in the order of their first spans, and a line a span in their order."""
        sources: dict[int, Source] = {}
        lines: dict[int, ConcordanceLine] = {}
        places = _places(spans.documents)
        for leaf, offset in self._reader.leaf_readers():
            columns = columns_of(leaf)
            end = offset + leaf.doc_count_all()
            rows = np.flatnonzero((spans.documents >= offset) & (spans.documents < end))
            if columns is None or not len(rows):
                continue
            rows = rows[np.argsort(spans.documents[rows], kind="stable")]
            part = spans.only(rows).moved(-offset)
            outlines = _outlines(columns, np.unique(part.documents))
            cutouts = _cutouts(columns, part, outlines)
            facts = (rows, places[rows], part.documents, part.starts, part.ends, part.items)
            table = zip(*(column.tolist() for column in facts), strict=True)
            for (row, place, number, *span), cutout in zip(table, cutouts, strict=True):
                sources[place] = outlines[number].source
                lines[row] = _line(place, span, cutout, outlines[number].pages)
        return (
            tuple(sources[place] for place in range(len(sources))),
            tuple(lines[row] for row in range(len(lines))),
        )


def _places(documents: Numbers) -> Numbers:
    """The number of each span's document among those of all spans, in their order."""
    is_new = np.zeros(len(documents), np.int64)
    is_new[1:] = documents[1:] != documents[:-1]
    return np.cumsum(is_new)


def _outlines(columns: SegmentColumns, documents: Numbers) -> dict[int, _Outline]:
    found: dict[int, _Outline] = {}
    records = columns.records.outlines(documents)
    for number, stored in zip(documents.tolist(), records, strict=True):
        values = stored["document"]
        title = values["title"]
        if isinstance(title, StoredText):
            title = columns.records.text(number, title.number)
        path = stored["path"]
        if isinstance(path, StoredText):
            path = columns.records.text(number, path.number)
        source = Source(path, title, values["date"], values["format"])
        pages = tuple(Page(*page) for page in values["pages"])
        found[number] = _Outline(source, pages, values["text"])
    return found


def _cutouts(
    columns: SegmentColumns, spans: Spans, outlines: Mapping[int, _Outline]
) -> list[_Cutout]:
    """What stands around each span; short texts are in the records already."""
    texts = [outlines[number].text for number in spans.documents.tolist()]
    begins = np.maximum(spans.starts - CONTEXT, 0)
    stops = spans.ends + CONTEXT
    is_long = np.array([isinstance(text, StoredText) for text in texts], bool)
    numbers = np.array([text.number if isinstance(text, StoredText) else 0 for text in texts])
    first, last = columns.records.text_bounds(spans.documents[is_long], numbers[is_long])
    parts = iter(
        columns.records.texts.parts(
            first + begins[is_long], np.minimum(first + stops[is_long], last)
        )
    )
    return [
        _Cutout(text[begin:stop] if isinstance(text, str) else next(parts), begin)
        for text, begin, stop in zip(texts, begins.tolist(), stops.tolist(), strict=True)
    ]


def _line(
    source: int, span: list[int], cutout: _Cutout, pages: tuple[Page, ...]
) -> ConcordanceLine:
    start, end, word = span
    text, begin = cutout.text, cutout.begin
    left, right = text[: start - begin], text[end - begin :]
    if begin:
        left = left[left.find(" ") + 1 :]
    if len(right) == CONTEXT:
        right = right[: right.rfind(" ") + 1] or right
    page = page_at(pages, start) if pages else None
    form = text[start - begin : end - begin]
    return ConcordanceLine(source, start, end, page, flat(left), flat(form), flat(right), word)


def flat(text: str) -> str:
    """A text on one line: every white space is one space."""
    if "  " not in text and text.isprintable():
        return text
    joined = " ".join(text.split())
    before = " " if text[:1].isspace() else ""
    after = " " if joined and text[-1:].isspace() else ""
    return f"{before}{joined}{after}"
