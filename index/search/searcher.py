"""Answers requests: understands the query, ranks the documents, and shows where they match.

A Searcher belongs to one thread. It looks at each request whether the index has a new
generation, and moves to it: what another process committed is found at once.
"""

import time
from collections import Counter
from collections.abc import Sequence

from whoosh.index import FileIndex
from whoosh.searching import Searcher as WhooshSearcher

from index.analysis.analyzer import Analyzer
from index.errors import DocumentNotFound
from index.language.foreign import query_language
from index.search import proximity
from index.search.completions import Completer
from index.search.document_reader import DocumentReader
from index.search.evaluator import Evaluator
from index.search.folding import Folder
from index.search.found import Found
from index.search.hits import HitMaker
from index.search.library_vocabulary import Vocabularies
from index.search.positions import PositionFinder, first_marks
from index.search.query_compiler import QueryPlan, compile_query
from index.search.query_parser import parse
from index.search.query_syntax import Query, describe, words_in_any_form
from index.search.ranking import Ranking, find, ranking_of, weighting
from index.search.suggestions import Suggester
from index.search.word_forms import FormFinder
from index.store.catalog import Catalog
from index.store.entries import (
    FileState,
    read_languages,
    read_state,
)
from index.store.schema import BODY
from index.values import (
    CompletionList,
    CompletionRequest,
    Document,
    Reading,
    ReadRequest,
    ResultPage,
    SearchRequest,
    WordCount,
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
            self._take(index.searcher(weighting=weighting()), older=None)

    def close(self) -> None:
        """Let go of the index's files."""
        self._searcher.close()

    def search(self, request: SearchRequest) -> ResultPage:
        """A page of hits; raises LibraryDamaged, and nothing for what a person typed."""
        began = time.perf_counter()
        query = parse(request.text, formats=self._formats)
        with self._catalog.reading():
            self._refresh()
            plan = self._plan(query)
            found = find(plan, self._evaluator)
            depth = max(request.offset + request.limit, proximity.WINDOW)
            first = self._contenders(found, depth, is_folded=request.is_folded)
            folded = self._folder.fold(first.documents, first.keys, is_folded=request.is_folded)
            ranking = self._order(first.only(folded.rows), plan, depth)
            chosen = slice(request.offset, request.offset + request.limit)
            documents = [int(number) for number in ranking.documents[chosen]]
            finder = PositionFinder(self._searcher, documents)
            maker = HitMaker(self._documents, finder, plan.items)
            make = maker.whole if request.with_passages else maker.bare
            scores = ranking.scores[chosen].tolist()
            hits = tuple(
                self._folder.with_kin(
                    make(number, score, complete=place < ranking.complete),
                    number,
                    folded.kin(number),
                )
                for place, (number, score) in enumerate(
                    zip(documents, scores, strict=True), start=request.offset
                )
            )
            hidden = self._folder.hidden(found.documents, is_folded=request.is_folded)
            suggestion = self._suggest(query, request, found.complete)
            words = words_in_any_form(query) if request.with_forms else ()
            word_forms = self._forms.find(words, (form.text for hit in hits for form in hit.forms))
        return ResultPage(
            request=request,
            hits=hits,
            total=len(found),
            complete_total=found.complete,
            seconds=time.perf_counter() - began,
            notes=query.notes + plan.notes,
            suggestion=suggestion,
            words=describe(query),
            folded=hidden,
            word_forms=word_forms,
        )

    def read(self, request: ReadRequest) -> Reading:
        """A whole document with every match of a query; raises DocumentNotFound, LibraryDamaged."""
        query = parse(request.query, formats=self._formats)
        with self._catalog.reading():
            self._refresh()
            number = self._searcher.document_number(path=request.path)
            if number is None:
                raise DocumentNotFound(request.path)
            plan = self._plan(query)
            finder = PositionFinder(self._searcher, [number])
            found = finder.find(number, [item for _, item in plan.words], BODY)
            counts = Counter(mark.item for mark in found)
            words = tuple(WordCount(text, counts[at]) for at, (text, _) in enumerate(plan.words))
            return Reading(request, self._documents.read(number), first_marks(found), words)

    def file_state(self, path: str) -> FileState:
        """What the file of a document was when it was read; raises DocumentNotFound."""
        with self._catalog.reading():
            number = self._searcher.document_number(path=path)
            if number is None:
                raise DocumentNotFound(path)
            return read_state(self._searcher.reader(), number)

    def document(self, path: str) -> Document:
        """A whole document; raises DocumentNotFound, LibraryDamaged."""
        with self._catalog.reading():
            self._refresh()
            number = self._searcher.document_number(path=path)
            if number is None:
                raise DocumentNotFound(path)
            return self._documents.read(number)

    def complete(self, request: CompletionRequest) -> CompletionList:
        """What the word that is being typed may become; raises LibraryDamaged."""
        with self._catalog.reading():
            self._refresh()
            completer = Completer(self._vocabularies, self._analyzer, self._formats)
            return CompletionList(request, completer.complete(request.text, request.cursor))

    def document_count(self) -> int:
        """How many documents there are; raises LibraryDamaged."""
        with self._catalog.reading():
            self._refresh()
            return int(self._searcher.doc_count())

    def _suggest(self, query: Query, request: SearchRequest, found: int) -> str | None:
        if request.offset or not request.with_passages:
            return None  # it was said with the first page, or nobody reads it
        suggester = Suggester(self._vocabularies, self._analyzer)
        return suggester.suggest(request.text, query, found, self._count)

    def _count(self, text: str) -> int:
        """How many documents have all that a text asks for."""
        plan = self._plan(parse(text, formats=self._formats))
        return find(plan, self._evaluator).complete

    def _plan(self, query: Query) -> QueryPlan:
        leading = query_language(" ".join(describe(query)), self._languages)
        return compile_query(
            query.root,
            self._analyzer,
            self._vocabularies,
            languages=self._languages,
            leading=leading,
        )

    def _contenders(self, found: Found, depth: int, *, is_folded: bool) -> Found:
        """All that may be among the first rows, with whatever is folded below these."""
        places = found.contenders(depth, self._folder.groups(is_folded=is_folded))
        if places is None:
            return found
        if is_folded:
            places = self._folder.with_their_kin(places, found.documents)
        return found.only(places)

    def _order(self, found: Found, plan: QueryPlan, depth: int) -> Ranking:
        ranking = ranking_of(found, depth=max(depth, proximity.WINDOW))
        first = PositionFinder(self._searcher, ranking.documents[: proximity.WINDOW].tolist())
        return proximity.reordered(
            ranking, ranking.rarities, lambda number: first.find(number, plan.items, BODY)
        )

    def _refresh(self) -> None:
        if self._index.latest_generation() == self._searcher.reader().generation():
            return
        # Not Whoosh's own refresh: it fails where an index was empty before.
        fresh = self._index.searcher(weighting=weighting())
        self._searcher.close()
        self._take(fresh, older=self._vocabularies)

    def _take(self, searcher: WhooshSearcher, *, older: Vocabularies | None) -> None:
        reader = searcher.reader()
        self._searcher = searcher
        self._languages = read_languages(reader)
        self._evaluator = Evaluator(searcher)
        self._forms = FormFinder(reader, self._analyzer, self._languages)
        self._vocabularies = Vocabularies(reader, older=older)
        self._folder = Folder(reader)
        self._documents = DocumentReader(reader)
