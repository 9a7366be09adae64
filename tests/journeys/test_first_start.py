"""The first start: an empty library, and the ways to fill it."""

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from index.events import Finished, Recognising
from index.library import Library
from searchapp.theme import LIGHT

LONG = 30_000  # milliseconds


def drop(window, path):
    """Lets a folder go over the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    modifier = Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(50, 50), action, data, button, modifier))


def test_offers_two_ways_to_begin(person):
    person.starts()
    assert person.sees(person.window.welcome)
    assert "Add a folder…" in person.words_on(person.window.welcome)
    assert "Try the sample library" in person.words_on(person.window.welcome)


def test_leads_from_a_folder_to_highlighted_passages(person, documents):
    person.starts()
    person.pointed_at = str(documents)
    person.clicks("Add a folder…")
    person.waits_for_the_index()
    person.types("rakete")
    assert person.titles() == ["Raketat mbi det"]
    marked = {
        passage.text[mark.start : mark.end]
        for passage in person.hits()[0].passages
        for mark in passage.marks
    }
    assert marked >= {"raketat", "raketë", "raketës"}
    assert person.has_colour(person.window.hit_list, LIGHT.mark)


def test_changes_nothing_where_no_folder_is_chosen(person, root):
    person.starts()
    person.clicks("Add a folder…")
    assert person.sees(person.window.welcome)
    assert not person.app.crew.job.is_running()


def test_takes_a_folder_that_is_dropped(person, documents):
    person.starts()
    drop(person.window, documents)
    person.waits_for_the_index()
    person.types("uji")
    assert person.titles() == ["Uji i pijshëm"]


def test_says_why_a_folder_cannot_be_added(person, tmp_path):
    person.starts()
    person.pointed_at = str(tmp_path / "nowhere")
    person.clicks("Add a folder…")
    assert "There is no folder" in person.window.message()
    assert person.sees(person.window.welcome)


def test_leads_from_the_samples_to_good_results(person):
    person.starts()
    with person.qtbot.waitSignal(
        person.app.crew.job.event_reported,
        timeout=LONG,
        # The scan among them is recognised when all else can be searched.
        check_params_cb=lambda event: isinstance(event, Recognising | Finished),
    ):
        person.clicks("Try the sample library")
    person.types("bibliotekat")
    assert len(person.hits()) >= 2
    person.types("ftesë leximi")
    assert person.hits()[0].path.endswith(".eml")


def test_says_that_the_library_cannot_be_written(person, root):
    (root / "settings.ini").unlink()
    root.rmdir()
    root.write_text("a file where the library should be")
    person.starts()
    person.waits_until(lambda: person.sees(person.window.progress))
    assert str(root) in person.words_on(person.window.progress)


def test_shows_a_known_library_at_once(library, person):
    person.starts()
    assert not person.sees(person.window.welcome)
    person.waits_for_the_index()
    with Library.open(library) as opened:
        assert opened.status().documents == 3
    assert "3 documents" in person.words_on(person.window)


def test_says_where_an_unexpected_error_was_noted(reader, library):
    reader.app.show_unexpected()
    assert str(library / "gjej.log") in reader.window.message()
