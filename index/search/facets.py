"""Counts what a result is made of: formats, folders, dates, languages, authors and word forms.

Every document of the index has a small number for each kind (facet_columns), so a result of any
size is counted by looking these up and counting them.
"""

import os
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from index.search.facet_columns import FacetColumns, spans_within
from index.search.matched_forms import MatchedForms
from index.search.narrowing import Narrowing
from index.search.timeline import DateCounts, choices, timeline
from index.values import Facet, FacetKind, Facets, FacetValue

MOST_VALUES = 50  # of a kind; the others are only counted
_MARKS = '"„“”«»‟＂'  # what would end a phrase


class FacetCounter:
    """Counts results in one generation of the index."""

    def __init__(self, columns: FacetColumns, forms: MatchedForms) -> None:
        self._columns = columns
        self._forms = forms
        self._within: tuple[NDArray[np.int64], NDArray[np.int64]] | None = None
        self._children: dict[tuple[str, ...], tuple[NDArray[np.int64], list[str]]] = {}

    def count(
        self,
        narrowing: Narrowing,
        *,
        words: Sequence[str],
        shown: Iterable[str],
        folders: Sequence[str],
    ) -> Facets:
        """The facets of what a query found and its filters left.

        `words` are those of the query that stand for all their forms, `shown` are forms that hits
        have, and `folders` are the library's.
        """
        left = narrowing.documents[narrowing.places()]
        dates = self._columns.dates(left)
        forms = self._forms.counts(words, shown, narrowing.documents_for(FacetKind.FORM))
        facets = (
            self._named(FacetKind.FORMAT, "type:", narrowing),
            self._folders(left, narrowing.folder, folders),
            _dates(dates),
            self._named(FacetKind.LANGUAGE, "language:", narrowing),
            self._authors(narrowing.documents_for(FacetKind.AUTHOR)),
            _facet(FacetKind.FORM, dict(forms), {form: f'="{form}"' for form, _ in forms}),
        )
        return Facets(tuple(facet for facet in facets if facet.values), timeline(dates))

    def _by_name(self, kind: FacetKind, documents: NDArray[np.int64]) -> dict[str, int]:
        codes = self._columns.codes(kind)
        counts = codes.counts(documents)
        return {codes.names[place]: int(counts[place]) for place in np.flatnonzero(counts)}

    def _named(self, kind: FacetKind, field: str, narrowing: Narrowing) -> Facet:
        counts = self._by_name(kind, narrowing.documents_for(kind))
        counts.pop("", None)
        return _facet(kind, counts, {name: f"{field}{name}" for name in counts})

    def _authors(self, documents: NDArray[np.int64]) -> Facet:
        """Each author with the documents that name this author, alone or among others."""
        codes = self._columns.codes(FacetKind.AUTHOR)
        if self._within is None:
            self._within = spans_within(codes.names)
        inner, outer = self._within
        own = codes.counts(documents)
        own[0] = 0
        counts = np.bincount(inner, own[outer], len(codes.names)).astype(np.int64)
        counts[own == 0] = 0  # who is only named with others is found under these
        order = np.argsort(-counts, kind="stable")[: int(np.count_nonzero(counts))]
        values = []
        for code in order[:MOST_VALUES].tolist():
            name = self._columns.author_name(code)
            part = f'author:="{_without_marks(name)}"'
            values.append(FacetValue(name, int(counts[code]), part))
        return Facet(FacetKind.AUTHOR, tuple(values), max(0, len(order) - MOST_VALUES))

    def _folders(self, documents: NDArray[np.int64], kept: str, folders: Sequence[str]) -> Facet:
        """The folders one level down: below the one that is kept, or the library's own."""
        parents = (kept,) if kept else tuple(folders)
        codes = self._columns.codes(FacetKind.FOLDER)
        key = (kept, *folders)
        if key not in self._children:
            self._children.clear()
            self._children[key] = _one_level(codes.names, parents, is_level=len(parents) > 1)
        children, names = self._children[key]
        counts = np.bincount(children[codes.numbers[documents]], minlength=len(names))
        counts[0] = 0
        named = {names[place]: int(counts[place]) for place in np.flatnonzero(counts)}
        return _facet(FacetKind.FOLDER, named, {name: folder_filter(name) for name in named})


def folder_filter(path: str) -> str:
    """The part of a query that keeps what is in a folder and below it."""
    if not any(mark in path for mark in _MARKS):
        return f'folder:"{path}"'
    # No quotes hold a name with quotes in it: its words do, if not only in this place.
    return f'folder:"{_without_marks(path).strip(os.sep)}"'


def _one_level(
    folders: Sequence[str], parents: Sequence[str], *, is_level: bool
) -> tuple[NDArray[np.int64], list[str]]:
    """For each folder the one it counts for: a parent itself, or the one just below a parent.

    int64, shape (folders,): places among the names; the first name stands for none of these.
    """
    places = {"": 0}
    children = np.zeros(len(folders), np.int64)
    for number, folder in enumerate(folders):
        for parent in parents:
            name = parent if is_level and folder == parent else ""
            inside = parent.rstrip(os.sep) + os.sep
            if folder.startswith(inside):
                below = folder[len(inside) :].partition(os.sep)[0]
                name = parent if is_level else inside + below
            if name:
                children[number] = places.setdefault(name, len(places))
    return children, list(places)


def _dates(dates: DateCounts) -> Facet:
    """The latest first."""
    found = choices(dates)
    names = sorted(found, reverse=True)
    values = tuple(FacetValue(name, found[name], f"date:{name}") for name in names[:MOST_VALUES])
    return Facet(FacetKind.DATE, values, max(0, len(names) - MOST_VALUES))


def _facet(kind: FacetKind, counts: Mapping[str, int], filters: Mapping[str, str]) -> Facet:
    ordered = sorted(counts, key=lambda name: (-counts[name], name))
    values = tuple(FacetValue(name, counts[name], filters[name]) for name in ordered[:MOST_VALUES])
    return Facet(kind, values, max(0, len(ordered) - MOST_VALUES))


def _without_marks(text: str) -> str:
    return "".join(" " if mark in _MARKS else mark for mark in text)
