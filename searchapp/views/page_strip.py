"""The strip of small pages beside the large ones, with the number of matches on each."""

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from searchapp.models.page_model import COUNT_ROLE, PICTURE_ROLE, PageModel
from searchapp.page_values import PageWish, PictureWish
from searchapp.theme import Space, Type, base_font, scaled, theme_of

SHEET = QSize(76, 108)
LINE = 20  # pixels at least for the number of the page
WIDTH = SHEET.width() + 2 * Space.M + 12


class PageStrip(QListView):
    """A list of pages; choosing one goes there."""

    page_chosen = Signal(int)
    wishes_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = PageModel(self)
        self.setObjectName("strip")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFixedWidth(WIDTH)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setModel(self._pages)
        self.setItemDelegate(PageDelegate(self))
        self.verticalScrollBar().valueChanged.connect(self.wishes_changed)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)
        self._name()

    @property
    def pages(self) -> PageModel:
        """The pages as rows."""
        return self._pages

    def show_page(self, number: int) -> None:
        """Marks the page that is read, and brings it into sight."""
        index = self._pages.index(number, 0)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flags)
        self.scrollTo(index)

    def wishes(self) -> list[PageWish]:
        """The small pictures that are missing for what is to be seen."""
        if not self.isVisible() or not self._pages.rowCount():
            return []
        width = round(SHEET.width() * self.devicePixelRatioF())
        area = self.viewport().rect()
        first = self.indexAt(area.topLeft()).row()
        last = self.indexAt(area.bottomLeft()).row()
        last = self._pages.rowCount() - 1 if last < 0 else last
        wished = (PictureWish(number, width) for number in range(max(first, 0), last + 1))
        return [wish for wish in wished if not self._pages.has_picture(wish)]

    def is_small(self, wish: PictureWish) -> bool:
        """Whether a picture was wished for by the strip."""
        return wish.width == round(SHEET.width() * self.devicePixelRatioF())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More pages may be in sight now."""
        super().resizeEvent(event)
        self.wishes_changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Speaks the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]  # noqa: N802
        """The arrow keys turn the pages."""
        super().currentChanged(current, previous)
        if self.hasFocus() and current.isValid():
            self.page_chosen.emit(current.row())

    def _choose(self, index: QModelIndex) -> None:
        self.page_chosen.emit(index.row())

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Pages"))


class PageDelegate(QStyledItemDelegate):
    """Paints a small page, its number below it, and a badge with the number of its matches."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """All pages take the same room."""
        del option, index
        return QSize(SHEET.width(), SHEET.height() + _line() + Space.M)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paints a row."""
        rectangle, state = option.rect, option.state
        theme = theme_of(option.palette)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        picture: QPixmap | None = index.data(PICTURE_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        sheet = _sheet(QRectF(rectangle), picture)
        painter.fillRect(sheet, Qt.GlobalColor.white)
        if picture is not None and not picture.isNull():
            painter.drawPixmap(sheet, picture, QRectF(picture.rect()))
        painter.setPen(QPen(QColor(theme.accent if chosen else theme.outline), 2 if chosen else 1))
        painter.drawRect(sheet)
        painter.setFont(scaled(base_font(), Type.SMALL, strong=chosen))
        painter.setPen(QColor(theme.text if chosen else theme.muted))
        words = QRectF(rectangle)
        words.setTop(sheet.bottom() + 2)
        words.setHeight(_line())
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, index.data())
        if count := index.data(COUNT_ROLE):
            _paint_badge(
                painter,
                sheet,
                QLocale().toString(count),
                QColor(theme.accent),
                QColor(theme.on_accent),
            )
        painter.restore()


def _line() -> int:
    """How high the number of a page stands, in the font of the system."""
    return max(LINE, round(QFontMetricsF(scaled(base_font(), Type.SMALL)).height()) + 2)


def _sheet(row: QRectF, picture: QPixmap | None) -> QRectF:
    """Where the small page stands in its row: as large as there is room, shaped as it is."""
    size = QSize(SHEET)
    if picture is not None and not picture.isNull():
        size = picture.size().scaled(SHEET, Qt.AspectRatioMode.KeepAspectRatio)
    left = row.center().x() - size.width() / 2
    top = row.top() + Space.S + SHEET.height() - size.height()
    return QRectF(round(left), round(top), size.width(), size.height())


def _paint_badge(painter: QPainter, sheet: QRectF, words: str, ground: QColor, ink: QColor) -> None:
    font = scaled(base_font(), Type.SMALL, strong=True)
    metrics = QFontMetricsF(font)
    height = metrics.height() + 1
    width = max(metrics.horizontalAdvance(words) + 9, height)
    box = QRectF(sheet.right() - width + 7, sheet.top() - 5, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(box, height / 2, height / 2)
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
