"""The result in time: bars that can be dragged over to narrow it."""

from PySide6.QtCore import QEvent, QLocale, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from index.values import Timeline
from searchapp.models.facet_words import date_words
from searchapp.theme import Space, Theme, Type, scaled, theme_of

HEIGHT = 84
GREATEST_GAP = 2  # pixels between bars
WIDEST_BAR = 26
LEAST = 2  # pixels: one document among thousands is to be seen
CALM = 0.65  # how much of its colour a bar has that is not chosen
NOWHERE = -1


class TimelineView(QWidget):
    """Bars by decade, year, month or day; drag, or Shift and the arrows, choose some of them."""

    range_chosen = Signal(str, str, object)  # the first and the last bar, their unit
    widen_wanted = Signal()
    left = Signal()  # Down from the bars
    spoken_role = QAccessible.Role.Chart

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._timeline: Timeline | None = None
        self._anchor = self._current = NOWHERE
        self._is_dragging = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._name()

    def show_timeline(self, timeline: Timeline | None) -> None:
        """Shows the bars of a result; none where it has no dates."""
        self._timeline = timeline
        self._anchor = self._current = NOWHERE
        self._is_dragging = False
        self.setVisible(timeline is not None)
        self._name()
        self.update()

    def chosen(self) -> tuple[str, str] | None:
        """The first and the last of the bars that are being chosen."""
        if self._timeline is None or self._current == NOWHERE:
            return None
        first, last = sorted((self._anchor, self._current))
        return self._timeline.bars[first].date, self._timeline.bars[last].date

    def bar_box(self, number: int) -> QRectF:
        """Where a bar may grow, from top to bottom."""
        area = self._area()
        count = max(1, len(self._timeline.bars) if self._timeline else 1)
        step = min(area.width() / count, WIDEST_BAR + GREATEST_GAP)
        left = area.left() + (area.width() - step * count) / 2 + step * number
        return QRectF(left, area.top(), step, area.height())

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(200, HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk, with Shift they choose; Enter narrows, Backspace widens."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        key = Qt.Key(event.key())
        if self._timeline is None:
            super().keyPressEvent(event)
        elif key in steps:
            extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._walk(steps[key], extend=extend)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose()
        elif key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.widen_wanted.emit()
        elif key == Qt.Key.Key_Down:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A stretch begins."""
        number = self._bar_at(event.position().x())
        if event.button() == Qt.MouseButton.LeftButton and number != NOWHERE:
            self._is_dragging = True
            self._anchor = self._current = number
            self._say_current()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The stretch grows; otherwise the bar under the pointer tells what it is."""
        number = self._bar_at(event.position().x())
        if number == NOWHERE:
            return
        if self._is_dragging:
            self._current = number
            self._say_current()
        text = self._stretch_text() if self._is_dragging else self._bar_text(number)
        QToolTip.showText(event.globalPosition().toPoint(), text, self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The stretch is chosen."""
        if self._is_dragging and event.button() == Qt.MouseButton.LeftButton:
            self._is_dragging = False
            self._choose()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Wider again."""
        del event
        self._is_dragging = False
        self.widen_wanted.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Speaks the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the bars, the stretch that is chosen, and first and last date below."""
        del event
        if self._timeline is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = theme_of(self.palette())
        greatest = max(bar.count for bar in self._timeline.bars) or 1
        for number, bar in enumerate(self._timeline.bars):
            self._paint_bar(painter, theme, number, bar.count / greatest)
        self._paint_foot(painter, theme)
        if self.hasFocus():
            painter.setPen(QColor(theme.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            frame = QRectF(self.rect()).adjusted(Space.S, 1, -Space.S, -1)
            painter.drawRoundedRect(frame, Space.XS, Space.XS)
        painter.end()

    def _paint_bar(self, painter: QPainter, theme: Theme, number: int, share: float) -> None:
        box = self.bar_box(number)
        first, last = sorted((self._anchor, self._current))
        is_chosen = self._current != NOWHERE and first <= number <= last
        painter.setPen(Qt.PenStyle.NoPen)
        if is_chosen:
            painter.setBrush(QColor(theme.selected))
            painter.drawRect(box)
        gap = min(GREATEST_GAP, box.width() / 4)
        height = max(LEAST, box.height() * share) if share else 1
        bar = QRectF(box.left() + gap / 2, box.bottom() - height, box.width() - gap, height)
        ink = QColor(theme.accent if is_chosen else theme.tint(1).ink)
        ink.setAlphaF(1.0 if is_chosen else CALM)
        painter.setBrush(ink if share else QColor(theme.border))
        roundness = min(2.0, bar.width() / 3) if share else 0
        painter.drawRoundedRect(bar, roundness, roundness)

    def _paint_foot(self, painter: QPainter, theme: Theme) -> None:
        bars = self._timeline.bars if self._timeline is not None else ()
        font = scaled(self.font(), Type.SMALL)
        painter.setFont(font)
        painter.setPen(QColor(theme.muted))
        height = QFontMetrics(font).height()
        foot = self._foot(font, height)
        chosen = self.chosen()
        middle = Qt.AlignmentFlag.AlignHCenter
        if chosen is not None:
            painter.setPen(QColor(theme.text))
            painter.drawText(foot, middle, self._stretch_text())
        elif len(bars) == 1:
            painter.drawText(foot, middle, date_words(bars[0].date, is_short=True))
        else:
            painter.drawText(
                foot, Qt.AlignmentFlag.AlignLeft, date_words(bars[0].date, is_short=True)
            )
            painter.drawText(
                foot, Qt.AlignmentFlag.AlignRight, date_words(bars[-1].date, is_short=True)
            )

    def _foot(self, font: QFont, height: int) -> QRectF:
        """Under the bars, where these leave enough room for both dates."""
        bars = self._timeline.bars if self._timeline is not None else ()
        whole = QRectF(Space.L, self.height() - height - 2, self.width() - 2 * Space.L, height)
        left, right = self.bar_box(0).left(), self.bar_box(len(bars) - 1).right()
        dates = (date_words(bars[0].date, is_short=True), date_words(bars[-1].date, is_short=True))
        needed = sum(map(QFontMetrics(font).horizontalAdvance, dates)) + Space.M
        if needed > right - left or self.chosen() is not None:
            return whole
        return QRectF(left, whole.top(), right - left, height)

    def _area(self) -> QRectF:
        foot = QFontMetrics(scaled(self.font(), Type.SMALL)).height() + Space.XS + 2
        return QRectF(self.rect()).adjusted(Space.L, Space.S, -Space.L, -foot)

    def _bar_at(self, x: float) -> int:
        if self._timeline is None:
            return NOWHERE
        first = self.bar_box(0)
        number = int((QPointF(x, 0).x() - first.left()) // first.width())
        if self._is_dragging:
            return min(max(number, 0), len(self._timeline.bars) - 1)
        return number if 0 <= number < len(self._timeline.bars) else NOWHERE

    def _walk(self, step: int, *, extend: bool) -> None:
        bars = self._timeline.bars if self._timeline is not None else ()
        start = self._current if self._current != NOWHERE else (-1 if step > 0 else len(bars))
        self._current = min(max(start + step, 0), len(bars) - 1)
        if not extend or self._anchor == NOWHERE:
            self._anchor = self._current
        self._say_current()

    def _choose(self) -> None:
        chosen = self.chosen()
        if chosen is not None and self._timeline is not None:
            self.range_chosen.emit(*chosen, self._timeline.unit)

    def _say_current(self) -> None:
        self._name()
        self.update()

    def _bar_text(self, number: int) -> str:
        bar = self._timeline.bars[number] if self._timeline is not None else None
        if bar is None:
            return ""
        return f"{date_words(bar.date, is_short=True)}: {QLocale().toString(bar.count)}"

    def _stretch_text(self) -> str:
        if self._timeline is None or self._current == NOWHERE:
            return ""
        first, last = sorted((self._anchor, self._current))
        count = sum(bar.count for bar in self._timeline.bars[first : last + 1])
        begin = date_words(self._timeline.bars[first].date, is_short=True)
        end = date_words(self._timeline.bars[last].date, is_short=True)
        span = begin if first == last else f"{begin} – {end}"
        return f"{span}: {QLocale().toString(count)}"

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Timeline"))
        self.setAccessibleDescription(
            self._stretch_text()
            or self.tr("Arrows walk, Shift and arrows choose, Enter narrows, Backspace widens")
        )
