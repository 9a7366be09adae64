"""Tells of a whole result what it is made of: its facets, and the words that stand out in it."""

from collections.abc import Callable, Sequence

from index.analysis.analyzer import Analyzer
from index.search.facet_columns import FacetColumns
from index.search.facets import FacetCounter
from index.search.finder import Finder, Finding
from index.search.matched_forms import MatchedForms
from index.search.narrowing import Narrowing
from index.search.query_syntax import Query, describe, words_in_any_form
from index.search.spelling_families import SpellingFamilies
from index.search.standout import MOST_DOCUMENTS, StandoutFinder
from index.store.schema import BODY
from index.values import Facets, Hit, SearchRequest, Standout


class Explorer:
    """Counts in one generation of the index; what stands of an older one is used again."""

    def __init__(
        self, finder: Finder, analyzer: Analyzer, *, older: "Explorer | None" = None
    ) -> None:
        reader = finder.reader
        counted = None if older is None else older._columns
        self._columns: FacetColumns = FacetColumns(reader, finder.evaluator, older=counted)
        families = SpellingFamilies(reader, BODY.exact)
        forms = MatchedForms(reader, families, analyzer, finder.languages)
        self._facets = FacetCounter(self._columns, forms)
        self._standout = StandoutFinder(reader, families, analyzer)

    def prepare(self) -> None:
        """Read what every count needs, before anyone waits for one."""
        self._columns.prepare()

    def count_facets(
        self, query: Query, narrowing: Narrowing, hits: Sequence[Hit], folders: Sequence[str]
    ) -> Facets:
        """What a result is made of; the forms that its first hits show are named as there."""
        shown = [form.text for hit in hits for form in hit.forms]
        words = words_in_any_form(query)
        return self._facets.count(narrowing, words=words, shown=shown, folders=folders)

    def stand_out(
        self, request: SearchRequest, finding: Finding, *, is_cancelled: Callable[[], bool]
    ) -> Standout | None:
        """The words that stand out in the best documents of a result; None where cancelled."""
        found = finding.found
        documents = found.ranking(depth=MOST_DOCUMENTS).documents
        asked = (*describe(finding.query), *finding.plan.spoken)
        words = self._standout.find(documents, asked, is_cancelled=is_cancelled)
        return None if words is None else Standout(request, words, len(documents), len(found))
