"""From a large result to the part of it that one is after."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton

from index.library import Library
from index.values import FacetKind
from searchapp.models.facet_model import RowKind
from searchapp.models.roles import Role
from searchapp.settings import load_settings

PAGE = '<html><head><title>{t}</title><meta name="author" content="{a}"></head><body><p>{x}</p>'
MODIFIER = Qt.KeyboardModifier


@pytest.fixture
def archive(root, tmp_path):
    """Articles of four years in three folders, of two authors, in two formats."""
    folder = tmp_path / "arkivi"
    for year in range(2020, 2024):
        for place, author in (("lajme", "Ana Çela"), ("sport", "Besim Deda"), ("ligj", "")):
            below = folder / place
            below.mkdir(parents=True, exist_ok=True)
            text = (
                f"Ura numër {year} në {place} u hap, dhe urën e pritën banorët me këngë në {place}."
            )
            if author:
                page = PAGE.format(t=f"Ura {year} {place}", a=author, x=text)
                dated = f'<meta name="date" content="{year}-05-0{len(place)}"></head>'
                page = page.replace("</head>", dated)
                (below / f"{year}.html").write_text(page)
            else:
                (below / f"{year}.txt").write_text(f"date {year}-05-09\nUra {year}\n\n{text}")
    with Library.open(root) as library:
        library.add_folder(folder)
        library.update(report=lambda event: None, is_cancelled=lambda: False)
    return folder


@pytest.fixture(params=["en", "sq"])
def narrower(request, archive, person):
    """Someone at a wide window, in either language."""
    person.app.preferences.choose_language(request.param)
    person.window.resize(1300, 800)
    person.starts()
    person.waits_for_the_index()
    person.types("ura")
    return person


def pane(person):
    return person.window.facet_frame.pane


def rows(person):
    model = pane(person).list.facets()
    return [model.row(number) for number in range(model.rowCount())]


def counts(person, kind):
    found = (row for row in rows(person) if row.kind is kind and row.row is RowKind.VALUE)
    return {row.text: row.count for row in found}


def clicks_value(person, text, modifier=MODIFIER.NoModifier, *, kind=RowKind.VALUE):
    number = next(n for n, row in enumerate(rows(person)) if (row.row, row.text) == (kind, text))
    listed = pane(person).list
    listed.scrollTo(listed.model().index(number, 0))
    box = listed.visualRect(listed.model().index(number, 0))
    with person.qtbot.waitSignal(person.app.crew.controller.page_ready):
        place = box.topLeft() + QPoint(30, box.height() // 2)
        person.qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def chips(person):
    found = person.window.facet_frame.chips.findChildren(QPushButton)
    return [chip for chip in found if chip.isVisible() and chip.property("role") == "filter"]


def presses_key(person, widget, key, modifier=MODIFIER.NoModifier):
    with person.qtbot.waitSignal(person.app.crew.controller.page_ready):
        person.presses(key, modifier, on=widget)


def test_counts_come_with_the_result(narrower):
    assert counts(narrower, FacetKind.FORMAT) == {"HTML": 8, "TXT": 4}
    assert counts(narrower, FacetKind.FOLDER) == {"lajme": 4, "ligj": 4, "sport": 4}
    assert counts(narrower, FacetKind.AUTHOR) == {"Ana Çela": 4, "Besim Deda": 4}
    assert counts(narrower, FacetKind.FORM) == {"ura": 12, "urën": 12}
    assert pane(narrower).timeline.isVisible()


def test_a_click_keeps_and_a_chip_takes_it_back(narrower):
    clicks_value(narrower, "HTML")
    assert narrower.window.hit_model.rowCount() == 8
    assert counts(narrower, FacetKind.FORMAT) == {"HTML": 8, "TXT": 4}
    assert [chip.text().split("\u2002")[0] for chip in chips(narrower)] == ["HTML"]
    with narrower.qtbot.waitSignal(narrower.app.crew.controller.page_ready):
        narrower.qtbot.mouseClick(chips(narrower)[0], Qt.MouseButton.LeftButton)
    assert not chips(narrower)
    assert narrower.window.search_bar.text() == "ura"


def test_alt_click_excludes(narrower):
    clicks_value(narrower, "Ana Çela", MODIFIER.AltModifier)
    assert all("lajme" not in hit.path for hit in narrower.hits())
    assert chips(narrower)[0].property("excluded")


def test_is_done_with_the_keyboard_alone(narrower):
    narrower.presses(Qt.Key.Key_B, MODIFIER.ControlModifier)
    narrower.presses(Qt.Key.Key_B, MODIFIER.ControlModifier)
    listed = pane(narrower).list
    narrower.waits_until(listed.hasFocus)
    assert listed.currentIndex().data() == "HTML"
    presses_key(narrower, listed, Qt.Key.Key_Return)
    presses_key(narrower, listed, Qt.Key.Key_Return)
    presses_key(narrower, listed, Qt.Key.Key_Delete)
    assert {hit.format for hit in narrower.hits()} == {"txt"}
    presses_key(narrower, listed, Qt.Key.Key_Return)
    assert not chips(narrower)


def test_dragging_over_the_timeline_narrows_and_a_double_click_widens(narrower):
    timeline = pane(narrower).timeline
    first, last = (timeline.bar_box(number).center().toPoint() for number in (1, 2))
    qtbot, answer = narrower.qtbot, narrower.app.crew.controller.page_ready
    qtbot.mousePress(timeline, Qt.MouseButton.LeftButton, pos=first)
    qtbot.mouseMove(timeline, last)
    with qtbot.waitSignal(answer):
        qtbot.mouseRelease(timeline, Qt.MouseButton.LeftButton, pos=last)
    assert {hit.date[:4] for hit in narrower.hits()} == {"2021", "2022"}
    assert chips(narrower)[0].text().startswith("2021 – 2022")
    with qtbot.waitSignal(answer):
        qtbot.mouseDClick(timeline, Qt.MouseButton.LeftButton, pos=first)
    assert len(narrower.hits()) == 10
    assert not chips(narrower)


def test_the_timeline_is_walked_with_arrows(narrower):
    timeline = pane(narrower).timeline
    timeline.setFocus()
    for modifier in (MODIFIER.NoModifier, MODIFIER.ShiftModifier):
        narrower.presses(Qt.Key.Key_Right, modifier, on=timeline)
    assert timeline.chosen() == ("2020", "2021")
    assert "6" in timeline.accessibleDescription()
    presses_key(narrower, timeline, Qt.Key.Key_Return)
    assert {hit.date[:4] for hit in narrower.hits()} == {"2020", "2021"}
    presses_key(narrower, timeline, Qt.Key.Key_Backspace)
    assert not chips(narrower)


def test_filters_stay_while_one_types_on(narrower):
    clicks_value(narrower, "sport")
    narrower.types("urën këngë")
    assert {hit.path.split("/")[-2] for hit in narrower.hits()} == {"sport"}
    narrower.types("")
    assert len(narrower.hits()) == 4


def test_facets_go_where_nothing_is_found_and_chips_stay(narrower):
    clicks_value(narrower, "sport")
    narrower.types("gjarpërinj")
    assert narrower.sees(narrower.window.no_results)
    assert not counts(narrower, FacetKind.FORMAT)
    assert chips(narrower)


def test_a_narrow_window_leaves_the_pane_closed_until_it_is_asked_for(archive, person):
    person.window.resize(900, 600)
    person.starts()
    person.waits_for_the_index()
    person.types("ura")
    assert not pane(person).isVisible()
    with person.qtbot.waitSignal(person.app.crew.controller.page_ready):
        person.presses(Qt.Key.Key_B, MODIFIER.ControlModifier)
    assert pane(person).isVisible()
    assert counts(person, FacetKind.FORMAT)
    person.window.close()
    assert load_settings(person.app.crew.library).facets == "open"


def test_words_that_stand_out_are_added_to_the_query(narrower):
    clicks_value(narrower, "lajme")
    narrower.waits_until(lambda: any(row.row is RowKind.WORD for row in rows(narrower)))
    word = next(row.text for row in rows(narrower) if row.row is RowKind.WORD)
    clicks_value(narrower, word, kind=RowKind.WORD)
    assert narrower.window.search_bar.text() == f"ura {word}"
    assert len(narrower.hits()) == 4


def test_finds_more_like_a_document(narrower):
    listed = narrower.window.hit_list
    narrower.types("lajme 2021")
    narrower.presses(Qt.Key.Key_Down, on=narrower.window.search_bar.focusProxy())
    title = listed.currentIndex().data(Role.HIT).title
    presses_key(narrower, narrower.window, Qt.Key.Key_M, MODIFIER.ControlModifier)
    narrower.waits_until(lambda: title not in narrower.titles())
    assert narrower.window.search_bar.text() == ""
    assert title not in narrower.titles()
    assert title in chips(narrower)[0].text()
    with narrower.qtbot.waitSignal(narrower.app.crew.controller.query_cleared):
        narrower.qtbot.mouseClick(chips(narrower)[0], Qt.MouseButton.LeftButton)
    assert narrower.sees(narrower.window.idle)
