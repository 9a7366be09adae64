"""Hits as rows, page by page."""

import pytest
from PySide6.QtCore import QModelIndex, Qt

from searchapp.models.hit_model import HitModel
from searchapp.models.roles import Role


@pytest.fixture
def model(qapp):
    return HitModel()


def titles(model):
    return [model.hit(row).title for row in range(model.rowCount())]


def test_keeps_the_rules_of_qt(qtmodeltester, model, new_page):
    model.show_page(new_page(3, total=9))
    qtmodeltester.check(model)


def test_replaces_the_rows_with_a_first_page(model, new_page):
    model.show_page(new_page(3))
    model.show_page(new_page(2, text="gur"))
    assert titles(model) == ["Ura 0", "Ura 1"]


def test_adds_the_page_that_follows(model, new_page):
    model.show_page(new_page(2, total=4))
    model.show_page(new_page(2, offset=2, total=4))
    assert titles(model) == ["Ura 0", "Ura 1", "Ura 2", "Ura 3"]


@pytest.mark.parametrize(
    "late", [{"text": "gur", "offset": 2}, {"offset": 6}], ids=["of another query", "with a gap"]
)
def test_drops_a_page_that_comes_too_late(model, new_page, late):
    model.show_page(new_page(2, total=9))
    model.show_page(new_page(2, total=9, **late))
    assert titles(model) == ["Ura 0", "Ura 1"]


def test_asks_for_the_next_page_once(qtbot, model, new_page):
    model.show_page(new_page(2, total=9))
    assert model.canFetchMore(QModelIndex())
    with qtbot.waitSignal(model.more_wanted) as asked:
        model.fetchMore(QModelIndex())
    assert asked.args == [2]
    with qtbot.assertNotEmitted(model.more_wanted):
        model.fetchMore(QModelIndex())


def test_asks_for_nothing_when_all_are_there(qtbot, model, new_page):
    model.show_page(new_page(2, total=2))
    assert not model.canFetchMore(QModelIndex())
    with qtbot.assertNotEmitted(model.more_wanted):
        model.fetchMore(QModelIndex())


def test_keeps_still_when_the_same_comes_again(qtbot, model, new_page):
    model.show_page(new_page(2, total=4))
    with qtbot.assertNotEmitted(model.modelReset):
        model.show_page(new_page(2, total=5))
    assert model.canFetchMore(QModelIndex())


def test_asks_again_after_the_same_came_again(qtbot, model, new_page):
    model.show_page(new_page(2, total=4))
    model.fetchMore(QModelIndex())
    model.show_page(new_page(2, total=4))
    with qtbot.waitSignal(model.more_wanted):
        model.fetchMore(QModelIndex())


def test_forgets_everything(model, new_page):
    model.show_page(new_page(2, total=9))
    model.clear()
    assert model.rowCount() == 0
    assert model.query() == ""
    assert not model.canFetchMore(QModelIndex())


def test_gives_the_hit_and_its_words(model, new_page):
    page = new_page(1)
    model.show_page(page)
    index = model.index(0, 0)
    assert index.data(Role.HIT) == page.hits[0]
    assert index.data() == "Ura 0"
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "/d/0.txt"
    assert index.data(Qt.ItemDataRole.UserRole) is None


def test_says_aloud_what_a_row_shows(model, new_page, speak):
    speak("en")
    model.show_page(new_page(1))
    aloud = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert aloud.startswith("Ura 0. 2 matches. Ura e gurit ka shtatë harqe.")
