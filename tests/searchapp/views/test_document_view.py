"""The text of a document with its marks."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextCursor, QWheelEvent

from index.values import Mark
from searchapp.theme import LIGHT
from searchapp.views.document_view import DocumentView

LINES = "\n".join(f"Rreshti {number} flet për urën e gurit mbi lumë." for number in range(400))


def marks_of(text, word):
    places = [at for at in range(len(text)) if text.startswith(word, at)]
    return tuple(Mark(at, at + len(word)) for at in places)


@pytest.fixture
def view(qtbot, dressed):
    view = DocumentView()
    qtbot.addWidget(view)
    view.resize(700, 500)
    with qtbot.waitExposed(view):
        view.show()
    return view


def colours_of(widget):
    image = widget.grab().toImage()
    size = range(image.width()), range(image.height())
    return {image.pixelColor(x, y).name() for x in size[0] for y in size[1]}


def test_paints_marks_and_the_current_one_stronger(view):
    view.show_text(LINES, marks_of(LINES, "urën"))
    view.show_mark(1)
    assert {LIGHT.mark, LIGHT.mark_current, LIGHT.mark_edge} <= colours_of(view.viewport())


def test_paints_no_marks_without_matches(view):
    view.show_text(LINES, ())
    assert LIGHT.mark not in colours_of(view.viewport())


@pytest.mark.parametrize("number", [0, 200, 399])
def test_brings_a_mark_into_sight(view, number):
    view.show_text(LINES, marks_of(LINES, "urën"))
    view.show_mark(number)
    box = view.current_box()
    assert view.viewport().rect().contains(box.toAlignedRect())


def test_brings_a_far_mark_to_the_middle(view):
    view.show_text(LINES, marks_of(LINES, "urën"))
    view.show_mark(200)
    middle = view.viewport().height() / 2
    assert abs(view.current_box().center().y() - middle) < 60


def test_marks_the_right_word_after_emoji_and_line_ends(view):
    text = "😀😀\r\nura e gurit 😀 ura"
    view.show_text(text, (Mark(4, 7), Mark(18, 21)))
    for number in (0, 1):
        view.show_mark(number)
        cursor = view.textCursor()
        right = QTextCursor.MoveOperation.Right
        cursor.movePosition(right, QTextCursor.MoveMode.KeepAnchor, 3)
        assert cursor.selectedText() == "ura"


def test_forgets_the_marks_of_the_text_before(view):
    view.show_text(LINES, marks_of(LINES, "urën"))
    view.show_mark(300)
    view.show_text("Tekst tjetër", ())
    assert view.current_box().isEmpty()
    assert view.verticalScrollBar().value() == 0


def test_keeps_lines_short_in_a_wide_window(view):
    view.show_text(LINES, ())
    view.resize(2400, 500)
    assert view.viewport().width() < 1000


def test_copies_text_as_it_is(view, qapp):
    view.show_text("Ura\ne gurit", ())
    view.selectAll()
    view.copy()
    assert qapp.clipboard().text() == "Ura\ne gurit"


def test_marks_a_match_that_crosses_a_line_end(view):
    view.show_text("Ura\ne gurit", (Mark(0, 11),))
    view.show_mark(0)
    assert LIGHT.mark_current in colours_of(view.viewport())


def test_cuts_a_line_that_would_take_long_to_lay_out(view):
    text = "Ujët rrjedh nën urën e gurit. " * 10_000
    view.show_text(text, marks_of(text, "urën"))
    view.show_mark(9_999)
    blocks = [view.document().findBlockByNumber(n) for n in range(view.document().blockCount())]
    assert max(block.length() for block in blocks) < 6_000
    assert view.viewport().rect().contains(view.current_box().toAlignedRect())


def test_measures_no_mark_whose_line_is_out_of_sight(view):
    text = "Ujët rrjedh nën urën e gurit. " * 150
    view.show_text(text, marks_of(text, "urën"))
    view.show_mark(0)
    assert not view.current_box().isEmpty()
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert view.current_box().isEmpty()


def test_marks_the_right_letters_in_a_word_without_end(view):
    text = "Ura" + "m" * 12_000 + "ura"
    view.show_text(text, (Mark(0, 3), Mark(12_003, 12_006)))
    view.show_mark(1)
    cursor = view.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor, 3)
    assert cursor.selectedText() == "ura"


@pytest.mark.parametrize("lengths", [(50, 5, 0), (60, 1), (200, 20, 3, 0)])
def test_shows_a_shorter_text_from_wherever_it_stands(view, qapp, lengths):
    paragraph = "Ujët rrjedh nën urën e gurit, dhe askush në fshat nuk e sheh e nuk e dëgjon. " * 4
    for length in lengths:
        text = "\n\n".join([paragraph] * length)
        marks = marks_of(text, "urën")
        view.show_text(text, marks)
        if marks:
            view.show_mark(len(marks) - 1)
        qapp.processEvents()
    assert view.document().toPlainText() == text


def test_paints_each_word_in_its_tint(view):
    view.show_text(LINES, (Mark(0, 7, 0), Mark(10, 14, 1), Mark(20, 24, 2)))
    tints = {LIGHT.tint(word).mark for word in range(3)}
    assert tints <= colours_of(view.viewport())


def test_marks_other_places_of_the_same_text(view):
    view.show_text(LINES, marks_of(LINES, "urën"))
    view.show_mark(200)
    place = view.verticalScrollBar().value()
    view.show_marks((Mark(0, 7, 1),))
    assert view.verticalScrollBar().value() == place
    view.show_mark(0)
    assert LIGHT.tint(1).current in colours_of(view.viewport())


def test_makes_letters_larger_around_the_current_mark(view):
    view.show_text(LINES, marks_of(LINES, "urën"))
    view.show_mark(200)
    before = view.current_box().height()
    view.set_size(150)
    box = view.current_box()
    assert box.height() > 1.3 * before
    assert view.viewport().rect().contains(box.toAlignedRect())


def test_keeps_what_is_at_the_top_when_letters_change(view):
    view.show_text(LINES, ())
    view.show_offset(LINES.index("Rreshti 120 "))
    view.set_size(125)
    assert LINES[view.offset_in_sight() :].startswith("Rreshti 120 ")


def test_asks_for_another_size_with_the_wheel(qtbot, view):
    view.show_text(LINES, ())
    wheel = QWheelEvent(
        *(QPointF(50, 50), QPointF(50, 50), QPoint(), QPoint(0, 120)),
        *(Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier),
        *(Qt.ScrollPhase.NoScrollPhase, False),
    )
    with qtbot.waitSignal(view.size_wanted) as wanted:
        view.wheelEvent(wheel)
    assert wanted.args == [1]


def heights_of_letters(view):
    """The text of each block in sight, and how high its letters are."""
    block = view.document().firstBlock()
    found = {}
    while block.isValid():
        view.document().documentLayout().blockBoundingRect(block)
        if block.layout().lineCount():
            found[block.text()] = block.layout().lineAt(0).height()
        block = block.next()
    return found


def test_sets_title_and_headings_larger(view):
    long = "Ura e gurit qëndron mbi lumë prej treqind vjetësh dhe askush nuk e mban mend atë. " * 2
    view.show_text(f"Ura jonë\n\nNdërtimi\n\n{long}\n\nSot\n\n{long}", (), title="Ura jonë")
    heights = heights_of_letters(view)
    assert heights["Ura jonë"] > heights["Ndërtimi"] > heights[long]
    assert heights["Sot"] == heights["Ndërtimi"]


def test_shows_broken_lines_as_paragraphs(view):
    lines = "\n".join(["Ura e gurit qëndron mbi lumë prej treqind vjetësh pa u lëkundur"] * 8)
    view.show_text(lines, marks_of(lines, "gurit"))
    assert view.document().blockCount() == 1
    view.show_mark(7)
    cursor = view.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor, 5)
    assert cursor.selectedText() == "gurit"
