"""What the stretches of a typed query are taken for."""

from dataclasses import dataclass
from enum import StrEnum


class QueryPartKind(StrEnum):
    """What a stretch of a query is, where it is more than a word."""

    FIELD = "field"  # the name of a field with its colon
    VALUE = "value"  # a date, a kind of file, a language, a label that was understood
    OPERATOR = "operator"  # DHE, OSE, JO, AFËR/5, brackets, signs
    PHRASE = "phrase"
    PATTERN = "pattern"
    IGNORED = "ignored"  # has no meaning where it stands, and is left out


@dataclass(frozen=True, slots=True)
class QueryPart:
    """A stretch of the typed text, in characters, and what it is."""

    start: int
    end: int
    kind: QueryPartKind
