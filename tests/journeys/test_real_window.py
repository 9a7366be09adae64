"""The journeys of reading once more, in a real X11 window, where a screen can be made up."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SCREEN = "-screen 0 1400x900x24"
JOURNEYS = ("test_walks_the_matches_from_page_to_page", "test_copies_what_is_chosen_on_the_page")


@pytest.mark.skipif(
    not (shutil.which("xvfb-run") and shutil.which("xauth")), reason="there is no xvfb-run"
)
@pytest.mark.skipif("GJEJ_TEST_DISPLAY" in os.environ, reason="the tests run in a real window")
def test_reads_pages_in_a_real_window():
    file = Path(__file__).with_name("test_pages.py")
    command = ["xvfb-run", "-a", "-s", SCREEN, sys.executable, "-m", "pytest", "-q"]
    environment = {**os.environ, "GJEJ_TEST_DISPLAY": "yes"}
    environment.pop("QT_QPA_PLATFORM", None)
    done = subprocess.run(
        [*command, *(f"{file}::{name}" for name in JOURNEYS)],
        capture_output=True,
        check=False,
        text=True,
        env=environment,
        cwd=file.parents[2],
        timeout=300,
    )
    if "platform plugin" in done.stdout + done.stderr:
        pytest.skip("Qt finds no libraries for X11")
    assert done.returncode == 0, done.stdout + done.stderr
