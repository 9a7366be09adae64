"""The map of the matches."""

import pytest
from PySide6.QtCore import QPoint, Qt

from searchapp.theme import LIGHT
from searchapp.views.hit_map import HitMap, Tick

TICKS = [Tick(0.1, 0), Tick(0.5, 1), Tick(0.9, 0)]


@pytest.fixture
def hit_map(qtbot, dressed, speak):
    speak("en")
    hit_map = HitMap()
    qtbot.addWidget(hit_map)
    hit_map.resize(14, 400)
    hit_map.show()
    hit_map.show_ticks(TICKS)
    return hit_map


def colour(hit_map, y):
    return hit_map.grab().toImage().pixelColor(7, y).name()


def test_shows_each_match_in_the_colour_of_its_word(hit_map):
    assert colour(hit_map, 7 + round(0.1 * 386)) == LIGHT.tint(0).ink
    assert colour(hit_map, 7 + round(0.5 * 386)) == LIGHT.tint(1).ink


def test_goes_to_the_match_that_is_clicked(qtbot, hit_map):
    with qtbot.waitSignal(hit_map.mark_chosen) as chosen:
        qtbot.mouseClick(hit_map, Qt.MouseButton.LeftButton, pos=QPoint(7, 205))
    assert chosen.args == [1]


def test_goes_nowhere_far_from_all_matches(hit_map):
    assert hit_map.tick_at(100) is None
    hit_map.show_ticks([])
    assert hit_map.tick_at(0) is None


def test_frames_the_current_match(hit_map):
    before = hit_map.grab().toImage()
    hit_map.show_current(2)
    assert hit_map.grab().toImage() != before


def test_has_a_name(hit_map):
    assert hit_map.accessibleName() == "Map of the matches"
