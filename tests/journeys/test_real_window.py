"""Some journeys once more, in a real X11 window, where a screen can be made up."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

SCREEN = "-screen 0 1400x900x24"
FOLDER = Path(__file__).parent
# Each takes a picture of the screen when it is where it wants to be.
JOURNEYS = {
    "pages": "test_pages.py::test_walks_the_matches_from_page_to_page",
    "chosen": "test_pages.py::test_copies_what_is_chosen_on_the_page",
    "glance": "test_outside.py::test_glances_at_hits_without_leaving_the_list",
    "found": "test_without_a_mouse.py"
    "::test_goes_from_the_query_to_a_match_and_back_without_a_mouse",
}


@pytest.fixture(scope="module")
def pictures(tmp_path_factory):
    """The folder with the pictures that the journeys have taken in a real window."""
    pictures = tmp_path_factory.mktemp("pictures")
    command = ["xvfb-run", "-a", "-s", SCREEN, sys.executable, "-m", "pytest", "-q"]
    environment = {
        **os.environ,
        "GJEJ_TEST_DISPLAY": "yes",
        "GJEJ_TEST_PICTURES": str(pictures),
    }
    environment.pop("QT_QPA_PLATFORM", None)
    done = subprocess.run(
        [*command, *(f"{FOLDER}/{journey}" for journey in JOURNEYS.values())],
        capture_output=True,
        check=False,
        text=True,
        env=environment,
        cwd=FOLDER.parents[1],
        timeout=300,
    )
    if "platform plugin" in done.stdout + done.stderr:
        pytest.skip("Qt finds no libraries for X11")
    assert done.returncode == 0, done.stdout + done.stderr
    return pictures


@pytest.mark.skipif(
    not (shutil.which("xvfb-run") and shutil.which("xauth")), reason="there is no xvfb-run"
)
@pytest.mark.skipif("GJEJ_TEST_DISPLAY" in os.environ, reason="the tests run in a real window")
@pytest.mark.parametrize("name", JOURNEYS)
def test_shows_itself_in_a_real_window(pictures, name):
    image = QImage(str(pictures / f"{name}.png"))
    places = [(x, y) for y in range(0, image.height(), 3) for x in range(0, image.width(), 3)]
    colours = {image.pixel(*place) for place in places}
    assert image.width() == 1400
    assert len(colours) > 50  # letters have many shades; a window that is not painted has one
