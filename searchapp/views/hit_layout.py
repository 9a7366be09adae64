"""A hit arranged in a width: what stands where in its row of the list."""

from dataclasses import dataclass

from PySide6.QtCore import QLocale, QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from index.values import Hit, Passage, Span
from searchapp.models.hit_rows import HitRow
from searchapp.models.hit_words import HitWords
from searchapp.settings import COMFORTABLE, COMPACT
from searchapp.theme import Space, Type, scaled
from searchapp.views.breadcrumb import breadcrumb
from searchapp.views.dates import date_text
from searchapp.views.fold_line import FoldLine
from searchapp.views.marked_text import Ink, MarkedText

PLACES = 2
SIMILAR_INDENT = Space.XL
BEFORE_MARK = 48  # characters kept before the first mark of a passage that had to be cut
BULLET = "  ·  "
STAR = "★ "
PAGE_GAP = "   "


@dataclass(frozen=True, slots=True)
class HitLook:
    """How much room a hit takes: lines at the most, and the air around them."""

    title_lines: int
    passages: int
    passage_lines: int
    is_brief: bool  # all facts on one line
    air: int
    gap: int


LOOKS = {
    COMFORTABLE: HitLook(2, 3, 2, False, air=Space.M, gap=Space.S - Space.XS // 2),
    COMPACT: HitLook(1, 1, 1, True, air=Space.S, gap=Space.XS),
}


@dataclass(frozen=True, slots=True)
class _Block:
    """One laid out text of a row, and how far below the row's top it stands."""

    text: MarkedText
    top: int
    quiet: bool


class HitLayout:
    """Laid out once for a width, painted often; what is like a hit stands in below it."""

    def __init__(
        self,
        row: HitRow,
        *,
        width: int,
        font: QFont,
        look: HitLook = LOOKS[COMFORTABLE],
    ) -> None:
        words, hit, is_similar = HitWords(), row.hit, bool(row.parent)
        self._look = look
        self._indent = SIMILAR_INDENT if is_similar else 0
        self._width = width - 2 * Space.L - self._indent
        self._fold: FoldLine | None = None
        self._blocks: list[_Block] = []
        self._bottom = look.air
        small = scaled(font, Type.SMALL)
        title = scaled(font, Type.BODY if is_similar else Type.TITLE, strong=True)
        star = STAR if hit.annotation is not None and hit.annotation.is_starred else ""
        marks = [Span(mark.start + len(star), mark.end + len(star)) for mark in hit.title_marks]
        heading = MarkedText(
            star + hit.title, tuple(marks), title, width=self._width, lines=look.title_lines
        )
        self._add(heading, gap=Space.XS // 2)
        metrics = QFontMetricsF(small)
        facts = meta_lines(hit, words, metrics, self._width, is_similar=is_similar)
        states = _states(hit, words)
        if look.is_brief:
            whole = BULLET.join([facts[-1], *states])
            right = Qt.TextElideMode.ElideRight
            facts, states = [metrics.elidedText(whole, right, self._width - 1)], []
        for line in facts + place_lines(hit, words, metrics, self._width):
            self._add_quiet(line, small, gap=0)
        if hit.annotation is not None and (noted := words.noted(hit.annotation)):
            self._add_quiet(noted, small, gap=0)
        self._bottom += look.gap
        for passage in hit.passages[: look.passages]:
            page = words.page(passage.page) + PAGE_GAP if passage.page is not None else ""
            self._add_passage(passage, page, font)
        for line in states:
            self._add_quiet(line, small, gap=Space.XS)
        if hit.similar:
            self._add_fold(words.similar(len(hit.similar)), small, is_unfolded=row.is_unfolded)
        self.height = self._bottom - Space.XS + look.air

    def is_on_fold(self, place: QPointF) -> bool:
        """Whether a point, counted from the row's top left corner, is on the line that unfolds."""
        return self._fold is not None and self._fold.holds(place - QPointF(Space.L, 0))

    def paint(self, painter: QPainter, place: QPointF, ink: Ink) -> None:
        """Paints the row's texts; `place` is its top left corner."""
        back = Ink(text=ink.quiet, mark=ink.mark, quiet=ink.quiet)
        for block in self._blocks:
            spot = place + QPointF(Space.L + self._indent, block.top)
            block.text.paint(painter, spot, back if block.quiet else ink)
        if self._fold is not None:
            self._fold.paint(painter, place + QPointF(Space.L, 0), ink)

    def _add_fold(self, words: str, font: QFont, *, is_unfolded: bool) -> None:
        self._fold = FoldLine(words, font, self._bottom, is_unfolded=is_unfolded)
        self._bottom += self._fold.height + Space.XS

    def _add(self, block: MarkedText, *, gap: int, quiet: bool = False) -> None:
        self._blocks.append(_Block(block, self._bottom, quiet))
        self._bottom += block.height + gap

    def _add_quiet(self, text: str, font: QFont, *, gap: int) -> None:
        self._add(MarkedText(text, (), font, width=self._width, lines=1), gap=gap, quiet=True)

    def _add_passage(self, passage: Passage, page: str, font: QFont) -> None:
        lines = self._look.passage_lines
        room = lines * self._width / QFontMetricsF(font).averageCharWidth()
        text, marks = shown_passage(passage, room=int(room * 0.8))
        marks = tuple(Span(mark.start + len(page), mark.end + len(page)) for mark in marks)
        block = MarkedText(
            page + text, marks, font, width=self._width, lines=lines, quiet=len(page)
        )
        self._add(block, gap=self._look.gap)


def shown_passage(passage: Passage, *, room: int) -> tuple[str, tuple[Span, ...]]:
    """A passage as one paragraph, begun later where its first mark would fall beyond the room."""
    text = passage.text.translate({ord(sign): " " for sign in "\n\r\t\v\f\u2028\u2029"})
    start = 0
    if passage.marks and passage.marks[0].end > room:
        wanted = max(passage.marks[0].start - min(BEFORE_MARK, room // 3), 0)
        start = text.find(" ", wanted, passage.marks[0].start) + 1 or wanted
    start += len(text[start:]) - len(text[start:].lstrip())
    inside = start > 0 or (passage.offset > 0 and text[start : start + 1].islower())
    lead = "… " if inside else ""
    shift = len(lead) - start
    marks = tuple(Span(mark.start + shift, mark.end + shift) for mark in passage.marks)
    return lead + text[start:].rstrip(), marks


def _states(hit: Hit, words: HitWords) -> list[str]:
    """What is wrong with a hit."""
    states = [] if hit.complete else [words.incomplete()]
    return states if hit.available else [*states, words.unavailable()]


def place_lines(hit: Hit, words: HitWords, metrics: QFontMetricsF, width: float) -> list[str]:
    """Where else the very same document is: a few places, and how many more."""
    # "and in 1 more place" would take as much room as the place.
    shown = PLACES if len(hit.places) > PLACES + 1 else len(hit.places)
    lines = [words.place(breadcrumb(path, parts=3)) for path in hit.places[:shown]]
    if shown < len(hit.places):
        lines.append(words.places(len(hit.places) - shown))
    return [metrics.elidedText(line, Qt.TextElideMode.ElideMiddle, width - 1) for line in lines]


def meta_lines(
    hit: Hit,
    words: HitWords,
    metrics: QFontMetricsF,
    width: float,
    *,
    is_similar: bool = False,
) -> list[str]:
    """Where a hit is, its date, its format and how much of it matches: on one line or two.

    The trail gives way down to the nearest folder, and only then stands alone.
    """
    pages = words.pages(hit.pages) if hit.pages > 1 else ""
    facts = [date_text(hit.date, QLocale()) if hit.date else "", hit.format.upper(), pages]
    matches = "" if is_similar else words.matches(hit.matches)  # nobody has looked for them
    facts = [fact for fact in [*facts, matches] if fact]
    tail = BULLET + BULLET.join(facts)
    for parts in (3, 2):
        line = breadcrumb(hit.path, parts=parts) + tail
        if metrics.horizontalAdvance(line) <= width:
            return [line]
    trail = breadcrumb(hit.path, parts=2)
    shown = metrics.elidedText(trail, Qt.TextElideMode.ElideMiddle, width - 1)
    return [shown, BULLET.join(facts)]
