"""Filters: parts of the query language that cut a result down, and never score.

They are kept apart from the typed text, so that each can be taken away again. All must hold. What a
query found is not searched anew: each filter says of every document found whether it keeps it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from whoosh.query import And, Every, Query

from index.search import query_syntax as syntax
from index.search.evaluator import Evaluator
from index.search.matches import contained
from index.search.query_compiler import QueryPlan
from index.values import FacetKind, Note

Documents = NDArray[np.int64]

# Of these kinds more than one value can be kept; a folder or a stretch of time is narrowed further.
_FLAT = (FacetKind.FORMAT, FacetKind.LANGUAGE, FacetKind.AUTHOR, FacetKind.FORM)


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter as it is evaluated; its kind where it only keeps values of one."""

    query: Query
    kind: FacetKind | None = None
    folder: str = ""  # the folder that is kept, where it is one
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Narrowing:
    """Documents found, and which of them each filter keeps: bool, shape (documents,) each."""

    documents: Documents
    cuts: tuple[tuple[FacetKind | None, NDArray[np.bool_]], ...] = ()
    folder: str = ""  # the folder that is kept, where it is one
    notes: tuple[Note, ...] = ()  # what there is to say about the filters

    def places(self) -> NDArray[np.int64]:
        """The places, among the documents found, of those that all filters keep."""
        return np.flatnonzero(self._kept_by([cut for _, cut in self.cuts]))

    def documents_for(self, kind: FacetKind) -> Documents:
        """The documents among which the values of a kind are counted."""
        cuts = [cut for own, cut in self.cuts if own is not kind or own not in _FLAT]
        return self.documents[self._kept_by(cuts)] if cuts else self.documents

    def _kept_by(self, cuts: Sequence[NDArray[np.bool_]]) -> NDArray[np.bool_]:
        kept = np.ones(len(self.documents), bool)
        for cut in cuts:
            kept &= cut
        return kept


def make_filter(asked: syntax.Query, plan: QueryPlan) -> Filter | None:
    """The filter that a part of a query stands for; None where it asks for nothing."""
    queries = (*plan.items, *plan.filters)
    if asked.root is None or not queries:
        return None
    kind = _kind(asked.root)
    folder = syntax.absolute_folder(asked.root) if kind is FacetKind.FOLDER else None
    query = queries[0] if len(queries) == 1 else And(list(queries))
    return Filter(query, kind, folder or "", asked.notes + plan.notes)


def typed_filters(plan: QueryPlan) -> list[Filter]:
    """What was typed as filters, where documents are found by something else."""
    return [Filter(query) for query in (*plan.items, *plan.filters)]


def with_everything(plan: QueryPlan, filters: Sequence[Filter]) -> QueryPlan:
    """The plan, or one that finds all documents where there are only filters."""
    asks = plan.items or plan.filters
    return plan if asks or not filters else QueryPlan(filters=(Every(),), notes=plan.notes)


def narrow(documents: Documents, filters: Sequence[Filter], evaluator: Evaluator) -> Narrowing:
    """Apply filters to the documents that were found: int64, ascending."""
    cuts = tuple(
        (one.kind, contained(documents, evaluator.evaluate(one.query).documents)) for one in filters
    )
    folders = [one.folder for one in filters if one.folder]
    notes = tuple(note for one in filters for note in one.notes)
    return Narrowing(documents, cuts, max(folders, key=len, default=""), notes)


def _kind(node: syntax.Node) -> FacetKind | None:
    """Of which facet a filter keeps values; None where of several, or where it excludes."""
    match node:
        case syntax.Format():
            return FacetKind.FORMAT
        case syntax.Language():
            return FacetKind.LANGUAGE
        case syntax.DateRange():
            return FacetKind.DATE
        case syntax.Word(is_exact=True) | syntax.Phrase(is_exact=True, distance=None):
            return FacetKind.FORM
        case syntax.Field(name="author", node=inner):
            return None if isinstance(inner, syntax.Not) else FacetKind.AUTHOR
        case syntax.Field(name="folder"):
            return FacetKind.FOLDER if syntax.absolute_folder(node) else None
        case syntax.AnyOf(nodes=nodes):
            kinds = {_kind(part) for part in nodes}
            return kinds.pop() if len(kinds) == 1 else None
        case _:
            return None
