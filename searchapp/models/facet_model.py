"""Facets as the rows of a list: a heading for each kind, its values, and a row that shows more."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Slot

from index.values import Facet, FacetKind, Facets, FacetValue, Standout, StandoutWord
from searchapp.models.facet_words import FacetWords
from searchapp.models.narrowing import Narrowing
from searchapp.models.roles import Role

FEW = 6  # values of a kind that are shown until more are wished
FEW_WORDS = 12
NONE = -1  # a count that nobody knows
Index = QModelIndex | QPersistentModelIndex


class RowKind(Enum):
    """What a row is."""

    HEADING = auto()
    VALUE = auto()
    MORE = auto()
    WORD = auto()


@dataclass(frozen=True, slots=True)
class FacetRow:
    """A row: what it says, and what it stands for."""

    row: RowKind
    text: str
    detail: str = ""  # the quiet words beside a heading
    full: str = ""  # what the pointer that rests is told
    kind: FacetKind | None = None  # None: the words that stand out
    value: FacetValue | None = None
    count: int = NONE
    share: float = 0.0  # of the greatest of its kind
    is_kept: bool = False
    is_excluded: bool = False


class FacetModel(QAbstractListModel):
    """Values that can be chosen are rows that can be selected; headings are not."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = FacetWords(self)
        self._facets = Facets(())
        self._narrowing = Narrowing()
        self._standout: Standout | None = None
        self._unfolded: set[FacetKind | None] = set()
        self._rows: list[FacetRow] = []

    def show(self, facets: Facets, narrowing: Narrowing) -> None:
        """Show the facets of a result and what is chosen of them; older words go."""
        self._facets, self._narrowing, self._standout = facets, narrowing, None
        self._build()

    def show_standout(self, standout: Standout | None) -> None:
        """Show the words that stand out in the same result."""
        self._standout = standout
        self._build()

    @Slot()
    def clear(self) -> None:
        """Show nothing."""
        self.show(Facets(()), Narrowing())

    def speak(self) -> None:
        """Say everything anew, in another language."""
        self._build()

    def toggle_more(self, kind: FacetKind | None) -> None:
        """Show all values of a kind, or few again."""
        self._unfolded ^= {kind}
        self._build()

    def row(self, number: int) -> FacetRow:
        """A row by its number."""
        return self._rows[number]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a row says."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.text
            case Qt.ItemDataRole.ToolTipRole:
                return row.full or row.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._aloud(row)
            case Role.ROW:
                return row
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings are passed over by the keyboard."""
        is_heading = index.isValid() and self._rows[index.row()].row is RowKind.HEADING
        return Qt.ItemFlag.NoItemFlags if is_heading else super().flags(index)

    def _aloud(self, row: FacetRow) -> str:
        if row.row is RowKind.VALUE and row.count != NONE:
            return self._words.aloud(
                row.text, row.count, kept=row.is_kept, excluded=row.is_excluded
            )
        return row.full or row.text

    def _build(self) -> None:
        self.beginResetModel()
        self._rows = []
        for kind in FacetKind:
            facet = next((one for one in self._facets.facets if one.kind is kind), None)
            self._rows += self._section(kind, facet or Facet(kind, ()))
        self._rows += self._standout_rows()
        self.endResetModel()

    def _section(self, kind: FacetKind, facet: Facet) -> list[FacetRow]:
        chosen = [one for one in self._narrowing.choices if one.kind is kind]
        listed = {value.name for value in facet.values}
        rows = [
            self._value(kind, FacetValue(one.name, NONE, one.part), 1)
            for one in chosen
            if one.name not in listed
        ]
        greatest = max((value.count for value in facet.values), default=1)
        rows += [self._value(kind, value, greatest) for value in facet.values]
        if not rows or (len(rows) == 1 and not chosen and kind is not FacetKind.FOLDER):
            return []  # what all documents have in common is no choice
        return [FacetRow(RowKind.HEADING, self._words.kind(kind)), *self._cut(kind, rows, FEW)]

    def _value(self, kind: FacetKind, value: FacetValue, greatest: int) -> FacetRow:
        choice = self._narrowing.find(kind, value.name)
        return FacetRow(
            RowKind.VALUE,
            self._words.value(kind, value.name),
            full=self._words.full(kind, value.name),
            kind=kind,
            value=value,
            count=value.count,
            share=max(0, value.count) / greatest,
            is_kept=choice is not None and not choice.is_excluded,
            is_excluded=choice is not None and choice.is_excluded,
        )

    def _standout_rows(self) -> Iterable[FacetRow]:
        if self._standout is None or not self._standout.words:
            return []
        greatest = self._standout.words[0].strength
        rows = [self._word(word, greatest) for word in self._standout.words]
        detail = self._words.looked_at(self._standout.documents, self._standout.total)
        heading = FacetRow(RowKind.HEADING, self._words.standout(), detail)
        return [heading, *self._cut(None, rows, FEW_WORDS)]

    def _word(self, word: StandoutWord, greatest: float) -> FacetRow:
        return FacetRow(
            RowKind.WORD,
            word.word,
            full=self._words.explanation(word.word, word.documents, word.ratio),
            count=word.documents,
            share=word.strength / greatest,
        )

    def _cut(self, kind: FacetKind | None, rows: list[FacetRow], few: int) -> list[FacetRow]:
        more = len(rows) - few
        if more <= 1:
            return rows
        if kind in self._unfolded:
            return [*rows, FacetRow(RowKind.MORE, self._words.fewer(), kind=kind)]
        chosen = [row for row in rows[few:] if row.is_kept or row.is_excluded]
        shown = [*rows[:few], *chosen]
        more = len(rows) - len(shown)
        return [*shown, FacetRow(RowKind.MORE, self._words.more(more), kind=kind)]
