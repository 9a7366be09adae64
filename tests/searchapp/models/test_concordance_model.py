"""Matches in context as rows."""

import pytest
from PySide6.QtCore import Qt

from index.values import Concordance, ConcordanceLine, ConcordanceRequest, Source
from searchapp.models.concordance_model import Column, ConcordanceModel
from searchapp.models.roles import Role

SOURCES = (
    Source("/d/ura.pdf", "Ura e gurit", "2023-07-27", "pdf"),
    Source("/d/lumi.txt", "Lumi", "", "txt"),
)
LINES = (
    ConcordanceLine(0, 10, 13, 3, "Sot u hap ", "ura", " e re.", 0),
    ConcordanceLine(1, 40, 44, None, "afër ", "urës", "", 0),
)


@pytest.fixture
def model(qapp):
    model = ConcordanceModel()
    model.show_concordance(Concordance(ConcordanceRequest("ura"), SOURCES, LINES, 2, 2, 2))
    return model


def test_keeps_the_rules_of_qt(qtmodeltester, model):
    qtmodeltester.check(model)


def test_shows_a_line_in_its_columns(model):
    cells = [model.index(0, column).data() for column in Column]
    assert cells == ["Sot u hap ", "ura", " e re.", "Ura e gurit", "3"]
    assert model.index(1, Column.PAGE).data() == ""


def test_tells_a_screen_reader_the_whole_line_and_the_pointer_the_path(model):
    index = model.index(0, Column.FORM)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Sot u hap ura e re."
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "/d/ura.pdf"
    assert index.data(Role.ROW) is LINES[0]


def test_quotes_lines_with_their_sources(model, speak):
    assert model.text_of([0, 1]).split("\n") == [
        "Sot u hap ura e re. (Ura e gurit, 2023-07-27, p. 3, /d/ura.pdf)",
        "afër urës (Lumi, /d/lumi.txt)",
    ]
    speak("sq")
    assert "f. 3" in model.text_of([0])


def test_names_its_columns_in_the_language_of_the_window(model, speak):
    def heads():
        return [model.headerData(column, Qt.Orientation.Horizontal) for column in Column]

    assert heads() == ["Before", "Match", "After", "Document", "Page"]
    speak("sq")
    assert heads() == ["Para", "Fjala", "Pas", "Dokumenti", "Faqja"]
