"""Hits that stand for others like them, unfolded by pointer and keys."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QPointF, Qt
from PySide6.QtTest import QAbstractItemModelTester

from index.values import SimilarDocument
from searchapp.models.hit_model import HitModel
from searchapp.theme import DARK, LIGHT, apply_theme
from searchapp.views.hit_layout import place_lines
from searchapp.views.hit_list import HitList

SIMILAR = (
    SimilarDocument("/a/agjencia.txt", "Ura u hap"),
    SimilarDocument("/b/gazeta.pdf", "Ura u hap sot", ("/c/gazeta.pdf",)),
)


@pytest.fixture
def hits(qtbot, dressed, speak, new_page):
    """A list of three hits, of which the first has two documents like it and another place."""
    speak("en")
    page = new_page(3, total=5, folded=2)
    first = replace(page.hits[0], similar=SIMILAR, places=("/z/ura.txt",))
    hits = HitList()
    qtbot.addWidget(hits)
    model = HitModel(hits)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, hits)
    hits.show_model(model)
    hits.resize(420, 600)
    with qtbot.waitExposed(hits):
        hits.show()
    model.show_page(replace(page, hits=(first, *page.hits[1:])))
    hits.enter()
    return hits


def paths(hits):
    return [hits.model().hit(row).path for row in range(hits.model().rowCount())]


def press(qtbot, hits, *keys):
    for key in keys:
        qtbot.keyClick(hits, key)


def fold_line(hits) -> QPoint:
    """The middle of the words that unfold the first hit."""
    row = hits.visualRect(hits.model().index(0, 0))
    font, delegate = hits.font(), hits.itemDelegate()
    places = (QPoint(60, y) for y in range(row.height()))
    index = hits.model().index(0, 0)
    on_line = [place for place in places if delegate.is_on_fold(index, QPointF(place), font)]
    return row.topLeft() + on_line[len(on_line) // 2]


def test_unfolds_with_right_and_folds_with_left(qtbot, hits):
    press(qtbot, hits, Qt.Key.Key_Right)
    assert paths(hits) == ["/d/0.txt", "/a/agjencia.txt", "/b/gazeta.pdf", "/d/1.txt", "/d/2.txt"]
    press(qtbot, hits, Qt.Key.Key_Left)
    assert paths(hits) == ["/d/0.txt", "/d/1.txt", "/d/2.txt"]


def test_goes_back_to_the_hit_from_what_is_unfolded(qtbot, hits):
    press(qtbot, hits, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Left)
    assert hits.currentIndex().row() == 0
    assert hits.model().rowCount() == 5


def test_has_nothing_to_unfold_at_a_hit_that_is_alone(qtbot, hits):
    press(qtbot, hits, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Left)
    assert hits.model().rowCount() == 3


def test_unfolds_with_a_click_and_reads_nothing(qtbot, hits):
    read = []
    hits.read_requested.connect(read.append)
    qtbot.mouseClick(hits.viewport(), Qt.MouseButton.LeftButton, pos=fold_line(hits))
    assert hits.model().rowCount() == 5
    qtbot.mouseClick(hits.viewport(), Qt.MouseButton.LeftButton, pos=fold_line(hits))
    assert hits.model().rowCount() == 3
    assert read == []


def test_reads_what_is_unfolded(qtbot, hits):
    press(qtbot, hits, Qt.Key.Key_Right, Qt.Key.Key_Down)
    with qtbot.waitSignal(hits.read_requested) as request:
        press(qtbot, hits, Qt.Key.Key_Return)
    assert request.args == ["/a/agjencia.txt"]


def test_stays_unfolded_when_the_same_query_brings_other_hits(qtbot, hits, new_page):
    press(qtbot, hits, Qt.Key.Key_Right)
    page = new_page(2)
    first = replace(page.hits[0], similar=SIMILAR)
    hits.model().show_page(replace(page, hits=(first, page.hits[1])))
    assert hits.model().rowCount() == 4


def test_asks_for_the_hits_after_those_that_it_has(qtbot, new_page):
    model = HitModel()
    page = new_page(3, total=9, folded=2)
    first = replace(page.hits[0], similar=SIMILAR)
    model.show_page(replace(page, hits=(first, *page.hits[1:])))
    model.set_unfolded(0, unfold=True)
    with qtbot.waitSignal(model.more_wanted) as wish:
        model.fetchMore(QModelIndex())
    assert wish.args == [3]
    model.show_page(new_page(4, offset=3, total=9, folded=2))
    assert (model.rowCount(), model.loaded()) == (9, 7)
    assert not model.canFetchMore(QModelIndex())


@pytest.mark.parametrize(
    ("language", "words"), [("en", "2 similar, folded"), ("sq", "2 të ngjashme, të palosura")]
)
def test_says_aloud_what_is_folded(hits, speak, language, words):
    speak(language)
    spoken = hits.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert words in spoken


def test_says_aloud_that_a_row_is_like_another(qtbot, hits):
    press(qtbot, hits, Qt.Key.Key_Right)
    spoken = hits.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Similar: Ura u hap"


def test_names_all_places_of_a_document(hits):
    tip = hits.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "/d/0.txt\n/z/ura.txt"


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_draws_the_words_that_unfold(hits, dressed, theme):
    apply_theme(dressed, theme)
    line = fold_line(hits)
    image = hits.viewport().grab().toImage()
    around = {
        image.pixelColor(x, y).name()
        for x in range(20, 110)
        for y in range(line.y() - 8, line.y() + 8)
    }
    assert theme.text in around


def test_lists_a_few_places_and_counts_the_others(hits, new_hit, speak):
    from PySide6.QtGui import QFont, QFontMetricsF

    from searchapp.models.hit_words import HitWords

    places = tuple(f"/z/{n}/ura.txt" for n in range(5))
    metrics = QFontMetricsF(QFont())
    lines = place_lines(replace(new_hit(), places=places), HitWords(), metrics, 2000)
    assert lines == ["Also: z › 0 › ura.txt", "Also: z › 1 › ura.txt", "and in 3 more places"]
