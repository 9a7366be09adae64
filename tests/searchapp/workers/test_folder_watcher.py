"""Real changes in real folders, told by the system that the tests run on."""

import os
import sys
from pathlib import Path

import pytest

from index.library import Library
from index.values import ReadingRules, UpdateRequest
from searchapp.workers.folder_watch import parts
from searchapp.workers.folder_watcher import MOST_PATHS, FolderWatcher, Rhythm, gathered

LONG = 30_000  # milliseconds; only a broken program takes them all
QUICK = Rhythm(quiet=0.05, longest=0.2, look=0.05, rescan=1000, renewal=0)


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "dokumente"
    (folder / "lajme").mkdir(parents=True)
    (folder / "lajme" / "a.txt").write_text("tekst", encoding="utf-8")
    return folder


@pytest.fixture
def library(tmp_path, folder):
    with Library.open(tmp_path / "library") as library:
        library.add_folder(folder)
        yield library


@pytest.fixture
def new_watcher(qtbot):
    watchers = []

    def make(rhythm=QUICK):
        watcher = FolderWatcher(rhythm=rhythm)
        watcher.asked = []
        watcher.update_wanted.connect(watcher.asked.append)
        watchers.append(watcher)
        return watcher

    yield make
    for watcher in watchers:
        watcher.stop()


@pytest.fixture
def watcher(qtbot, new_watcher, library):
    """A watcher that is known to be at its post."""
    watcher = new_watcher()
    watcher.watch(library.scope())
    probe = Path(library.folders()[0]) / "prova.txt"

    def is_awake():
        probe.write_text("prova", encoding="utf-8")
        return bool(watcher.asked)

    qtbot.waitUntil(is_awake, timeout=LONG)
    probe.unlink()
    qtbot.waitUntil(lambda: str(probe) in told(watcher), timeout=LONG)
    return watcher


def told(watcher):
    return {path for request in watcher.asked for path in request.only}


def waits_for(qtbot, watcher, *paths):
    qtbot.waitUntil(lambda: {str(path) for path in paths} <= told(watcher), timeout=LONG)


class TestChange:
    def test_of_a_file_is_told(self, qtbot, watcher, folder):
        (folder / "lajme" / "a.txt").write_text("tekst tjetër", encoding="utf-8")
        waits_for(qtbot, watcher, folder / "lajme" / "a.txt")

    def test_of_a_name_is_told_of_both(self, qtbot, watcher, folder):
        (folder / "lajme").rename(folder / "gazeta")
        waits_for(qtbot, watcher, folder / "lajme", folder / "gazeta")

    def test_that_deletes_is_told(self, qtbot, watcher, folder):
        (folder / "lajme" / "a.txt").unlink()
        waits_for(qtbot, watcher, folder / "lajme" / "a.txt")

    def test_in_a_folder_that_came_from_elsewhere_is_told(self, qtbot, watcher, folder, tmp_path):
        (tmp_path / "larg" / "b").mkdir(parents=True)
        (tmp_path / "larg").rename(folder / "afër")
        waits_for(qtbot, watcher, folder / "afër")

        def is_told():
            (folder / "afër" / "b" / "c.txt").write_text("tekst", encoding="utf-8")
            return str(folder / "afër" / "b" / "c.txt") in told(watcher)

        qtbot.waitUntil(is_told, timeout=LONG)

    def test_of_what_is_left_out_is_not_told(self, qtbot, watcher, folder):
        for name in (".fshehur.txt", "foto.xyz", "b.txt"):
            (folder / name).write_text("tekst", encoding="utf-8")
        waits_for(qtbot, watcher, folder / "b.txt")
        assert not told(watcher) & {str(folder / ".fshehur.txt"), str(folder / "foto.xyz")}

    def test_that_is_only_a_look_is_not_told(self, qtbot, watcher, folder):
        watcher.asked.clear()
        (folder / "lajme" / "a.txt").read_bytes()
        assert list((folder / "lajme").iterdir())
        (folder / "b.txt").write_text("tekst", encoding="utf-8")
        waits_for(qtbot, watcher, folder / "b.txt")
        assert str(folder / "lajme" / "a.txt") not in told(watcher)
        assert str(folder / "lajme") not in told(watcher)


class TestDisk:
    def test_that_goes_and_comes_has_everything_looked_at(self, qtbot, watcher, folder, tmp_path):
        watcher.asked.clear()
        folder.rename(tmp_path / "larg")
        qtbot.waitUntil(lambda: UpdateRequest() in watcher.asked, timeout=LONG)
        watcher.asked.clear()
        (tmp_path / "larg").rename(folder)
        qtbot.waitUntil(lambda: UpdateRequest() in watcher.asked, timeout=LONG)

        def is_told():
            (folder / "b.txt").write_text("tekst", encoding="utf-8")
            return str(folder / "b.txt") in told(watcher)

        qtbot.waitUntil(is_told, timeout=LONG)


class TestRhythm:
    def test_has_everything_looked_at_from_time_to_time(self, qtbot, new_watcher, library):
        watcher = new_watcher(Rhythm(look=0.01, rescan=0.02))
        with qtbot.waitSignals([watcher.update_wanted] * 2, timeout=LONG):
            watcher.watch(library.scope())
        assert watcher.asked[0] == UpdateRequest()

    def test_does_not_keep_a_change_waiting_for_ever(self, qtbot, new_watcher, library, folder):
        watcher = new_watcher(Rhythm(quiet=1000, longest=0.1))
        watcher.watch(library.scope())

        def is_told():
            (folder / "b.txt").write_text("tekst", encoding="utf-8")
            return bool(watcher.asked)

        qtbot.waitUntil(is_told, timeout=LONG)

    def test_ends_with_other_folders(self, qtbot, watcher, library, folder, tmp_path):
        other = tmp_path / "tjetër"
        other.mkdir()
        library.remove_folder(folder)
        library.add_folder(other)
        library.set_rules(ReadingRules(with_hidden=True))
        watcher.watch(library.scope())

        def is_told():
            (folder / "b.txt").write_text("tekst", encoding="utf-8")
            (other / ".c.txt").write_text("tekst", encoding="utf-8")
            return str(other / ".c.txt") in told(watcher)

        qtbot.waitUntil(is_told, timeout=LONG)
        watcher.asked.clear()
        (folder / "d.txt").write_text("tekst", encoding="utf-8")
        (other / "e.txt").write_text("tekst", encoding="utf-8")
        waits_for(qtbot, watcher, other / "e.txt")
        assert str(folder / "d.txt") not in told(watcher)


class TestGathered:
    def test_drops_what_lies_below_another_path(self):
        assert gathered(["/d/a/b", "/d/a", "/d/ab", "/d/a"]) == ("/d/a", "/d/ab")

    def test_takes_folders_for_very_many_files(self):
        paths = [f"/d/{number % 2}/{number}.txt" for number in range(2 * MOST_PATHS)]
        assert gathered(paths) == ("/d/0", "/d/1")

    def test_takes_everything_for_very_many_folders(self):
        assert gathered(f"/d/{number}/a.txt" for number in range(2 * MOST_PATHS)) == ()


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="everything may be read here"
)
def test_goes_round_what_may_not_be_read(folder):
    shut = folder / "mbyllur"
    shut.mkdir(mode=0)
    try:
        assert list(parts(str(folder))) == [(str(folder), False), (str(folder / "lajme"), True)]
    finally:
        shut.chmod(0o700)
