"""Copies made by a process, and what becomes of one that does not come."""

import zipfile

import pytest

from index.errors import FailureReason
from searchapp.open_wish import OpenWish
from searchapp.workers import copy_job
from searchapp.workers.copy_job import CopyJob

LONG = 30_000  # milliseconds; only a broken program takes them all


@pytest.fixture
def wish(tmp_path):
    """The wish for a letter in an archive."""
    with zipfile.ZipFile(tmp_path / "arkiv.zip", "w") as archive:
        archive.writestr("letra.txt", "Letra.")
    return OpenWish(f"{tmp_path}/arkiv.zip!/letra.txt", words="letra")


@pytest.fixture
def new_job(qapp):
    """Makes jobs, and ends them."""
    jobs = []

    def make(**options):
        jobs.append(CopyJob(**options))
        return jobs[-1]

    yield make
    for job in jobs:
        job.stop()


def test_hands_the_wish_on_with_the_copy(qtbot, new_job, wish):
    job = new_job()
    with qtbot.waitSignal(job.copied, timeout=LONG) as copied:
        job.copy(wish)
    assert copied.args[0] == wish
    assert copied.args[1].endswith("letra.txt")


def test_gives_up_on_what_takes_too_long(qtbot, new_job, wish):
    job = new_job(patience=1)
    with qtbot.waitSignal(job.failed, timeout=LONG) as failed:
        job.copy(wish)
    assert failed.args == [wish.path, FailureReason.TIMEOUT]


def test_says_so_where_no_process_starts(qtbot, new_job, wish, monkeypatch):
    monkeypatch.setattr(copy_job, "engine_command", lambda *words: ["/nowhere/gjej", *words])
    job = new_job()
    with qtbot.waitSignal(job.failed, timeout=LONG) as failed:
        job.copy(wish)
    assert failed.args == [wish.path, FailureReason.CRASHED]


def test_ends_with_the_window_even_while_it_copies(new_job, wish):
    job = new_job()
    job.copy(wish)
    job.stop()
    job.stop()
