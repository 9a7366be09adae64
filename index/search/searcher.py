"""Answers requests: understands the query, ranks the documents, and shows where they match.

A Searcher belongs to one thread. It looks at each request whether the index has a new
generation, and moves to it: what another process committed is found at once.
"""

import time
from collections import Counter
from collections.abc import Callable, Sequence

from whoosh.index import FileIndex
from whoosh.searching import Searcher as WhooshSearcher

from index.analysis.analyzer import Analyzer
from index.errors import DocumentNotFound
from index.language.foreign import query_language
from index.search import proximity
from index.search.completions import Completer
from index.search.evaluator import Evaluator
from index.search.facet_columns import FacetColumns
from index.search.facets import FacetCounter
from index.search.folding import Folder
from index.search.library_vocabulary import Vocabularies
from index.search.matched_forms import MatchedForms
from index.search.narrowing import (
    Filter,
    Narrowing,
    make_filter,
    narrow,
    typed_filters,
    with_everything,
)
from index.search.passages import choose_passages
from index.search.positions import MatchedSpan, PositionFinder, first_marks
from index.search.query_compiler import QueryPlan, compile_query
from index.search.query_parser import parse
from index.search.query_syntax import Query, describe, words_in_any_form
from index.search.ranking import Found, Ranking, find, rank, weighting
from index.search.related import find_like, like_plan, strongest_words, with_text
from index.search.spelling_families import SpellingFamilies
from index.search.standout import MOST_DOCUMENTS, StandoutFinder
from index.search.suggestions import Suggester
from index.search.word_forms import FormFinder
from index.store.catalog import Catalog
from index.store.entries import (
    FileState,
    document_from_stored,
    read_languages,
    read_state,
)
from index.store.schema import BODY, TITLE
from index.values import (
    CompletionList,
    CompletionRequest,
    Document,
    Facets,
    Hit,
    Passage,
    Reading,
    ReadRequest,
    ResultPage,
    SearchRequest,
    Span,
    Standout,
    WordCount,
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
            self._take(index.searcher(weighting=weighting()), older=None)

    def close(self) -> None:
        """Let go of the index's files."""
        self._searcher.close()

    def search(self, request: SearchRequest, *, folders: Sequence[str] = ()) -> ResultPage:
        """A page of hits; raises LibraryDamaged, and nothing for what a person typed.

        `folders` are the library's, by which facets count.
        """
        began = time.perf_counter()
        query = parse(request.text, formats=self._formats)
        with self._catalog.reading():
            self._refresh()
            plan, every, narrowing = self._find(query, request)
            found = every.only(narrowing.places())
            folded = self._folder.fold(found.documents, found.keys, is_folded=request.is_folded)
            ranking = self._order(found.only(folded.rows), plan, request.offset + request.limit)
            chosen = slice(request.offset, request.offset + request.limit)
            documents = [int(number) for number in ranking.documents[chosen]]
            finder = PositionFinder(self._searcher, documents)
            marked = (TITLE, BODY) if request.with_passages else ()
            hits = tuple(
                self._folder.with_kin(
                    self._hit(
                        number,
                        float(score),
                        place < ranking.complete,
                        *(finder.find(number, plan.items, field) for field in marked),
                    ),
                    number,
                    folded.kin(number),
                )
                for place, (number, score) in enumerate(
                    zip(documents, ranking.scores[chosen], strict=True), start=request.offset
                )
            )
            suggestion = self._suggest(query, request, every.complete)
            words = words_in_any_form(query) if request.with_forms else ()
            word_forms = self._forms.find(words, (form.text for hit in hits for form in hit.forms))
            facets = None
            if request.with_facets:
                facets = self._count_facets(query, narrowing, hits, folders)
        return ResultPage(
            request=request,
            hits=hits,
            total=len(found),
            complete_total=found.complete,
            seconds=time.perf_counter() - began,
            notes=tuple(dict.fromkeys((*query.notes, *plan.notes, *narrowing.notes))),
            suggestion=suggestion,
            words=tuple(text for text, _ in plan.words) if request.like else describe(query),
            folded=len(found) - len(ranking),
            word_forms=word_forms,
            facets=facets,
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
            if request.like:
                plan, _ = self._find_like(request.like, plan)
            finder = PositionFinder(self._searcher, [number])
            found = finder.find(number, [item for _, item in plan.words], BODY)
            counts = Counter(mark.item for mark in found)
            words = tuple(WordCount(text, counts[at]) for at, (text, _) in enumerate(plan.words))
            return Reading(request, self._document(number), first_marks(found), words)

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
            return self._document(number)

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

    def stand_out(
        self, request: SearchRequest, *, is_cancelled: Callable[[], bool]
    ) -> Standout | None:
        """The words that stand out in a result; None where it was cancelled.

        Raises LibraryDamaged, and DocumentNotFound as `search` does.
        """
        query = parse(request.text, formats=self._formats)
        with self._catalog.reading():
            self._refresh()
            plan, every, narrowing = self._find(query, request)
            found = every.only(narrowing.places())
            documents = found.ranking(depth=MOST_DOCUMENTS).documents
            asked = (*describe(query), *(text for text, _ in plan.words))
            words = self._standout.find(documents, asked, is_cancelled=is_cancelled)
        return None if words is None else Standout(request, words, len(documents), len(found))

    def _find(self, query: Query, request: SearchRequest) -> tuple[QueryPlan, Found, Narrowing]:
        """How a request is searched, all that its text finds, and what its filters leave of it."""
        filters = self._filters(request.filters)
        plan = with_everything(self._plan(query), filters)
        if request.like:
            filters += typed_filters(plan)
            plan, every = self._find_like(request.like, plan)
        else:
            every = find(plan, self._evaluator)
        return plan, every, narrow(every.documents, filters, self._evaluator)

    def _filters(self, texts: Sequence[str]) -> list[Filter]:
        """The filters that ask for something."""
        filters = []
        for text in texts:
            query = parse(text, formats=self._formats)
            made = make_filter(query, self._plan(query))
            if made is not None:
                filters.append(made)
        return filters

    def _find_like(self, path: str, typed: QueryPlan) -> tuple[QueryPlan, Found]:
        """The plan of a document's strongest words, and all others that have enough of them."""
        number = self._searcher.document_number(path=path)
        if number is None:
            raise DocumentNotFound(path)
        reader = self._searcher.reader()
        plan = like_plan(strongest_words(self._document(number), self._analyzer, reader))
        found = find_like(plan, self._folder.is_kin(number), self._evaluator)
        return with_text(plan, typed), found

    def _count_facets(
        self, query: Query, narrowing: Narrowing, hits: Sequence[Hit], folders: Sequence[str]
    ) -> Facets:
        shown = [form.text for hit in hits for form in hit.forms]
        words = words_in_any_form(query)
        return self._facets.count(narrowing, words=words, shown=shown, folders=folders)

    def _suggest(self, query: Query, request: SearchRequest, found: int) -> str | None:
        if request.offset or not request.with_passages:
            return None  # it was said with the first page, or nobody reads it
        suggester = Suggester(self._vocabularies, self._analyzer)
        return suggester.suggest(request.text, query, found, self._count)

    def _count(self, text: str) -> int:
        """How many documents have all that a text asks for."""
        plan = self._plan(parse(text, formats=self._formats))
        return rank(plan, self._evaluator, depth=1).complete

    def _plan(self, query: Query) -> QueryPlan:
        leading = query_language(" ".join(describe(query)), self._languages)
        return compile_query(
            query.root,
            self._analyzer,
            self._vocabularies,
            languages=self._languages,
            leading=leading,
        )

    def _order(self, found: Found, plan: QueryPlan, depth: int) -> Ranking:
        ranking = found.ranking(depth=max(depth, proximity.WINDOW))
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
        self._take(fresh, older=self._vocabularies, counted=self._facet_columns)

    def _take(
        self,
        searcher: WhooshSearcher,
        *,
        older: Vocabularies | None,
        counted: FacetColumns | None = None,
    ) -> None:
        reader = searcher.reader()
        self._searcher = searcher
        self._languages = read_languages(reader)
        self._evaluator = Evaluator(searcher)
        self._forms = FormFinder(reader, self._analyzer, self._languages)
        self._vocabularies = Vocabularies(reader, older=older)
        self._folder = Folder(reader)
        self._facet_columns = FacetColumns(reader, self._evaluator, older=counted)
        families = SpellingFamilies(reader, BODY.exact)
        forms = MatchedForms(reader, families, self._analyzer, self._languages)
        self._facets = FacetCounter(self._facet_columns, forms)
        self._standout = StandoutFinder(reader, families, self._analyzer)

    def _document(self, number: int) -> Document:
        stored = self._searcher.reader().stored_fields(number)
        return document_from_stored(stored["path"], stored)

    def _hit(
        self,
        number: int,
        score: float,
        complete: bool,
        title_marks: Sequence[MatchedSpan] = (),
        marks: Sequence[MatchedSpan] | None = None,
    ) -> Hit:
        """A hit; without passages where no marks were looked up."""
        document = self._document(number)
        passages: tuple[Passage, ...] = ()
        if marks is not None:
            passages = choose_passages(document.text, marks, document.pages, title=document.title)
        marks = marks or ()
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
            passages=passages,
            title_marks=_spans(title_marks),
        )


def _spans(marks: Sequence[MatchedSpan]) -> tuple[Span, ...]:
    return tuple(Span(mark.start, mark.end) for mark in marks)
