"""Star, labels and note of the document that is read."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QPlainTextEdit, QPushButton

from index.values import Annotation
from searchapp.views.annotation_bar import AnnotationBar
from searchapp.views.label_editor import LabelEditor

URA = Annotation("/ura.txt")


@pytest.fixture
def bar(qtbot, dressed, speak):
    speak("en")
    bar = AnnotationBar()
    qtbot.addWidget(bar)
    bar.show_known(("arkiv", "Për gjyqin"))
    bar.show_annotation(URA)
    with qtbot.waitExposed(bar):
        bar.show()
    return bar


@pytest.fixture
def wishes(bar):
    """What was wished, in order."""
    wishes = []
    bar.changed.connect(wishes.append)
    return wishes


@pytest.fixture
def editor(bar):
    bar.edit_labels()
    editor = bar.findChild(LabelEditor)
    yield editor
    editor.hide()


def labels_shown(bar):
    chips = bar.findChildren(QPushButton)
    return [chip.text() for chip in chips if chip.property("role") == "label" and chip.isVisible()]


def test_gives_a_star_and_takes_it_off(bar, wishes):
    bar.toggle_star()
    bar.toggle_star()
    assert [wish.is_starred for wish in wishes] == [True, False]


def test_does_nothing_without_a_document(bar, wishes):
    bar.clear()
    bar.toggle_star()
    bar.edit_labels()
    bar.edit_note()
    assert wishes == []
    assert not bar.isVisible()


def test_adds_a_typed_label(qtbot, bar, wishes, editor):
    qtbot.keyClicks(editor.findChild(QLineEdit), "uji")
    qtbot.keyClick(editor.findChild(QLineEdit), Qt.Key.Key_Return)
    assert wishes[-1].labels == ("uji",)
    qtbot.waitUntil(lambda: labels_shown(bar) == ["uji"])


def test_takes_a_known_label_for_what_is_typed_without_marks(qtbot, wishes, editor):
    qtbot.keyClicks(editor.findChild(QLineEdit), "per gjyqin")
    qtbot.keyClick(editor.findChild(QLineEdit), Qt.Key.Key_Return)
    assert wishes[-1].labels == ("Për gjyqin",)


def test_shows_known_labels_that_fit_what_is_typed(qtbot, editor):
    known = editor.findChild(QListWidget)
    assert [known.item(row).text() for row in range(known.count())] == ["arkiv", "Për gjyqin"]
    qtbot.keyClicks(editor.findChild(QLineEdit), "gjy")
    assert [known.item(row).text() for row in range(known.count())] == ["Për gjyqin"]


def test_ticks_a_known_label_by_keyboard(qtbot, wishes, editor):
    qtbot.keyClick(editor.findChild(QLineEdit), Qt.Key.Key_Down)
    qtbot.keyClick(editor.findChild(QListWidget), Qt.Key.Key_Space)
    assert wishes[-1].labels == ("arkiv",)
    qtbot.keyClick(editor.findChild(QListWidget), Qt.Key.Key_Space)
    assert wishes[-1].labels == ()


def test_keeps_a_note_when_one_rests(qtbot, bar, wishes):
    bar.edit_note()
    note = bar.findChild(QPlainTextEdit)
    note.insertPlainText("Kujdes çështjen!")
    qtbot.waitUntil(lambda: bool(wishes))
    assert wishes[-1].note == "Kujdes çështjen!"


def test_keeps_a_note_of_a_document_that_is_left(bar, wishes):
    bar.edit_note()
    bar.findChild(QPlainTextEdit).insertPlainText("Kujdes!")
    bar.show_annotation(Annotation("/lumi.txt"))
    assert (wishes[-1].path, wishes[-1].note) == ("/ura.txt", "Kujdes!")
    assert bar.findChild(QPlainTextEdit).toPlainText() == ""


def test_shows_the_box_of_a_note_only_where_there_is_one(bar):
    note = bar.findChild(QPlainTextEdit)
    assert not note.isVisible()
    bar.show_annotation(Annotation("/lumi.txt", note="Kujdes!"))
    assert note.isVisible()


def test_an_older_answer_takes_nothing_back(bar, wishes):
    bar.toggle_star()
    first = wishes[-1]
    bar._take_labels(("uji",))
    bar.show_kept(first)  # of the star alone
    bar.toggle_star()
    assert wishes[-1].labels == ("uji",)


def test_a_click_on_a_label_searches_for_it(qtbot, bar):
    bar.show_annotation(Annotation("/ura.txt", labels=("Për gjyqin",)))
    (chip,) = [one for one in bar.findChildren(QPushButton) if one.text() == "Për gjyqin"]
    with qtbot.waitSignal(bar.query_proposed) as proposed:
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert proposed.args == ["label:“Për gjyqin”"]
