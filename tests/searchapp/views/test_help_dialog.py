"""What F1 shows."""

import pytest
from PySide6.QtWidgets import QLabel

from index.search.query_parser import parse
from index.search.query_syntax import (
    AnyOf,
    Boost,
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
    return {label.text() for label in dialog.findChildren(QLabel) if not label.isHidden()}


@pytest.mark.parametrize(
    "keys", ["Ctrl+L, Ctrl+K", "Enter", "Ctrl+Enter", "F3, Shift+F3", "Esc", "Ctrl+,", "F1", "F2"]
)
def test_names_every_key(dialog, keys):
    assert keys in said(dialog)


def test_shows_the_query_language_by_examples(dialog):
    assert {"“mountain road”", "mountain -road", "moun*", "=mountains"} <= said(dialog)


def test_shows_the_albanian_words_of_the_query_language(qtbot, dialog, speak):
    speak("sq")
    albanian = {"mal OSE kodër", "titulli:mal", "„rrugë mali“", "=malet"}
    qtbot.waitUntil(lambda: albanian <= said(dialog))
    assert dialog.windowTitle() == "Ndihma"


@pytest.mark.parametrize("language", ["en", "sq"])
def test_gives_no_example_that_is_not_understood(qtbot, dressed, speak, language):
    speak(language)
    guide = QueryGuide()
    qtbot.addWidget(guide)
    examples = [label.text() for label in guide.findChildren(QLabel) if label.property("role")]
    assert len(examples) > 20
    for example in examples:
        query = parse(example, formats=("pdf",))
        assert query.notes == (), example
        assert query.root != Word(example, Span(0, len(example))), example


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
)


@pytest.mark.parametrize("language", ["en", "sq"])
def test_has_an_example_of_everything_that_can_be_typed(qtbot, dressed, speak, language):
    speak(language)
    guide = QueryGuide()
    qtbot.addWidget(guide)
    shown = {
        type(node).__name__
        for label in guide.findChildren(QLabel)
        if label.property("role")
        for node in nodes_of(parse(label.text(), formats=("pdf",)).root)
    }
    assert {kind.__name__ for kind in KINDS} <= shown


def nodes_of(node):
    yield node
    for inner in [getattr(node, "node", None), *getattr(node, "nodes", ())]:
        if inner is not None:
            yield from nodes_of(inner)
