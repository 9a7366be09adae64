"""The files that gave no document, as rows."""

import pytest
from PySide6.QtCore import Qt

from index.errors import FailureReason
from index.values import FileFailure
from searchapp.models.failure_model import FailureModel
from searchapp.models.roles import Role


@pytest.fixture
def model(qapp):
    model = FailureModel()
    failures = [FileFailure(f"/d/{reason}.pdf", reason) for reason in FailureReason]
    model.show_failures(tuple(failures))
    return model


def test_keeps_the_rules_of_qt(qtmodeltester, model):
    qtmodeltester.check(model)


def test_shows_path_and_reason_in_the_language_of_the_window(model, speak):
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    index = next(row for row in rows if row.data() == "/d/encrypted.pdf")
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "/d/encrypted.pdf"
    assert index.data(Role.DETAIL) == "The file is protected by a password."
    speak("sq")
    assert index.data(Role.DETAIL) == "Skedari është i mbrojtur me fjalëkalim."
