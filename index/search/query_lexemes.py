"""The pieces into which the typed text of a query is cut."""

from dataclasses import dataclass
from enum import Enum, auto

from index.search.query_fields import find_field
from index.values import Span


class LexemeKind(Enum):
    """What a lexeme is."""

    WORD = auto()
    PREFIX = auto()
    PHRASE = auto()
    FIELD = auto()
    UNKNOWN_FIELD = auto()
    OPEN = auto()
    CLOSE = auto()
    AND = auto()
    OR = auto()
    NOT = auto()
    MINUS = auto()
    LONE_MINUS = auto()
    LONE_STAR = auto()


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A piece of the typed text; `text` is what it says, without quotes, star or equals sign."""

    kind: LexemeKind
    span: Span
    text: str
    raw: str = ""  # of a word or phrase: all that was typed, as a date needs it (">=2023")
    is_exact: bool = False
    is_closed: bool = True  # False for a phrase whose closing quote is missing
    starred: str = ""  # all that was typed, where a star stands before the end of a word

    @property
    def field(self) -> str | None:
        """The field that the lexeme names; None where it names none."""
        return find_field(self.text.rstrip(":：")) if self.kind is LexemeKind.FIELD else None


OPERATORS = {
    "AND": LexemeKind.AND,
    "DHE": LexemeKind.AND,
    "OR": LexemeKind.OR,
    "OSE": LexemeKind.OR,
    "NOT": LexemeKind.NOT,
    "JO": LexemeKind.NOT,
}
ITEMS = (LexemeKind.WORD, LexemeKind.PREFIX, LexemeKind.PHRASE, LexemeKind.UNKNOWN_FIELD)
