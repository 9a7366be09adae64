"""Answers requests: understands the query, ranks the documents, and shows where they match.

A Searcher belongs to one thread. It looks at each request whether the index has a new
generation, and moves to it: what another process committed is found at once.
"""

import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from whoosh.index import FileIndex
from whoosh.searching import Searcher as WhooshSearcher

from index.analysis.analyzer import Analyzer
from index.errors import DocumentNotFound
from index.search.evaluator import Evaluator
from index.search.folding import Folded, Folder, unfolded
from index.search.passages import choose_passages
from index.search.positions import MatchedSpan, PositionFinder
from index.search.query_compiler import compile_query
from index.search.query_parser import parse
from index.search.query_syntax import describe
from index.search.ranking import Ranking, rank, weighting
from index.store.catalog import Catalog
from index.store.entries import document_from_stored, read_digest, read_entries
from index.store.schema import BODY, TITLE
from index.values import (
    Document,
    Hit,
    Reading,
    ReadRequest,
    ResultPage,
    SearchRequest,
    Span,
    WordForm,
)


class Searcher:
    """Searches one library, always in the newest generation of its index."""

    def __init__(
        self, catalog: Catalog, index: FileIndex, analyzer: Analyzer, *, formats: Sequence[str]
    ) -> None:
        self._catalog = catalog
        self._index = index
        self._analyzer = analyzer
        self._formats = formats
        with catalog.reading():
            self._searcher: WhooshSearcher = index.searcher(weighting=weighting())
        self._evaluator = Evaluator(self._searcher)
        self._folder: Folder | None = None

    def close(self) -> None:
        """Let go of the index's files."""
        self._searcher.close()

    def search(self, request: SearchRequest) -> ResultPage:
        """A page of hits; raises LibraryDamaged, and nothing for what a person typed."""
        began = time.perf_counter()
        query = parse(request.text, formats=self._formats)
        with self._catalog.reading():
            self._refresh()
            plan = compile_query(query.root, self._analyzer, self._searcher.reader())
            ranking = rank(plan, self._evaluator)
            folded = self._fold(ranking, request)
            rows = folded.rows[request.offset : request.offset + request.limit].tolist()
            documents = [int(ranking.documents[row]) for row in rows]
            finder = PositionFinder(self._searcher, documents)
            hits = tuple(
                self._with_kin(
                    self._hit(
                        number,
                        float(ranking.scores[row]),
                        row < ranking.complete,
                        finder.find(number, plan.items, TITLE),
                        finder.find(number, plan.items, BODY),
                    ),
                    number,
                    self._find_folder().kin(ranking.documents, folded, row)
                    if request.is_folded
                    else (),
                )
                for row, number in zip(rows, documents, strict=True)
            )
        return ResultPage(
            request=request,
            hits=hits,
            total=len(ranking),
            complete_total=ranking.complete,
            seconds=time.perf_counter() - began,
            notes=query.notes + plan.notes,
            words=describe(query),
            folded=len(ranking) - len(folded.rows),
        )

    def read(self, request: ReadRequest) -> Reading:
        """A whole document with every match of a query; raises DocumentNotFound, LibraryDamaged."""
        query = parse(request.query, formats=self._formats)
        with self._catalog.reading():
            self._refresh()
            number = self._searcher.document_number(path=request.path)
            if number is None:
                raise DocumentNotFound(request.path)
            plan = compile_query(query.root, self._analyzer, self._searcher.reader())
            finder = PositionFinder(self._searcher, [number])
            marks = finder.find(number, plan.items, BODY)
            return Reading(request, self._document(number), _spans(marks))

    def document(self, path: str) -> tuple[Document, str]:
        """A document and the digest of its file; raises DocumentNotFound, LibraryDamaged."""
        with self._catalog.reading():
            self._refresh()
            number = self._searcher.document_number(path=path)
            if number is None:
                raise DocumentNotFound(path)
            return self._document(number), read_digest(self._searcher.reader(), number)

    def paths(self) -> tuple[str, ...]:
        """The path of every document; raises LibraryDamaged."""
        with self._catalog.reading():
            self._refresh()
            return tuple(path for path, _ in read_entries(self._searcher.reader()))

    def _refresh(self) -> None:
        if self._index.latest_generation() == self._searcher.reader().generation():
            return
        # Not Whoosh's own refresh: it fails where an index was empty before.
        fresh = self._index.searcher(weighting=weighting())
        self._searcher.close()
        self._searcher = fresh
        self._evaluator = Evaluator(fresh)
        self._folder = None

    def _fold(self, ranking: Ranking, request: SearchRequest) -> Folded:
        if not request.is_folded:
            return unfolded(ranking.documents)
        return self._find_folder().fold(ranking.documents)

    def _find_folder(self) -> Folder:
        if self._folder is None:
            self._folder = Folder(self._searcher.reader())
        return self._folder

    def _with_kin(self, hit: Hit, number: int, kin: Sequence[int]) -> Hit:
        if not kin:
            return hit
        places, similar = self._find_folder().part(number, kin)
        return replace(hit, places=places, similar=similar)

    def _document(self, number: int) -> Document:
        stored = self._searcher.reader().stored_fields(number)
        return document_from_stored(stored["path"], stored)

    def _hit(
        self,
        number: int,
        score: float,
        complete: bool,
        title_marks: Sequence[MatchedSpan],
        marks: Sequence[MatchedSpan],
    ) -> Hit:
        document = self._document(number)
        forms = Counter(document.text[mark.start : mark.end] for mark in marks)
        forms.update(document.title[mark.start : mark.end] for mark in title_marks if not marks)
        return Hit(
            path=document.path,
            title=document.title,
            score=score,
            date=document.date,
            format=document.format,
            complete=complete,
            matches=len(marks),
            forms=tuple(WordForm(text, count) for text, count in forms.most_common()),
            passages=choose_passages(document.text, marks, document.pages, title=document.title),
            title_marks=_spans(title_marks),
        )


def _spans(marks: Sequence[MatchedSpan]) -> tuple[Span, ...]:
    return tuple(Span(mark.start, mark.end) for mark in marks)
