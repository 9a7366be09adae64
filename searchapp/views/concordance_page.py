"""The page of matches in context: the table, and what sorts, filters and counts its lines."""

from PySide6.QtCore import QEvent, QLocale, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedLayout, QVBoxLayout, QWidget

from index.values import Concordance, LineOrder
from searchapp.models.concordance_model import Column, ConcordanceModel
from searchapp.theme import Space, Type, base_font, scaled
from searchapp.views.concordance_table import ConcordanceTable
from searchapp.views.elided_label import ElidedLabel
from searchapp.views.export_button import ExportButton
from searchapp.views.order_choice import OrderChoice
from searchapp.views.placard import Placard

REST = 150  # milliseconds after the last key of the filter
_ORDERS = {
    Column.LEFT: LineOrder.LEFT,
    Column.FORM: LineOrder.FORM,
    Column.RIGHT: LineOrder.RIGHT,
    Column.SOURCE: LineOrder.DOCUMENT,
    Column.PAGE: LineOrder.DOCUMENT,
}


class ConcordancePage(QWidget):
    """Every match of a result on a line."""

    concordance_wanted = Signal(str, object, str)  # query, LineOrder, what lines must contain
    match_requested = Signal(str, str, int)  # query, path, where in the text
    export_requested = Signal(object)  # ExportFormat

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._query = ""
        self._order = LineOrder.DOCUMENT
        self._is_waiting = False
        self.model = ConcordanceModel(self)
        self.table = ConcordanceTable(self.model, self)
        self._counts = ElidedLabel(self, quiet=True)
        self._orders = OrderChoice(self)
        self._filter = QLineEdit(self)
        self._filter.setObjectName("find")
        self._filter.setClearButtonEnabled(True)
        self._export = ExportButton(self)
        self._hint = Placard("search", self)
        self._rest = QTimer(self, interval=REST, singleShot=True)
        self._rooms = QStackedLayout()
        self._arrange()
        self._connect()
        self._dress()
        self._name()

    def show_query(self, query: str) -> None:
        """Asks for the matches of a query; those of the one before stay until they are there."""
        if query != self._query:
            self._filter.clear()
            self._rest.stop()
        self._query = query
        self._ask()

    def show_concordance(self, found: Concordance) -> None:
        """Shows the matches."""
        self._is_waiting = False
        self._order = found.request.order
        self._orders.show_order(self._order)
        self.model.show_concordance(found)
        self.table.show_rows()
        self._rooms.setCurrentWidget(self.table if found.lines else self._hint)
        self._export.setEnabled(bool(found.lines))
        self._speak()

    def end_waiting(self) -> None:
        """No answer will come."""
        self._is_waiting = False
        self._speak()

    def order(self) -> LineOrder:
        """What the lines are sorted by."""
        return self._order

    def filter_text(self) -> str:
        """What lines must contain to be shown."""
        return self._filter.text().strip()

    def query(self) -> str:
        """The query whose matches are shown."""
        return self._query

    def choose_order(self, order: LineOrder) -> None:
        """Asks for the lines in another order."""
        self._order = order
        self._ask()

    def focus_filter(self) -> None:
        """Lets the filter take the keyboard."""
        self._filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._filter.selectAll()

    def changeEvent(self, event: QEvent) -> None:
        """Follows language and font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        elif event.type() == QEvent.Type.FontChange:
            self._dress()

    def _ask(self) -> None:
        self._is_waiting = bool(self._query.strip())
        self._orders.show_order(self._order)
        self._speak()
        self.concordance_wanted.emit(self._query, self._order, self.filter_text())

    def _sort_by(self, column: int) -> None:
        self.choose_order(_ORDERS[Column(column)])

    def _go_to(self, row: int) -> None:
        line, source = self.model.line(row), self.model.source(row)
        self.match_requested.emit(self.model.concordance().request.text, source.path, line.start)

    def _connect(self) -> None:
        self._orders.order_chosen.connect(self.choose_order)
        self._filter.textEdited.connect(self._rest.start)
        self._filter.textChanged.connect(self._notice_clearing)
        self._filter.returnPressed.connect(self.table.setFocus)
        self._rest.timeout.connect(self._ask)
        self._export.format_chosen.connect(self.export_requested)
        self.table.column_chosen.connect(self._sort_by)
        self.table.line_chosen.connect(self._go_to)

    def _notice_clearing(self, text: str) -> None:
        # The clear button of the box edits nothing, as Qt sees it.
        if not text and self.model.concordance().request.containing:
            self._rest.start()

    def _arrange(self) -> None:
        choices = QHBoxLayout()
        choices.setSpacing(Space.M)
        choices.addWidget(self._orders)
        choices.addWidget(self._filter, 1)
        choices.addWidget(self._export)
        self._filter.setMinimumWidth(120)
        self._rooms.addWidget(self.table)
        self._rooms.addWidget(self._hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.M, 0, 0)
        column.setSpacing(Space.S)
        column.addLayout(choices)
        column.addLayout(self._rooms, 1)
        column.addWidget(self._counts)
        self._export.setEnabled(False)

    def _dress(self) -> None:
        self._counts.set_type(scaled(base_font(), Type.SMALL))

    def _speak(self) -> None:
        self._counts.show_text(
            self.tr("Reading the matches…") if self._is_waiting else self._said()
        )

    def _said(self) -> str:
        found = self.model.concordance()
        if not found.request.text.strip():
            return ""
        locale = QLocale()
        if found.is_cut:
            words = self.tr("The first {read} of {total} matches; a narrower query shows the rest.")
            said = words.format(
                read=locale.toString(found.read), total=locale.toString(found.total)
            )
        else:
            words = self.tr("%Ln match(es)", "", found.total)
            said = words + " · " + self.tr("%Ln document(s)", "", len(found.sources))
        if found.request.containing:
            shown = self.tr("%Ln shown", "", len(found.lines))
            said += f" · {shown}"
        return said

    def _name(self) -> None:
        self._filter.setPlaceholderText(self.tr("Only lines with…"))
        self._filter.setAccessibleName(self.tr("Show only lines that contain this"))
        self._hint.say(
            self.tr("No match to show"),
            self.tr("Search for a word: every place where it stands comes here, on one line."),
        )
        self._speak()
