"""Keyword in context: every match of a result on a line of its own.

The matched places come from the positions in the index, their characters from the offsets that
are stored with them, and what stands around them from the blocks of the texts that they are in.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from whoosh.query import Query
from whoosh.reading import IndexReader

from index.language.folding import fold
from index.search.line_order import ordered
from index.search.line_reader import LineReader
from index.search.match_places import PlaceReader, Spans, joined, spans_of
from index.search.near import DOCUMENT_BITS
from index.store.schema import BODY
from index.values import Concordance, ConcordanceRequest, LineOrder

Numbers = NDArray[np.int64]


class Concordancer:
    """Makes concordances of one generation of the index; the last one is kept to be sorted anew."""

    def __init__(self, reader: IndexReader) -> None:
        self._reader = reader
        self._last: Concordance | None = None

    def find_kept(self, request: ConcordanceRequest) -> Concordance | None:
        """The answer to a request that wishes no more than another order of the last one."""
        last = self._last
        if last is None or _without_order(last.request) != _without_order(request):
            return None
        return _arranged(last, request)

    def make(
        self,
        request: ConcordanceRequest,
        documents: Numbers,
        words: Sequence[tuple[str, Query]],
    ) -> Concordance:
        """The matches of some words in documents, of which the best ones come first."""
        spans, total = self._spans(documents, [query for _, query in words], request.limit)
        sources, lines = LineReader(self._reader).read(spans)
        self._last = Concordance(
            request=request,
            sources=sources,
            lines=lines,
            read=len(lines),
            total=total,
            documents=len(documents),
            words=tuple(text for text, _ in words),
        )
        return _arranged(self._last, request)

    def _spans(self, documents: Numbers, queries: Sequence[Query], limit: int) -> tuple[Spans, int]:
        """The first matches in the order of the documents, and how many there are in all."""
        reader = PlaceReader(self._reader, np.sort(documents), BODY)
        parts = [reader.read(query) for query in queries]
        places = joined(parts)
        items = np.repeat(np.arange(len(parts)), [len(part) for part in parts])
        firsts = np.concatenate([np.empty(0, np.int64), *(part.first for part in parts)])
        items = items[np.argsort(firsts, kind="stable")]
        ranks = np.zeros(int(documents.max(initial=0)) + 1, np.int64)
        ranks[documents] = np.arange(len(documents))
        owners = ranks[places.first >> DOCUMENT_BITS]
        # Whole documents, as places that overlap become one.
        counts = np.bincount(owners, minlength=len(documents))
        chosen = (np.cumsum(counts) - counts < limit)[owners]
        spans = spans_of(self._reader, places.only(chosen), items[chosen], BODY)
        order = np.argsort(ranks[spans.documents], kind="stable")[:limit]
        return spans.only(order), len(spans) + int(np.count_nonzero(~chosen))


def _arranged(made: Concordance, request: ConcordanceRequest) -> Concordance:
    """The lines that a request wishes to see, in its order."""
    lines = made.lines
    wanted = fold(request.containing.strip().lower())
    if wanted:
        titles = [fold(source.title.lower()) for source in made.sources]
        lines = tuple(
            line
            for line in lines
            if wanted in fold(f"{line.left}{line.form}{line.right}".lower())
            or wanted in titles[line.source]
        )
    lines = ordered(lines, made.sources, request.order)
    return replace(made, request=request, lines=lines)


def _without_order(request: ConcordanceRequest) -> ConcordanceRequest:
    return replace(request, serial=0, order=LineOrder.DOCUMENT, containing="")
