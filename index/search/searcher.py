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
from index.search.evaluator import Evaluator
from index.search.folding import Folder
from index.search.passages import choose_passages
from index.search.positions import MatchedSpan, PositionFinder
from index.search.query_compiler import QueryPlan, compile_query
from index.search.query_parser import parse
from index.search.query_syntax import Query, describe, words_in_any_form
from index.search.ranking import Ranking, rank, weighting
from index.search.suggestions import Suggester
from index.search.vocabulary import Vocabularies
from index.search.word_forms import FormFinder
from index.store.catalog import Catalog
from index.store.entries import document_from_stored, read_digest, read_entries, read_languages
from index.store.schema import BODY, TITLE
from index.values import (
    CompletionList,
    CompletionRequest,
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
            self._take(index.searcher(weighting=weighting()))

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
            ranking = self._rank(plan)
            folded = self._folder.fold(ranking.documents, is_folded=request.is_folded)
            rows = folded.rows[request.offset : request.offset + request.limit].tolist()
            documents = [int(ranking.documents[row]) for row in rows]
            finder = PositionFinder(self._searcher, documents)
            hits = tuple(
                self._folder.with_kin(
                    self._hit(
                        number,
                        float(ranking.scores[row]),
                        row < ranking.complete,
                        finder.find(number, plan.items, TITLE),
                        finder.find(number, plan.items, BODY),
                    ),
                    number,
                    folded.kin(row),
                )
                for row, number in zip(rows, documents, strict=True)
            )
            suggestion = self._suggest(query, request, ranking.complete)
            words = words_in_any_form(query) if request.with_forms else ()
            word_forms = self._forms.find(words, (form.text for hit in hits for form in hit.forms))
        return ResultPage(
            request=request,
            hits=hits,
            total=len(ranking),
            complete_total=ranking.complete,
            seconds=time.perf_counter() - began,
            notes=query.notes + plan.notes,
            suggestion=suggestion,
            words=describe(query),
            folded=len(ranking) - len(folded.rows),
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

    def complete(self, request: CompletionRequest) -> CompletionList:
        """What the word that is being typed may become; raises LibraryDamaged."""
        with self._catalog.reading():
            self._refresh()
            completer = Completer(self._vocabularies, self._analyzer, self._formats)
            return CompletionList(request, completer.complete(request.text, request.cursor))

    def paths(self) -> tuple[str, ...]:
        """The path of every document; raises LibraryDamaged."""
        with self._catalog.reading():
            self._refresh()
            return tuple(path for path, _ in read_entries(self._searcher.reader()))

    def _suggest(self, query: Query, request: SearchRequest, found: int) -> str | None:
        suggester = Suggester(self._vocabularies, self._analyzer)
        return suggester.suggest(request.text, query, found, self._count)

    def _count(self, text: str) -> int:
        """How many documents have all that a text asks for."""
        plan = self._plan(parse(text, formats=self._formats))
        return rank(plan, self._evaluator).complete

    def _plan(self, query: Query) -> QueryPlan:
        leading = query_language(" ".join(describe(query)), self._languages)
        return compile_query(
            query.root,
            self._analyzer,
            self._vocabularies,
            languages=self._languages,
            leading=leading,
        )

    def _rank(self, plan: QueryPlan) -> Ranking:
        ranking = rank(plan, self._evaluator)
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
        self._take(fresh)

    def _take(self, searcher: WhooshSearcher) -> None:
        reader = searcher.reader()
        self._searcher = searcher
        self._languages = read_languages(reader)
        self._evaluator = Evaluator(searcher)
        self._forms = FormFinder(reader, self._analyzer, self._languages)
        self._vocabularies = Vocabularies(reader)
        self._folder = Folder(reader)

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
