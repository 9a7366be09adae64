"""Indexing goes on in a second process while one searches."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QListView

import searchapp
from index.events import Committed, Finished, Started
from index.library import Library

PROJECT = Path(searchapp.__file__).resolve().parent.parent


@pytest.fixture
def many(root, tmp_path):
    """A folder of 600 texts that the library knows of and has not read."""
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(600):
        text = f"Shënimi {number}\n\n" + "Deti i qetë, era e lehtë, anija niset në mëngjes. " * 40
        (folder / f"{number:04}.txt").write_text(text, encoding="utf-8")
    with Library.open(root) as library:
        library.add_folder(folder)
    return folder


@pytest.fixture
def watcher(person):
    """Someone who notes every event of the run."""
    person.events = []
    person.app.crew.job.event_reported.connect(person.events.append)
    return person


def has_seen(person, kind):
    return lambda: any(isinstance(event, kind) for event in person.events)


def test_searches_meanwhile_and_sees_each_commit(watcher, many):
    watcher.starts()
    with watcher.qtbot.waitSignal(watcher.app.crew.job.committed, timeout=30_000):
        pass
    watcher.types("anija")
    totals = []
    watcher.app.crew.controller.page_ready.connect(lambda page: totals.append(page.total))
    watcher.waits_until(lambda: 600 in totals)
    assert has_seen(watcher, Finished)()


def test_keeps_the_chosen_hit_when_a_commit_brings_new_ones(watcher, library, documents):
    watcher.starts()
    watcher.waits_for_the_index()
    watcher.types("bora OSE uji")
    watcher.window.hit_list.enter()
    chosen = watcher.window.hit_list.currentIndex().data()
    (documents / "e-re.txt").write_text("Bora dhe uji\n\nBora shkriu, uji u rrit, bora ra prapë.")
    with watcher.qtbot.waitSignal(watcher.app.crew.controller.page_ready, timeout=30_000):
        watcher.app.crew.job.start()
    watcher.waits_until(lambda: len(watcher.hits()) == 3)
    assert watcher.window.hit_list.currentIndex().data() == chosen


def test_shows_how_far_it_is(watcher, many):
    watcher.starts()
    watcher.waits_until(has_seen(watcher, Started))
    assert watcher.sees(watcher.window.progress)
    assert "of 600" in watcher.words_on(watcher.window.progress)


def test_stops_when_one_has_enough_and_keeps_what_was_read(watcher, many, root):
    watcher.starts()
    watcher.waits_until(has_seen(watcher, Committed))
    watcher.clicks("Stop", on=watcher.window.progress)
    watcher.waits_for_the_index()
    assert watcher.events[-1].cancelled
    watcher.types("anija")
    assert watcher.window.result_line.isVisible()
    with Library.open(root) as library:
        assert 0 < library.status().documents == watcher.events[-1].documents


def test_lists_the_files_that_failed_with_the_reason(person, library, documents):
    (documents / "bosh.txt").touch()
    (documents / "prishur.pdf").write_bytes(b"%PDF-1.7\nprishur")
    person.starts()
    person.waits_for_the_index()
    person.waits_until(lambda: "2 files" in person.words_on(person.window.progress))
    person.app.folders.show_failures()
    lists = [rows for rows in person.app.folders.dialog.findChildren(QListView) if rows.isVisible()]
    model = lists[0].model()
    rows = {
        str(model.index(row, 0).data(role))
        for row in range(model.rowCount())
        for role in (0, *model.roleNames())
    }
    assert any("bosh.txt" in row for row in rows)
    assert any("prishur.pdf" in row for row in rows)


def test_forgets_a_folder_with_its_documents(reader, documents):
    reader.app.folders.remove_folder(str(documents))
    reader.waits_for_the_index()
    assert reader.sees(reader.window.welcome)


def test_keeps_the_documents_of_a_folder_that_vanished(library, documents, person, tmp_path):
    documents.rename(tmp_path / "elsewhere")
    person.starts()
    person.waits_for_the_index()
    person.types("bora")
    assert person.titles() == ["Bora mbuloi fshatrat"]


def test_builds_a_damaged_index_anew(library, person):
    for file in (library / "index").iterdir():
        file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    person.starts()
    person.waits_for_the_index()
    person.types("bora")
    person.waits_until(lambda: person.titles() == ["Bora mbuloi fshatrat"])


def test_builds_anew_what_is_damaged_while_one_searches(reader, library):
    for file in (library / "index").iterdir():
        file.unlink()
    reader.app.crew.job.start()
    reader.waits_for_the_index()
    reader.types("uji")
    reader.waits_until(lambda: reader.titles() == ["Uji i pijshëm"])


def test_says_that_another_process_is_writing(watcher, many, root):
    command = [sys.executable, "-m", "index", "index", "--json", "--library", str(root)]
    with subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE) as other:
        other.stdout.readline()
        watcher.starts()
        watcher.waits_until(
            lambda: "Another Gjej process" in watcher.words_on(watcher.window.progress)
        )
        other.kill()


def test_leaves_no_process_behind_when_the_window_closes(watcher, many):
    watcher.starts()
    watcher.waits_until(has_seen(watcher, Started))
    watcher.window.close()
    assert not watcher.app.crew.job.is_running()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="/proc is read")
def test_ends_when_the_window_is_killed(qtbot, many, root):
    window = subprocess.Popen([sys.executable, str(PROJECT / "main.py"), "--library", str(root)])
    holder = root / "writer.pid"
    qtbot.waitUntil(lambda: holder.exists() and holder.read_text().isdigit(), timeout=30_000)
    indexer = int(holder.read_text())
    os.kill(window.pid, signal.SIGKILL)
    window.wait()
    qtbot.waitUntil(lambda: not Path(f"/proc/{indexer}").exists(), timeout=30_000)
