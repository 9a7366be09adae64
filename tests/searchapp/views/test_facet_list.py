"""Facets under the pointer and on the keyboard."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from index.values import Facet, FacetKind, Facets, FacetValue
from searchapp.models.narrowing import Narrowing
from searchapp.views.facet_list import FacetList

PDF, TXT = FacetValue("pdf", 3, "type:pdf"), FacetValue("txt", 2, "type:txt")
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def listed(qtbot, dressed, speak):
    speak("en")
    listed = FacetList()
    qtbot.addWidget(listed)
    listed.resize(220, 300)
    listed.facets().show(Facets((Facet(FacetKind.FORMAT, (PDF, TXT)),)), Narrowing())
    listed.show()
    return listed


def place_of(listed, row, x):
    box = listed.visualRect(listed.model().index(row, 0))
    return QPoint(x if x >= 0 else box.right() + x, box.center().y())


def test_keeps_what_is_clicked(qtbot, listed):
    with qtbot.waitSignal(listed.value_chosen) as chosen:
        qtbot.mouseClick(listed.viewport(), LEFT, pos=place_of(listed, 1, 30))
    assert chosen.args == [FacetKind.FORMAT, PDF, False]


def test_excludes_by_the_minus_at_the_end_of_a_row(qtbot, listed):
    with qtbot.waitSignal(listed.value_chosen) as chosen:
        qtbot.mouseClick(listed.viewport(), LEFT, pos=place_of(listed, 2, -20))
    assert chosen.args == [FacetKind.FORMAT, TXT, True]


def test_chooses_nothing_by_a_heading(qtbot, listed):
    with qtbot.assertNotEmitted(listed.value_chosen):
        qtbot.mouseClick(listed.viewport(), LEFT, pos=place_of(listed, 0, 30))


def test_lets_what_is_excluded_go_by_a_click(qtbot, listed):
    narrowing = Narrowing().toggled(FacetKind.FORMAT, PDF, exclude=True)
    listed.facets().show(Facets((Facet(FacetKind.FORMAT, (PDF, TXT)),)), narrowing)
    with qtbot.waitSignal(listed.value_chosen) as chosen:
        qtbot.mouseClick(listed.viewport(), LEFT, pos=place_of(listed, 1, 30))
    kind, value, exclude = chosen.args
    assert not narrowing.toggled(kind, value, exclude=exclude)


def test_offers_the_same_in_a_menu(qtbot, listed):
    spot = place_of(listed, 1, 30)
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, spot, listed.viewport().mapToGlobal(spot)
    )
    QApplication.sendEvent(listed.viewport(), event)
    (menu,) = listed.findChildren(QMenu)
    assert [action.text() for action in menu.actions()] == ["Keep only this", "Exclude this"]
    with qtbot.waitSignal(listed.value_chosen) as chosen:
        menu.actions()[1].trigger()
    assert chosen.args == [FacetKind.FORMAT, PDF, True]
    menu.close()
