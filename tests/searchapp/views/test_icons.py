"""One family of drawings."""

import pytest
from PySide6.QtGui import QColor

from index.resources import resource_path
from searchapp.theme import DARK, LIGHT, apply_theme
from searchapp.views.icons import IconButton, drawing, icon

OWN_COLOURS = {"gjej"}
NAMES = sorted(path.stem for path in resource_path("icons").glob("*.svg"))


def colours_of(pixmap):
    image = pixmap.toImage()
    size = range(image.width()), range(image.height())
    pixels = (image.pixelColor(x, y) for x in size[0] for y in size[1])
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize("name", [name for name in NAMES if name not in OWN_COLOURS])
def test_takes_the_colour_that_it_is_given(qapp, name):
    assert colours_of(drawing(name, "#b3261e", 96)) == {"#b3261e"}


@pytest.mark.parametrize("name", NAMES)
def test_shares_one_grid(name):
    source = resource_path("icons", f"{name}.svg").read_text(encoding="utf-8")
    if name not in OWN_COLOURS:
        assert 'viewBox="0 0 24 24"' in source
        assert 'stroke-width="1.75"' in source


def test_is_sharp_on_a_fine_screen(qapp):
    pixmap = drawing("search", "#000000", 20, 2)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (40, 2)
    assert len(icon("search", "#000000", 20).availableSizes()) == 3


def test_follows_the_theme(qtbot, dressed):
    button = IconButton("close", size=48)
    qtbot.addWidget(button)
    assert QColor(LIGHT.text).name() in colours_of(button.icon().pixmap(48))
    apply_theme(dressed, DARK)
    qtbot.waitUntil(lambda: QColor(DARK.text).name() in colours_of(button.icon().pixmap(48)))


def test_says_what_it_does_and_by_which_keys(qtbot):
    button = IconButton("down")
    qtbot.addWidget(button)
    button.name("Next match", "F3")
    assert button.accessibleName() == "Next match"
    assert button.toolTip() == "Next match  (F3)"
