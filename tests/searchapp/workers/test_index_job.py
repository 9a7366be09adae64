"""The second process that indexes: its events, its ends, and that none outlives the window."""

import os
import signal
import sys
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QProcess

from index.errors import FailureReason
from index.events import (
    Committed,
    Failed,
    Finished,
    Found,
    Indexed,
    Rebuilding,
    Recognising,
    Started,
)
from index.library import Library
from index.recognition.tesseract import find_tesseract
from index.values import FileFailure, UpdateRequest
from searchapp.workers.index_job import (
    MOST_PATHS,
    IndexJob,
    fit_to_show,
    joined,
    newest_progress,
    parse_events,
)

LONG = 30_000  # milliseconds


@pytest.fixture
def root(tmp_path):
    return tmp_path / "library"


@pytest.fixture
def job(qtbot, root):
    job = IndexJob(root, patience=200, last_wait=200)
    job.events = []
    job.event_reported.connect(job.events.append)
    yield job
    job.stop()


@pytest.fixture
def add_files(root, tmp_path):
    """Adds a folder of so many small files to the library."""

    def add(count):
        folder = tmp_path / "documents"
        folder.mkdir(exist_ok=True)
        for number in range(count):
            text = f"Dokumenti {number}\n\nMali i Tomorrit u mbulua nga bora.\n" * 40
            (folder / f"{number}.txt").write_text(text, encoding="utf-8")
        with Library.open(root) as library:
            library.add_folder(folder)
        return folder

    return add


def has_finished(job):
    return lambda: any(isinstance(event, Finished) for event in job.events)


def process_of(job):
    return job.findChild(QProcess).processId()


def is_alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def children_of(pid):
    tasks = Path(f"/proc/{pid}/task/{pid}/children")
    return [int(child) for child in tasks.read_text().split()]


def test_reports_a_run_from_its_first_event_to_its_last(qtbot, job, add_files):
    add_files(3)
    with qtbot.waitSignal(job.committed, timeout=LONG):
        job.start()
    qtbot.waitUntil(has_finished(job), timeout=LONG)
    assert job.events[0] == Found(3)
    assert Committed(3) in job.events
    assert job.events[-1].indexed == 3


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such priorities")
def test_lets_the_window_go_first(qtbot, job, add_files):
    add_files(100)
    job.start()
    qtbot.waitUntil(lambda: bool(job.events), timeout=LONG)
    ours = os.getpriority(os.PRIO_PROCESS, 0)
    assert os.getpriority(os.PRIO_PROCESS, process_of(job)) == min(ours + 5, 19)


def test_tells_every_file_that_failed(qtbot, job, add_files):
    folder = add_files(1)
    for number in range(30):
        (folder / f"bosh-{number}.txt").touch()
    job.start()
    qtbot.waitUntil(has_finished(job), timeout=LONG)
    assert sum(isinstance(event, Failed) for event in job.events) == 30


def test_runs_again_where_it_was_asked_meanwhile(qtbot, job, add_files):
    add_files(2)
    job.start()
    job.start()
    job.start()
    qtbot.waitUntil(
        lambda: sum(isinstance(event, Finished) for event in job.events) == 2, timeout=LONG
    )
    qtbot.waitUntil(lambda: not job.is_running(), timeout=LONG)
    assert job.events[-1].unchanged == 2


def test_reads_what_is_new_before_it_goes_on_with_scans(qtbot, job, add_files):
    tesseract = find_tesseract()
    if tesseract is None or not tesseract.languages:
        pytest.skip("tesseract with Albanian (tesseract-ocr-sqi) is not installed")
    folder = add_files(0)
    page = Image.effect_noise((1240, 1754), 200)
    page.save(folder / "skanim.pdf", resolution=150, save_all=True, append_images=[page] * 3)
    job.start()
    qtbot.waitUntil(lambda: any(isinstance(e, Recognising) for e in job.events), timeout=LONG)
    add_files(1)
    job.start()
    qtbot.waitUntil(lambda: any(isinstance(e, Indexed) for e in job.events), timeout=LONG)
    kinds = [type(event) for event in job.events]
    before = job.events[: kinds.index(Indexed)]
    assert all(event.cancelled for event in before if isinstance(event, Finished))


def test_looks_at_some_paths_only_where_it_is_sent(qtbot, job, add_files):
    folder = add_files(2)
    job.start()
    qtbot.waitUntil(lambda: bool(job.events) and not job.is_running(), timeout=LONG)
    for name in ("a.txt", "--b.txt"):
        (folder / name).write_text("Mali i Dajtit.", encoding="utf-8")
    job.events.clear()
    job.update(UpdateRequest(only=(str(folder / "--b.txt"),)))
    qtbot.waitUntil(has_finished(job), timeout=LONG)
    assert (job.events[-1].indexed, job.events[-1].documents) == (1, 3)


def test_builds_anew_in_place_of_the_run_that_is_under_way(qtbot, job, add_files):
    add_files(300)
    job.start()
    qtbot.waitUntil(lambda: bool(job.events), timeout=LONG)
    job.rebuild()
    qtbot.waitUntil(lambda: Rebuilding(damaged=False, wished=True) in job.events, timeout=LONG)


def test_keeps_what_it_read_when_it_is_cancelled(qtbot, root, add_files):
    add_files(600)
    job = IndexJob(root)
    events = []
    job.event_reported.connect(events.append)
    with qtbot.waitSignal(job.committed, timeout=LONG):
        job.start()
    job.cancel()
    qtbot.waitUntil(lambda: not job.is_running(), timeout=LONG)
    finished = events[-1]
    assert finished.cancelled
    with Library.open(root) as library:
        assert library.status().documents == finished.documents > 0


def test_forgets_the_run_that_was_to_follow_when_it_is_cancelled(qtbot, job, add_files):
    add_files(2)
    job.start()
    job.start()
    job.cancel()
    qtbot.waitUntil(lambda: not job.is_running(), timeout=LONG)
    assert not has_finished(job)() or job.events[-1].cancelled


@pytest.mark.skipif(os.name == "nt", reason="there are no such signals")
class TestWhereTheProcessIsStuck:
    @pytest.fixture(autouse=True)
    def stuck(self, qtbot, job, add_files):
        add_files(400)
        job.start()
        qtbot.waitUntil(lambda: bool(job.events), timeout=LONG)
        self.pid = process_of(job)
        os.kill(self.pid, signal.SIGSTOP)

    def test_ends_it_by_force_and_says_so(self, qtbot, job):
        with qtbot.waitSignal(job.cut_off, timeout=LONG):
            job.cancel()
        assert not is_alive(self.pid)

    def test_leaves_no_process_behind_when_the_window_closes(self, qtbot, job):
        children = children_of(self.pid)
        job.stop()
        assert not is_alive(self.pid)
        qtbot.waitUntil(lambda: not any(is_alive(child) for child in children), timeout=LONG)

    def test_has_nothing_to_say_to_a_person_about_a_crash(self, qtbot, job):
        with qtbot.waitSignal(job.failed, timeout=LONG) as failed:
            os.kill(self.pid, signal.SIGKILL)
        assert failed.args == [""]


def test_passes_on_the_sentence_of_the_engine(qtbot, job, root, add_files):
    add_files(400)
    other = IndexJob(root)
    with qtbot.waitSignal(other.event_reported, timeout=LONG):
        other.start()
    job.set_language("sq")
    with qtbot.waitSignal(job.failed, timeout=LONG) as failed:
        job.start()
    other.stop()
    assert "po shkruan në bibliotekën" in failed.args[0]


def test_finds_the_engine_from_any_folder(qtbot, job, add_files, tmp_path, monkeypatch):
    (tmp_path / "index").mkdir()
    (tmp_path / "index" / "__init__.py").write_text("raise SystemExit(3)")
    monkeypatch.chdir(tmp_path)
    add_files(1)
    job.start()
    qtbot.waitUntil(has_finished(job), timeout=LONG)


def test_says_when_there_is_no_python_to_run(qtbot, job, monkeypatch, tmp_path):
    monkeypatch.setattr("sys.executable", str(tmp_path / "python"))
    with qtbot.waitSignal(job.failed, timeout=LONG) as failed:
        job.start()
    assert failed.args == [""]
    assert not job.is_running()


class TestJoined:
    def test_looks_at_all_paths_of_both(self):
        one, other = UpdateRequest(only=("/a", "/b")), UpdateRequest(only=("/b",), retry=("/c",))
        assert joined(one, other) == UpdateRequest(only=("/a", "/b"), retry=("/c",))

    def test_looks_at_everything_where_one_does(self):
        one, other = UpdateRequest(only=("/a",)), UpdateRequest(rebuild=True)
        assert joined(one, other) == UpdateRequest(rebuild=True)

    def test_looks_at_everything_where_there_are_too_many_paths(self):
        one = UpdateRequest(only=tuple(f"/{number}" for number in range(MOST_PATHS)))
        assert joined(one, UpdateRequest(only=("/a",))).only == ()


class TestParseEvents:
    def test_reads_a_line_an_event(self):
        lines = [b'{"event": "found", "total": 2}', b'{"event": "committed", "documents": 1}']
        assert list(parse_events(lines)) == [Found(2), Committed(1)]

    def test_passes_over_what_is_no_event(self):
        lines = [b"", b"warning!", b'{"event": "sneezed"}', b'{"event": "found"}', b"[]", b"\xff"]
        assert list(parse_events(lines)) == []


class TestNewestProgress:
    FAILED = Failed(FileFailure("b.pdf", FailureReason.DAMAGED), 2, 3)

    def test_keeps_the_last_event_of_progress_alone(self):
        events = [Started("a", 0, 3), Indexed("a", 1, 3), Started("b", 1, 3), Indexed("b", 2, 3)]
        assert list(newest_progress(events)) == [Indexed("b", 2, 3)]

    def test_never_loses_what_must_be_known(self):
        known = [Rebuilding(damaged=True), Found(3), self.FAILED, Committed(1), self.FAILED]
        assert list(newest_progress(known)) == known

    def test_keeps_the_order(self):
        events = [Found(2), Indexed("a", 1, 2), self.FAILED, Indexed("c", 2, 2), Committed(2)]
        assert list(newest_progress(events)) == [
            Found(2),
            self.FAILED,
            Indexed("c", 2, 2),
            Committed(2),
        ]


@pytest.mark.parametrize(
    ("complaint", "shown"),
    [
        ("gjej: The folder cannot be written.\n", "The folder cannot be written."),
        ("Traceback (most recent call last):\nValueError: 3\n", ""),
        ("gjej: one\nTraceback\n", ""),
        ("", ""),
    ],
)
def test_shows_only_what_was_written_for_a_person(complaint, shown):
    assert fit_to_show(complaint) == shown
