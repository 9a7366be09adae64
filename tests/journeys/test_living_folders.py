"""Folders change, come and go while the window is open."""

from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QSpinBox

from index.events import Moved, Started
from index.library import Library
from index.values import UpdateRequest


def searches_until(person, query, titles):
    """Types a query and waits until it finds this, as its hits follow the index."""
    person.types(query)
    person.waits_until(lambda: sorted(person.titles()) == titles)


def is_watched(person, documents):
    """Waits until the system tells of changes, which it does a moment after the start."""
    asked = []
    person.app.crew.watcher.update_wanted.connect(asked.append)

    def is_told():
        (documents / "prova.txt").write_text("provë", encoding="utf-8")
        return bool(asked)

    person.waits_until(is_told)
    person.waits_for_the_index()


def test_finds_a_file_that_is_saved_meanwhile(reader, documents):
    reader.types("liqeni")
    assert reader.titles() == []
    is_watched(reader, documents)
    draft = documents / "liqeni.part"
    draft.write_text("Liqeni i Shkodrës\n\nUji u ngrit një metër.", encoding="utf-8")
    draft.replace(documents / "liqeni.txt")
    searches_until(reader, "liqeni", ["Liqeni i Shkodrës"])


def test_forgets_a_file_that_is_deleted_meanwhile(reader, documents):
    is_watched(reader, documents)
    (documents / "bora.txt").unlink()
    searches_until(reader, "bora", [])


def test_follows_a_file_to_its_new_name_without_reading_it(reader, documents):
    is_watched(reader, documents)
    events = []
    reader.app.crew.job.event_reported.connect(events.append)
    (documents / "bora.txt").rename(documents / "dëbora.txt")
    reader.waits_until(lambda: any(isinstance(event, Moved) for event in events))
    reader.waits_for_the_index()
    assert not any(isinstance(event, Started) for event in events)
    reader.types("bora")
    new = str(documents / "dëbora.txt")
    reader.waits_until(lambda: [hit.path for hit in reader.hits()] == [new])


def test_shows_which_documents_are_on_a_disk_that_is_away(reader, documents, tmp_path):
    documents.rename(tmp_path / "larg")
    reader.app.crew.watcher.update_wanted.emit(UpdateRequest())
    reader.waits_until(lambda: bool(reader.app.folders._status.away))
    reader.waits_for_the_index()
    reader.types("bora")
    assert [hit.available for hit in reader.hits()] == [False]
    reader.app.outside.desk.open_file(reader.hits()[0].path)
    assert "is not connected at the moment" in reader.window.message()
    assert reader.opened == []


def test_leaves_out_what_is_named_and_brings_it_back(reader):
    reader.app.folders.show_folders()
    reader.clicks("What is left out…", on=reader.app.folders.dialog)
    dialog = reader.app.folders.exclusions
    with reader.qtbot.waitSignal(reader.app.crew.previewer.preview_ready, timeout=30_000):
        dialog.findChild(QPlainTextEdit).setPlainText("bora*")
    reader.waits_until(lambda: "Left out by this: 1 file" in reader.words_on(dialog))
    reader.clicks("Save", on=dialog)
    searches_until(reader, "bora", [])
    dialog.show()
    dialog.findChild(QPlainTextEdit).clear()
    reader.clicks("Save", on=dialog)
    searches_until(reader, "bora", ["Bora mbuloi fshatrat"])


def test_tries_a_failed_file_again_when_asked_to(person, library, documents):
    (documents / "prishur.pdf").write_bytes(b"%PDF-1.7 prishur")
    person.starts()
    person.waits_for_the_index()
    person.app.folders.show_failures()
    with person.qtbot.waitSignal(person.app.crew.job.event_reported, timeout=30_000):
        person.clicks("Try all again", on=person.app.folders.dialog)
    person.waits_for_the_index()
    assert len(person.app.folders._status.failures) == 1


def test_builds_the_index_anew(reader, library):
    reader.app.folders.show_folders()
    stamp = (library / "index" / "version.json").stat().st_mtime_ns
    reader.clicks("Rebuild the index…", on=reader.app.folders.dialog)
    buttons = reader.app.folders.dialog.findChildren(QPushButton)
    next(button for button in buttons if button.text() == "Rebuild").click()
    reader.waits_until(reader.app.crew.job.is_running)
    reader.waits_for_the_index()
    assert (library / "index" / "version.json").stat().st_mtime_ns != stamp
    searches_until(reader, "uji", ["Uji i pijshëm"])


def test_keeps_the_limits_that_are_chosen(reader, root):
    reader.window.settings_requested.emit()
    reader.app.choosing.dialog.findChildren(QSpinBox)[0].setValue(7)
    reader.waits_for_the_index()
    with Library.open(root) as library:
        assert library.rules().size_limit == 7 * 1024 * 1024


def test_does_not_go_on_by_itself_after_a_stop(reader):
    reader.app.indexing.halt()
    reader.app.indexing.follow(UpdateRequest())
    assert not reader.app.crew.job.is_running()
    reader.app.indexing.update_all()
    assert reader.app.crew.job.is_running()
