"""Documents that a person has chosen, as a query: under a label, with a note, new to a search."""

from collections.abc import Callable, Iterable, Sequence

from whoosh.query.terms import MultiTerm
from whoosh.reading import IndexReader

from index.analysis.analyzer import Analyzer
from index.collection.annotations import Annotations
from index.search.query_syntax import Choice
from index.search.query_units import phrase_slots
from index.values import NoteKind

# The paths of the chosen documents; None where there is no such label or saved search.
Choose = Callable[[Choice], Sequence[str] | None]
UNKNOWN_CHOICES = {
    "label": NoteKind.UNKNOWN_LABEL,
    "note": NoteKind.UNKNOWN_LABEL,  # never said: any word may stand in a note
    "new": NoteKind.UNKNOWN_SEARCH,
}


def no_choice(choice: Choice) -> Sequence[str] | None:
    """What is chosen where nobody could choose."""
    return ()


class DocumentsAt(MultiTerm):
    """The documents at some paths, all with the same score."""

    constantscore = True

    def __init__(self, paths: Iterable[str], boost: float = 1.0) -> None:
        self.fieldname = "path"
        self.boost = boost
        self._paths = tuple(dict.fromkeys(paths))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, DocumentsAt) and self._paths == other._paths

    def __hash__(self) -> int:
        return hash((DocumentsAt, self._paths))

    def __repr__(self) -> str:
        return f"DocumentsAt({self._paths!r})"

    def _btexts(self, ixreader: IndexReader) -> list[bytes]:
        return [path.encode("utf-8") for path in self._paths]


class NoteSearch:
    """Finds the documents whose notes have a word in any form, or a phrase."""

    def __init__(self, annotations: Annotations, analyzer: Analyzer) -> None:
        self._annotations = annotations
        self._analyzer = analyzer

    def paths(self, text: str) -> tuple[str, ...]:
        """The documents of the notes that have a text; of all that have one for a lone star."""
        noted = [one for one in self._annotations.all() if one.note]
        if text.strip("*") == "":
            return tuple(one.path for one in noted)
        wanted = self._slots(text.rstrip("*"))
        return tuple(one.path for one in noted if _has_run(self._slots(one.note), wanted))

    def _slots(self, text: str) -> list[set[str]]:
        tokens = self._analyzer.analyze_query(text)
        return [set(terms) for terms in phrase_slots(tokens, exact=False)]


def _has_run(slots: Sequence[set[str]], wanted: Sequence[set[str]]) -> bool:
    """Whether all that is wanted stands somewhere in a row."""
    places = range(len(slots) - len(wanted) + 1) if wanted else ()
    return any(
        all(slots[place + step] & terms for step, terms in enumerate(wanted)) for place in places
    )
