"""The line that tells how far a run is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton

from index.errors import FailureReason
from index.events import (
    Committed,
    Failed,
    Finished,
    FolderSkipped,
    Found,
    Indexed,
    Moved,
    Paused,
    Rebuilding,
    Removed,
    Started,
)
from index.values import FileFailure, FolderStatus, LibraryStatus
from searchapp.views.icons import IconButton
from searchapp.views.index_progress import IndexProgress

FAILED = Failed(FileFailure("/d/b.pdf", FailureReason.DAMAGED), 2, 40)
FAILED_TOO = Failed(FileFailure("/d/c.pdf", FailureReason.ENCRYPTED), 3, 40)


def finished(**facts):
    counts = dict.fromkeys(["indexed", "failed", "removed", "moved", "unchanged"], 0)
    values = counts | {"documents": 40, "seconds": 1.5, "cancelled": False} | facts
    return Finished(**values)


@pytest.fixture
def line(qtbot, dressed, speak):
    speak("en")
    line = IndexProgress()
    qtbot.addWidget(line)
    line.resize(900, 40)
    return line


def said(line):
    widgets = [*line.findChildren(QLabel), *line.findChildren(QPushButton)]
    return [each.text() for each in widgets if not each.isHidden() and each.text()]


def test_is_hidden_while_nothing_runs(line):
    assert line.isHidden()


def test_tells_file_count_and_place(line):
    for event in (Found(40), Started("/d/ura.txt", 0, 40), Indexed("/d/ura.txt", 1, 40)):
        line.show_event(event)
    assert said(line) == ["Reading ura.txt", "1 of 40", "Stop"]
    assert (line.findChild(QProgressBar).value(), line.findChild(QProgressBar).maximum()) == (1, 40)


def test_passes_over_what_needs_no_word(line):
    for event in (Found(40), Started("/d/ura.txt", 0, 40)):
        line.show_event(event)
    for event in (Moved("/d/a", "/d/b"), Removed("/d/c"), Committed(12)):
        line.show_event(event)
    assert "Reading ura.txt" in said(line)


def test_counts_failed_files_and_leads_to_them(qtbot, line):
    for event in (Found(40), FAILED, FAILED_TOO):
        line.show_event(event)
    link = next(each for each in line.findChildren(QPushButton) if "not be read" in each.text())
    assert link.text() == "2 files could not be read"
    with qtbot.waitSignal(line.failures_requested):
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)


def test_stops_once(qtbot, line):
    line.show_event(Found(40))
    stop = next(each for each in line.findChildren(QPushButton) if each.text() == "Stop")
    with qtbot.waitSignal(line.cancel_requested):
        qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
    assert not stop.isEnabled()
    line.show_event(finished(cancelled=True, indexed=3))
    assert said(line) == ["Stopped. What was read by then can be searched."]
    line.show_event(Found(40))
    assert stop.isEnabled()


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"indexed": 1}, "1 document read"),
        ({"indexed": 1200, "removed": 2}, "1,200 documents read · 2 removed"),
        ({"moved": 3}, "3 moved"),
    ],
)
def test_sums_a_run_up(line, facts, words):
    line.show_event(Found(40))
    line.show_event(finished(**facts))
    assert said(line) == [words]


def test_begins_a_summary_with_a_capital_in_albanian(line, speak):
    speak("sq")
    line.show_event(finished(removed=1))
    line.show_event(Found(2))
    line.show_event(finished(removed=2, moved=1))
    assert "U hoqën 2 · u zhvendos 1" in said(line)


def test_vanishes_when_there_is_nothing_to_tell(line):
    line.show_event(Found(0))
    line.show_event(finished(unchanged=40))
    assert line.isHidden()


def test_keeps_failed_files_in_sight(line):
    for event in (Found(40), FAILED, finished(indexed=39, failed=1)):
        line.show_event(event)
    assert "1 file could not be read" in said(line)


def status_of(*failures):
    return LibraryStatus(40, (FolderStatus("/d", 40, True),), failures)


def test_is_silent_about_files_that_failed_before(line):
    line.show_status(status_of(FAILED.failure, FAILED_TOO.failure))
    for event in (Found(1), FAILED):
        line.show_event(event)
    assert said(line) == ["1 file to read", "2 of 40", "Stop"]
    line.show_event(finished(failed=1))
    assert line.isHidden()


def test_counts_all_files_that_failed_and_not_only_those_of_a_run(line):
    others = [FileFailure(f"/d/{number}.pdf", FailureReason.DAMAGED) for number in range(8)]
    line.show_status(status_of(*others, FAILED.failure))
    for event in (Found(2), FAILED, FAILED_TOO, finished(failed=2)):
        line.show_event(event)
    assert said(line) == ["Everything is up to date.", "10 files could not be read"]
    line.show_status(status_of(*others, FAILED_TOO.failure))
    assert "9 files could not be read" in said(line)


def test_keeps_a_folder_in_mind_that_is_not_there(qtbot, line):
    for event in (FolderSkipped("/media/usb"), Found(1), Started("/d/a.txt", 0, 1)):
        line.show_event(event)
    line.show_event(finished(indexed=1))
    words = "The folder /media/usb cannot be read; its documents are kept."
    assert said(line) == [words]
    qtbot.mouseClick(line.findChild(IconButton), Qt.MouseButton.LeftButton)
    assert line.isHidden()
    for event in (Found(0), finished()):
        line.show_event(event)
    assert line.isHidden()


def test_names_every_folder_that_is_not_there(line, speak):
    for event in (FolderSkipped("/a"), FolderSkipped("/b"), Found(0), finished()):
        line.show_event(event)
    assert said(line) == ["These folders cannot be read; their documents are kept: /a · /b"]


def test_is_not_seen_where_a_run_finds_nothing(line):
    for event in (Found(0), Committed(40)):
        line.show_event(event)
        assert line.isHidden()
    line.show_event(finished(unchanged=40))
    assert line.isHidden()


def test_leaves_the_summary_of_the_run_before(line):
    for event in (Found(1), finished(indexed=1), Found(0), finished()):
        line.show_event(event)
    assert said(line) == ["1 document read"]


def test_takes_an_error_back_that_is_over(line):
    line.show_error("Biblioteka nuk shkruhet dot.")
    for event in (Found(0), finished()):
        line.show_event(event)
    assert line.isHidden()
    assert line.error() == ""


def test_tells_once_of_a_folder_that_is_not_there(line):
    line.show_status(LibraryStatus(40, (), (), away=("/media/usb",)))
    for event in (FolderSkipped("/media/usb"), Found(1), finished(indexed=1)):
        line.show_event(event)
    assert said(line) == ["1 document read"]


def test_shows_how_far_a_paused_run_is(line):
    line.show_event(Paused(3, 40))
    assert "3 of 40" in said(line)


def test_begins_anew_after_a_run_that_was_ended_by_force(line):
    for event in (FolderSkipped("/media/usb"), Found(2)):
        line.show_event(event)
    line.end()
    assert line.isHidden()
    for event in (Found(2), finished(indexed=2)):
        line.show_event(event)
    assert said(line) == ["2 documents read"]


@pytest.mark.parametrize(
    ("event", "words"),
    [
        (Rebuilding(damaged=True), "was damaged"),
        (Rebuilding(damaged=False), "for this version"),
        (Rebuilding(damaged=False, wished=True), "is built anew"),
        (Paused(3, 40), "On battery"),
        (FolderSkipped("/media/usb"), "/media/usb"),
    ],
    ids=["damaged", "version", "wished", "paused", "skipped"],
)
def test_tells_what_is_out_of_the_ordinary(line, event, words):
    line.show_event(event)
    assert words in said(line)[0]


def test_shows_an_error_until_it_is_closed(line):
    line.show_event(Found(40))
    line.show_error("Biblioteka nuk shkruhet dot.")
    assert said(line) == ["Biblioteka nuk shkruhet dot."]
    assert not line.isHidden()


def test_speaks_the_new_language_at_once(qtbot, line, speak):
    line.show_event(Found(40))
    line.show_event(Started("/d/ura.txt", 3, 40))
    speak("sq")
    qtbot.waitUntil(lambda: said(line) == ["Po lexohet ura.txt", "3 nga 40", "Ndalo"])
