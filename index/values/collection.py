"""What a person adds to a library: stars, labels, notes, and queries worth keeping."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Annotation:
    """What a person has put on a document; with nothing but a path it says nothing."""

    path: str
    is_starred: bool = False
    labels: tuple[str, ...] = ()
    note: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether there is neither star nor label nor note."""
        return not (self.is_starred or self.labels or self.note)


@dataclass(frozen=True, slots=True)
class LabelCount:
    """A label, and how many documents of the library bear it."""

    label: str
    documents: int


@dataclass(frozen=True, slots=True)
class CollectionStatus:
    """The labels of a library in alphabetical order, and how much is starred and noted."""

    labels: tuple[LabelCount, ...] = ()
    starred: int = 0
    noted: int = 0


@dataclass(frozen=True, slots=True)
class OpenedDocument:
    """A document that was opened from the results of a query."""

    path: str
    title: str


@dataclass(frozen=True, slots=True)
class PastQuery:
    """A query of the past: when it was last asked, what it found, what was opened from it."""

    query: str
    when: float  # seconds since 1970
    total: int
    opened: tuple[OpenedDocument, ...] = ()  # the last one first


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A query that is kept under a name, with what came to it since it was last looked at."""

    name: str
    query: str
    total: int = 0  # documents that have all it asks for
    fresh: int = 0  # those among them that were not there then
