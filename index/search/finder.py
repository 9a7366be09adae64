"""Understands what is asked, and finds its documents in one generation of the index."""

from collections.abc import Sequence
from dataclasses import dataclass

from whoosh.searching import Searcher as WhooshSearcher

from index.analysis.analyzer import Analyzer
from index.collection.collection import Collection
from index.errors import DocumentNotFound
from index.language.foreign import query_language
from index.search import proximity
from index.search.chooser import Chooser
from index.search.document_reader import DocumentReader
from index.search.evaluator import Evaluator
from index.search.folding import Folder
from index.search.found import Found, Ranking
from index.search.library_vocabulary import Vocabularies
from index.search.matches import Documents
from index.search.narrowing import (
    Filter,
    Narrowing,
    make_filter,
    narrow,
    typed_filters,
    with_everything,
)
from index.search.positions import PositionFinder
from index.search.query_compiler import QueryPlan, compile_query
from index.search.query_parser import parse
from index.search.query_syntax import Query, describe
from index.search.ranking import find
from index.search.related import find_like, like_plan, strongest_words, with_text
from index.store.entries import read_languages
from index.store.schema import BODY


@dataclass(frozen=True, slots=True, eq=False)
class Finding:
    """What was understood of a request, what its text finds, and what its filters leave of that."""

    query: Query
    plan: QueryPlan
    every: Found
    narrowing: Narrowing

    @property
    def found(self) -> Found:
        """What is left by the filters."""
        return self.every.only(self.narrowing.places())


class Finder:
    """One generation of the index, with all that finding needs of it."""

    def __init__(
        self,
        searcher: WhooshSearcher,
        analyzer: Analyzer,
        collection: Collection,
        *,
        formats: Sequence[str],
        older: "Finder | None" = None,
    ) -> None:
        self._analyzer = analyzer
        self._formats = formats
        self.searcher = searcher
        self.reader = reader = searcher.reader()
        self.languages = read_languages(reader)
        self.evaluator = Evaluator(searcher)
        known = None if older is None else older.vocabularies
        self.vocabularies: Vocabularies = Vocabularies(reader, older=known)
        self.documents = DocumentReader(reader)
        self.chooser = Chooser(collection, analyzer, reader, self.find_all)
        self.folder = Folder(reader)

    def close(self) -> None:
        """Let go of the index's files."""
        self.searcher.close()

    def parse(self, text: str) -> Query:
        """What was typed as a tree."""
        return parse(text, formats=self._formats)

    def plan(self, query: Query) -> QueryPlan:
        """How a query is searched in this generation."""
        leading = query_language(" ".join(describe(query)), self.languages)
        return compile_query(
            query.root,
            self._analyzer,
            self.vocabularies,
            languages=self.languages,
            leading=leading,
            choose=self.chooser.choose,
        )

    def find(self, text: str, *, filters: Sequence[str] = (), like: str = "") -> Finding:
        """The documents of a text, or those that are like one, as filters cut them.

        Raises DocumentNotFound where there is no document at the path `like`.
        """
        query = self.parse(text)
        cuts = self._filters(filters)
        plan = with_everything(self.plan(query), cuts)
        if like:
            cuts += typed_filters(plan)
            plan, every = self._find_like(like, plan)
        else:
            every = find(plan, self.evaluator)
        return Finding(query, plan, every, narrow(every.documents, cuts, self.evaluator))

    def find_all(self, text: str) -> Documents:
        """The documents that have all a text asks for, ascending."""
        found = find(self.plan(self.parse(text)), self.evaluator)
        return found.documents[found.every]

    def count(self, text: str) -> int:
        """How many documents have all that a text asks for."""
        return find(self.plan(self.parse(text)), self.evaluator).complete

    def first(self, found: Found, depth: int, *, is_folded: bool) -> Found:
        """All that may be among the first rows, with whatever is folded below these."""
        groups = self.folder.groups(is_folded=is_folded)
        places = found.contenders(max(depth, proximity.WINDOW), groups)
        if places is None:
            return found
        if is_folded:
            places = self.folder.with_their_kin(places, found.documents)
        return found.only(places)

    def order(self, found: Found, plan: QueryPlan, depth: int) -> Ranking:
        """The best documents first, and of the very best those whose words stand together."""
        ranking = found.ranking(depth=max(depth, proximity.WINDOW))
        first = self.positions(ranking.documents[: proximity.WINDOW].tolist())
        return proximity.reordered(
            ranking, ranking.rarities, lambda number: first.find(number, plan.items, BODY)
        )

    def positions(self, documents: Sequence[int]) -> PositionFinder:
        """Who knows where documents matched."""
        return PositionFinder(self.searcher, documents)

    def plan_for(self, text: str, like: str) -> QueryPlan:
        """How a text is searched, with the words of the document that others are to be like."""
        plan = self.plan(self.parse(text))
        return self._find_like(like, plan)[0] if like else plan

    def number(self, path: str) -> int:
        """The number of a document; raises DocumentNotFound."""
        number = self.searcher.document_number(path=path)
        if number is None:
            raise DocumentNotFound(path)
        return int(number)

    def _filters(self, texts: Sequence[str]) -> list[Filter]:
        """The filters that ask for something."""
        queries = [self.parse(text) for text in texts]
        made = [make_filter(query, self.plan(query)) for query in queries]
        return [one for one in made if one is not None]

    def _find_like(self, path: str, typed: QueryPlan) -> tuple[QueryPlan, Found]:
        """The plan of a document's strongest words, and all others that have enough of them."""
        number = self.number(path)
        words = strongest_words(self.documents.read(number), self._analyzer, self.reader)
        plan = like_plan(words)
        found = find_like(plan, self.folder.is_kin(number), self.evaluator)
        return with_text(plan, typed), found
