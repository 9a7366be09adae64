"""The pieces into which the typed text of a query is cut."""

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum, auto

from index.search.query_fields import find_field
from index.values import Span


class LexemeKind(Enum):
    """What a lexeme is."""

    WORD = auto()
    WILDCARD = auto()
    PHRASE = auto()
    FIELD = auto()
    UNKNOWN_FIELD = auto()
    OPEN = auto()
    CLOSE = auto()
    AND = auto()
    OR = auto()
    NOT = auto()
    NEAR = auto()
    TILDE = auto()
    CARET = auto()
    MINUS = auto()
    LONE_MINUS = auto()
    LONE_STAR = auto()


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A piece of the typed text; `text` is what it says, without quotes or equals sign."""

    kind: LexemeKind
    span: Span
    text: str
    raw: str = ""  # of a word or phrase: all that was typed, as a date needs it (">=2023")
    is_exact: bool = False
    is_closed: bool = True  # False for a phrase whose closing quote is missing

    @property
    def field(self) -> str | None:
        """The field that the lexeme names; None where it names none."""
        return find_field(self.text.rstrip(":：")) if self.kind is LexemeKind.FIELD else None

    @property
    def distance(self) -> int | None:
        """How many other words a NEAR allows; None for every other lexeme."""
        return find_distance(self.text) if self.kind is LexemeKind.NEAR else None


OPERATORS = {
    "AND": LexemeKind.AND,
    "DHE": LexemeKind.AND,
    "OR": LexemeKind.OR,
    "OSE": LexemeKind.OR,
    "NOT": LexemeKind.NOT,
    "JO": LexemeKind.NOT,
}
ITEMS = (LexemeKind.WORD, LexemeKind.WILDCARD, LexemeKind.PHRASE, LexemeKind.UNKNOWN_FIELD)

DEFAULT_DISTANCE = 10
_MAX_DIGITS = 6  # no document has more words
_NEAR = re.compile(r"(?:NEAR|AFËR|AFER)(?:[/~]([0-9]+))?")


def find_distance(text: str) -> int | None:
    """The distance that NEAR or AFËR says, typed with a number or without; None of other texts.

    >>> find_distance("AFËR/5"), find_distance("NEAR"), find_distance("near/5")
    (5, 10, None)
    """
    match = _NEAR.fullmatch(unicodedata.normalize("NFC", text))
    if match is None:
        return None
    return int(match[1][:_MAX_DIGITS]) if match[1] else DEFAULT_DISTANCE
