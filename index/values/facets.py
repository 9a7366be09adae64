"""What a result is made of: its documents counted by kind, place, time, language, author, form."""

from dataclasses import dataclass
from enum import StrEnum


class FacetKind(StrEnum):
    """By what documents are counted."""

    FORMAT = "format"
    FOLDER = "folder"
    DATE = "date"
    LANGUAGE = "language"
    AUTHOR = "author"
    FORM = "form"  # forms of the query's words, as they stand in the text


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value, and how many documents have it; `filter` is the part of a query that keeps these.

    The name is that of a format in the registry, the path of a folder, a date ("2023-07"), the code
    of a language, an author as written, or a form in lower case.
    """

    name: str
    count: int
    filter: str


@dataclass(frozen=True, slots=True)
class Facet:
    """The values of one kind, the most documents first; dates stand in the order of time."""

    kind: FacetKind
    values: tuple[FacetValue, ...]
    more: int = 0  # values that are not listed


class TimelineUnit(StrEnum):
    """What a bar of the timeline stands for."""

    DECADE = "decade"
    YEAR = "year"
    MONTH = "month"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class TimelineBar:
    """A stretch of time, and how many documents are of it; of none where nothing is.

    The date is its beginning, no finer than the unit: "2010" (a decade or a year), "2023-07".
    """

    date: str
    count: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """The documents of a result in time."""

    unit: TimelineUnit
    bars: tuple[TimelineBar, ...]  # without a gap from the first to the last
    coarse: int = 0  # documents whose date does not say which bar: "2023" among months
    undated: int = 0


@dataclass(frozen=True, slots=True)
class Facets:
    """All that is counted of a result.

    Counts are of the documents that the query finds, folded or not, and that its filters leave;
    values of a kind of which some are kept are counted as if none were, so that one can be added.
    """

    facets: tuple[Facet, ...]  # those that have a value
    timeline: Timeline | None = None  # None where no document has a date

    def of(self, kind: FacetKind) -> tuple[FacetValue, ...]:
        """The values of a kind."""
        return next((facet.values for facet in self.facets if facet.kind == kind), ())
