"""What rules leave out, as rows."""

import pytest

from index.values import LeftOut, LeftOutReason
from searchapp.models.left_out_model import LeftOutModel
from searchapp.models.roles import Role


@pytest.fixture
def model(qapp):
    model = LeftOutModel()
    rows = [LeftOut(f"/d/{reason}", is_folder=True, reason=reason) for reason in LeftOutReason]
    rows.append(LeftOut("/d/a.txt", is_folder=False, reason=LeftOutReason.PATTERN))
    model.show_left_out(tuple(rows))
    return model


def test_keeps_the_rules_of_qt(qtmodeltester, model):
    qtmodeltester.check(model)


def test_tells_why_and_whether_it_is_a_folder(model, speak):
    speak("en")
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    assert [row.data(Role.DETAIL) for row in rows] == [
        "hidden", "part of a program", "named in your list", "named in your list",
    ]  # fmt: skip
    assert [row.data(Role.SYMBOL) for row in rows] == [*["folder"] * 3, "document"]
