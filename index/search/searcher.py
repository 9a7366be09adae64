"""Answers requests: has the documents found and put in order, and shows where they match.

A Searcher belongs to one thread. It looks at each request whether the index has a new
generation, and moves to it: what another process committed is found at once.
"""

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from whoosh.index import FileIndex

from index.analysis.analyzer import Analyzer
from index.collection.collection import Collection
from index.search.completions import Completer
from index.search.concordance import Concordancer
from index.search.explorer import Explorer
from index.search.finder import Finder, Finding
from index.search.folding import Folded
from index.search.found import Ranking
from index.search.hits import HitMaker
from index.search.passages import every_passage
from index.search.positions import MatchedSpan, first_marks
from index.search.query_syntax import describe, words_in_any_form
from index.search.ranking import weighting
from index.search.suggestions import Suggester
from index.search.word_forms import FormFinder
from index.store.catalog import Catalog
from index.store.entries import FileState, read_state
from index.store.schema import BODY
from index.values import (
    CompletionList,
    CompletionRequest,
    Concordance,
    ConcordanceRequest,
    Document,
    Hit,
    PassageList,
    Reading,
    ReadRequest,
    ResultPage,
    SavedSearch,
    SearchRequest,
    Source,
    Standout,
    WordCount,
    WordForms,
)


class Searcher:
    """Searches one library, always in the newest generation of its index."""

    def __init__(
        self,
        catalog: Catalog,
        index: FileIndex,
        analyzer: Analyzer,
        collection: Collection,
        *,
        formats: Sequence[str],
    ) -> None:
        self._catalog = catalog
        self._collection = collection
        self._index = index
        self._analyzer = analyzer
        self._formats = formats
        with catalog.reading():
            self._open()

    def close(self) -> None:
        """Let go of the index's files."""
        self._finder.close()

    def search(self, request: SearchRequest, *, folders: Sequence[str] = ()) -> ResultPage:
        """A page of hits; raises LibraryDamaged, and nothing for what a person typed.

        `folders` are the library's, by which facets count. Raises DocumentNotFound where what is
        like a document is wished, and that is gone.
        """
        began = time.perf_counter()
        with self._newest() as finder:
            finding = finder.find(request.text, filters=request.filters, like=request.like)
            found, query = finding.found, finding.query
            depth = request.offset + request.limit
            first = finder.first(found, depth, is_folded=request.is_folded)
            folded = finder.folder.fold(first.documents, first.keys, is_folded=request.is_folded)
            ranking = finder.order(first.only(folded.rows), finding.plan, depth)
            hidden = finder.folder.hidden(found.documents, is_folded=request.is_folded)
            hits = self._hits(request, finding, ranking, folded)
            suggestion = self._suggest(finding, request)
            word_forms = self._word_forms(finding, hits) if request.with_forms else ()
            facets = None
            if request.with_facets:
                facets = self._explorer.count_facets(query, finding.narrowing, hits, folders)
        notes = (*query.notes, *finding.plan.notes, *finding.narrowing.notes)
        return ResultPage(
            request=request,
            hits=hits,
            total=len(found),
            complete_total=found.complete,
            seconds=time.perf_counter() - began,
            notes=tuple(dict.fromkeys(notes)),
            suggestion=suggestion,
            words=finding.plan.spoken if request.like else describe(query),
            folded=hidden,
            word_forms=word_forms,
            facets=facets,
        )

    def prepare(self) -> None:
        """Read what the first result would have to wait for; raises LibraryDamaged."""
        with self._newest():
            self._explorer.prepare()

    def stand_out(
        self, request: SearchRequest, *, is_cancelled: Callable[[], bool]
    ) -> Standout | None:
        """The words that stand out in a result; None where it was cancelled.

        Raises LibraryDamaged, and DocumentNotFound as `search` does.
        """
        with self._newest() as finder:
            finding = finder.find(request.text, filters=request.filters, like=request.like)
            return self._explorer.stand_out(request, finding, is_cancelled=is_cancelled)

    def concordance(self, request: ConcordanceRequest) -> Concordance:
        """Every match of a query with its context; raises LibraryDamaged."""
        began = time.perf_counter()
        with self._newest() as finder:
            made = self._concordancer.find_kept(request)
            if made is None:
                finding = finder.find(request.text, filters=request.filters, like=request.like)
                found = finding.found
                rows = finder.folder.fold(
                    found.documents, found.keys, is_folded=request.is_folded
                ).rows
                ranking = finder.order(found.only(rows), finding.plan, len(rows))
                made = self._concordancer.make(request, ranking.documents, finding.plan.words)
        return replace(made, seconds=time.perf_counter() - began)

    def passages(self, request: ReadRequest) -> PassageList:
        """All passages of a document; raises DocumentNotFound, LibraryDamaged."""
        reading = self.read(request)
        document = reading.document
        marks = [MatchedSpan(mark.start, mark.end, mark.word) for mark in reading.marks]
        return PassageList(
            request=request,
            source=Source(document.path, document.title, document.date, document.format),
            passages=every_passage(document.text, marks, document.pages),
            total=reading.total,
        )

    def read(self, request: ReadRequest) -> Reading:
        """A whole document with every match of a query; raises DocumentNotFound, LibraryDamaged."""
        with self._newest() as finder:
            number = finder.number(request.path)
            plan = finder.plan_for(request.query, request.like)
            items = [item for _, item in plan.words]
            found = finder.positions([number]).find(number, items, BODY)
            counts = Counter(mark.item for mark in found)
            words = tuple(WordCount(text, counts[at]) for at, text in enumerate(plan.spoken))
            return Reading(request, finder.documents.read(number), first_marks(found), words)

    def file_state(self, path: str) -> FileState:
        """What the file of a document was when it was read; raises DocumentNotFound."""
        with self._catalog.reading():
            return read_state(self._finder.reader, self._finder.number(path))

    def document(self, path: str) -> Document:
        """A whole document; raises DocumentNotFound, LibraryDamaged."""
        with self._newest() as finder:
            return finder.documents.read(finder.number(path))

    def complete(self, request: CompletionRequest) -> CompletionList:
        """What the word that is being typed may become; raises LibraryDamaged."""
        with self._newest() as finder:
            completer = Completer(finder.vocabularies, self._analyzer, self._formats)
            return CompletionList(request, completer.complete(request.text, request.cursor))

    def document_count(self) -> int:
        """How many documents there are; raises LibraryDamaged."""
        with self._newest() as finder:
            return int(finder.reader.doc_count())

    def saved_searches(self) -> tuple[SavedSearch, ...]:
        """The saved searches, with what came to each; raises LibraryDamaged."""
        with self._newest() as finder:
            return tuple(map(finder.chooser.saved, self._collection.searches.all()))

    def checksums(self, query: str) -> NDArray[np.int64]:
        """The checksums of the texts that have all a query asks for; raises LibraryDamaged."""
        with self._newest() as finder:
            return finder.chooser.checksums(query)

    def known(self, paths: Iterable[str]) -> frozenset[str]:
        """Those of some paths at which there is a document; raises LibraryDamaged."""
        with self._newest() as finder:
            number = finder.searcher.document_number
            return frozenset(path for path in paths if number(path=path) is not None)

    def _hits(
        self, request: SearchRequest, finding: Finding, ranking: Ranking, folded: Folded
    ) -> tuple[Hit, ...]:
        """The hits of the page that is asked for."""
        chosen = slice(request.offset, request.offset + request.limit)
        documents = ranking.documents[chosen].tolist()
        positions = self._finder.positions(documents)
        maker = HitMaker(self._finder.documents, positions, finding.plan.items)
        make = maker.whole if request.with_passages else maker.bare
        hits = []
        scores = ranking.scores[chosen].tolist()
        for place, (number, score) in enumerate(zip(documents, scores, strict=True)):
            hit = make(number, score, complete=request.offset + place < ranking.complete)
            hits.append(self._finder.folder.with_kin(hit, number, folded.kin(number)))
        return tuple(hits)

    def _word_forms(self, finding: Finding, hits: Sequence[Hit]) -> tuple[WordForms, ...]:
        words = words_in_any_form(finding.query)
        return self._forms.find(words, (form.text for hit in hits for form in hit.forms))

    def _suggest(self, finding: Finding, request: SearchRequest) -> str | None:
        if request.offset or not request.with_passages:
            return None  # it was said with the first page, or nobody reads it
        suggester = Suggester(self._finder.vocabularies, self._analyzer)
        return suggester.suggest(
            request.text, finding.query, finding.every.complete, self._finder.count
        )

    @contextmanager
    def _newest(self) -> Iterator[Finder]:
        """The newest generation; what is damaged in it raises LibraryDamaged."""
        with self._catalog.reading():
            if self._index.latest_generation() != self._finder.reader.generation():
                older = self._finder
                # Not Whoosh's own refresh: it fails where an index was empty before.
                self._open(older, self._explorer)
                older.close()
            self._finder.evaluator.check_whole()
            yield self._finder

    def _open(self, older: Finder | None = None, explored: Explorer | None = None) -> None:
        finder = Finder(
            self._index.searcher(weighting=weighting()),
            self._analyzer,
            self._collection,
            formats=self._formats,
            older=older,
        )
        self._finder = finder
        self._forms = FormFinder(finder.reader, self._analyzer, finder.languages)
        self._concordancer = Concordancer(finder.reader)
        self._explorer = Explorer(finder, self._analyzer, older=explored)
