"""What a person has chosen of a result, apart from what is typed: kept values, excluded ones.

Values of one kind that are kept are alternatives (PDF or Word); a folder and a stretch of time are
narrowed further instead, so a new one takes the place of the old.
"""

from dataclasses import dataclass, replace

from index.values import FacetKind, FacetValue, TimelineUnit

RANGE = ".."
_ONE_AT_A_TIME = (FacetKind.FOLDER, FacetKind.DATE)
_DECADE = 9  # years after the first


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that is kept or excluded; `part` is what it is in the query language."""

    kind: FacetKind
    name: str
    part: str
    is_excluded: bool = False


@dataclass(frozen=True, slots=True)
class Narrowing:
    """All choices in their order, and the document, if any, to which the result is like."""

    choices: tuple[Choice, ...] = ()
    like: str = ""  # its path
    title: str = ""  # and its title

    def __bool__(self) -> bool:
        return bool(self.choices or self.like)

    def filters(self) -> tuple[str, ...]:
        """The parts of the query language that all must hold."""
        parts: list[str] = []
        for kind in FacetKind:
            kept = [
                choice.part
                for choice in self.choices
                if choice.kind is kind and not choice.is_excluded
            ]
            if kept:
                parts.append(kept[0] if len(kept) == 1 else f"({' OR '.join(kept)})")
        return (*parts, *(f"-{choice.part}" for choice in self.choices if choice.is_excluded))

    def find(self, kind: FacetKind, name: str) -> Choice | None:
        """The choice that was made of a value; None where it was none."""
        found = (one for one in self.choices if (one.kind, one.name) == (kind, name))
        return next(found, None)

    def toggled(self, kind: FacetKind, value: FacetValue, *, exclude: bool = False) -> "Narrowing":
        """A value kept or excluded; left to itself again where it was."""
        chosen = Choice(kind, value.name, value.filter, exclude)
        if chosen in self.choices:
            return self.without(chosen)
        others = tuple(one for one in self.choices if not _gives_way(one, chosen))
        return replace(self, choices=(*others, chosen))

    def within(self, first: str, last: str, unit: TimelineUnit) -> "Narrowing":
        """From one bar of the timeline to another."""
        first, last = min(first, last), max(first, last)
        if unit is TimelineUnit.DECADE:
            last = f"{int(last) + _DECADE:04}"
        name = first if first == last else f"{first}{RANGE}{last}"
        chosen = Choice(FacetKind.DATE, name, f"date:{name}")
        others = tuple(one for one in self.choices if not _gives_way(one, chosen))
        return replace(self, choices=(*others, chosen))

    def widened(self) -> "Narrowing":
        """From a day to its month, from a month to its year, from anything else to all time."""
        kept = [c for c in self.choices if c.kind is FacetKind.DATE and not c.is_excluded]
        others = replace(self, choices=tuple(one for one in self.choices if one not in kept))
        name = kept[0].name.rpartition("-")[0] if kept and RANGE not in kept[0].name else ""
        if not name:
            return others
        wider = Choice(FacetKind.DATE, name, f"date:{name}")
        return replace(others, choices=(*others.choices, wider))

    def without(self, choice: Choice) -> "Narrowing":
        """Without one choice."""
        return replace(self, choices=tuple(one for one in self.choices if one != choice))

    def unlike(self) -> "Narrowing":
        """Not like a document any more."""
        return replace(self, like="", title="")


def _gives_way(older: Choice, newer: Choice) -> bool:
    if (older.kind, older.name) == (newer.kind, newer.name):
        return True
    both_kept = not older.is_excluded and not newer.is_excluded
    return both_kept and older.kind is newer.kind and newer.kind in _ONE_AT_A_TIME
