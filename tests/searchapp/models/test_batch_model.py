"""What queries found, as rows that come in."""

import pytest
from PySide6.QtCore import Qt

from index.values import BatchQuery, BatchRow
from searchapp.models.batch_model import BatchColumn, BatchModel


@pytest.fixture
def model(qapp, new_hit):
    model = BatchModel()
    model.add_rows((BatchRow(BatchQuery(1, "ura"), 1200, 7, 3, (new_hit(),)),))
    model.add_rows((BatchRow(BatchQuery(2, "prishtnia"), 0, 0, 0, (), "prishtina"),))
    return model


def test_keeps_the_rules_of_qt(qtmodeltester, model):
    qtmodeltester.check(model)


def test_shows_counts_and_the_best_passage(model):
    cells = [model.index(0, column).data() for column in BatchColumn]
    assert cells[:3] == ["ura", "1,200", "7"]
    assert cells[3].startswith("Ura e gurit — Ura e gurit ka shtatë harqe.")


def test_proposes_another_spelling_where_nothing_was_found(model, speak):
    assert model.index(1, BatchColumn.BEST).data() == "Did you mean “prishtina”?"
    speak("sq")
    assert model.index(1, BatchColumn.BEST).data() == "Mos donit „prishtina“?"
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Kërkesa"


def test_begins_anew(model):
    model.clear()
    assert model.rows() == ()
