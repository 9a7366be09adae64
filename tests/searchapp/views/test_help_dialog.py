"""What F1 shows."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from index.search.query_parser import parse
from index.search.query_syntax import (
    AnyOf,
    Boost,
    Choice,
    DateRange,
    Every,
    Field,
    Format,
    Fuzzy,
    Language,
    Near,
    Not,
    Phrase,
    Wildcard,
    Word,
)
from index.values import Span
from searchapp.views.help_dialog import HelpDialog
from searchapp.views.query_guide import QueryGuide


@pytest.fixture
def dialog(qtbot, dressed, speak):
    speak("en")
    dialog = HelpDialog()
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def said(dialog):
    shown = [*dialog.findChildren(QLabel), *dialog.findChildren(QPushButton)]
    return {part.text() for part in shown if not part.isHidden()}


def examples_in(guide):
    buttons = guide.findChildren(QPushButton)
    return [button.text() for button in buttons if button.property("role") == "example"]


@pytest.mark.parametrize(
    "keys", ["Ctrl+L, Ctrl+K", "Enter", "Ctrl+Enter", "F3, Shift+F3", "Esc", "Ctrl+,", "F1", "F2"]
)
def test_names_every_key(dialog, keys):
    assert keys in said(dialog)


def test_shows_the_query_language_by_examples(dialog):
    assert {"“ura e re”", "ujë -lumë", "bibl*", "=lumit"} <= said(dialog)


def test_shows_the_albanian_words_of_the_query_language(qtbot, dialog, speak):
    speak("sq")
    albanian = {"shkollë OSE bibliotekë", "titulli:ura", "„ura e re“", "=lumit"}
    qtbot.waitUntil(lambda: albanian <= said(dialog))
    assert dialog.windowTitle() == "Ndihma"


@pytest.mark.parametrize("language", ["en", "sq"])
def test_gives_no_example_that_is_not_understood(qtbot, dressed, speak, language):
    speak(language)
    guide = QueryGuide()
    qtbot.addWidget(guide)
    examples = examples_in(guide)
    assert len(examples) > 20
    for example in examples:
        query = parse(example, formats=("html",))
        assert query.notes == (), example
        is_one_word = query.root == Word(example, Span(0, len(example)))
        assert not is_one_word or example[0].isdigit(), example


def test_proposes_the_example_that_is_clicked(qtbot, dialog):
    (button,) = [one for one in dialog.findChildren(QPushButton) if one.text() == "bibl*"]
    with qtbot.waitSignal(dialog.query_proposed) as proposed:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert proposed.args == ["bibl*"]


KINDS = (
    Fuzzy,
    Wildcard,
    Near,
    Boost,
    Every,
    AnyOf,
    Not,
    Phrase,
    Field,
    Format,
    Language,
    DateRange,
    Choice,
)


@pytest.mark.parametrize("language", ["en", "sq"])
def test_has_an_example_of_everything_that_can_be_typed(qtbot, dressed, speak, language):
    speak(language)
    guide = QueryGuide()
    qtbot.addWidget(guide)
    shown = {
        type(node).__name__
        for example in examples_in(guide)
        for node in nodes_of(parse(example, formats=("html",)).root)
    }
    assert {kind.__name__ for kind in KINDS} <= shown


def nodes_of(node):
    yield node
    for inner in [getattr(node, "node", None), *getattr(node, "nodes", ())]:
        if inner is not None:
            yield from nodes_of(inner)
