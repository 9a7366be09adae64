"""From a hit into another program, and onto the clipboard."""

import sys
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton

from index.library import Library
from searchapp.settings import COMPACT, load_settings
from tools.small_pdf import SmallPdf

CONTROL = Qt.KeyboardModifier.ControlModifier
PAGES = (("Uji i lumit",), ("Bora e malit",), ("Fundi", "Lumenjtë mbajnë ujin."))


@pytest.fixture
def documents(documents):
    """The texts, a PDF of three pages, and an archive."""
    pdf = SmallPdf(PAGES, {"Title": "Uji në tri faqe"})
    (documents / "uji.pdf").write_bytes(pdf.to_bytes())
    with zipfile.ZipFile(documents / "arkiv.zip", "w") as archive:
        archive.writestr("2019/shiu.txt", "Shiu i gushtit\n\nShiu ra tri ditë.")
    return documents


@pytest.fixture
def library(root, documents):
    """The library with all of them already in its index."""
    with Library.open(root) as library:
        library.add_folder(documents)
        library.update(report=lambda event: None, is_cancelled=lambda: False)
    return root


@pytest.fixture
def with_evince(tmp_path, monkeypatch):
    """A desktop whose PDFs open in Evince."""
    applications = tmp_path / "share/applications"
    applications.mkdir(parents=True)
    (applications / "org.gnome.Evince.desktop").touch()
    cache = applications / "mimeinfo.cache"
    cache.write_text("[MIME Cache]\napplication/pdf=org.gnome.Evince.desktop;\n")
    program = tmp_path / "bin/evince"
    program.parent.mkdir()
    program.touch(0o755)
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path / "share"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path / "home"))
    monkeypatch.setenv("PATH", str(program.parent))
    return program


def chooses(person, query):
    """Types a query and walks to its first hit."""
    person.types(query)
    person.window.search_bar.focus_query()
    person.presses(Qt.Key.Key_Down)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Evince is a program of Linux")
def test_opens_a_pdf_at_the_page_and_the_word(with_evince, reader, documents):
    chooses(reader, "fundi")
    reader.presses(Qt.Key.Key_Return, CONTROL)
    file = str(documents / "uji.pdf")
    assert reader.started == [[str(with_evince), "--page-index=3", "--find=Fundi", file]]


def test_opens_a_copy_of_what_is_in_an_archive(reader):
    chooses(reader, "shiu")
    reader.presses(Qt.Key.Key_Return, CONTROL)
    reader.waits_until(lambda: "A temporary copy of “shiu.txt”" in reader.window.message())
    (copy,) = map(Path, reader.opened)
    assert copy.read_text("utf-8").startswith("Shiu i gushtit")
    reader.window.close()
    assert not copy.exists()


def test_glances_at_hits_without_leaving_the_list(reader):
    chooses(reader, "uji")
    with reader.qtbot.waitSignal(reader.app.crew.controller.glance_ready):
        reader.presses(Qt.Key.Key_Space)
    card = reader.window.results.card
    assert card.path() == reader.hits()[0].path
    with reader.qtbot.waitSignal(reader.app.crew.controller.glance_ready):
        reader.presses(Qt.Key.Key_Down)
    assert card.path() == reader.hits()[1].path
    reader.takes_a_picture("glance")
    assert reader.window.hit_list.hasFocus()
    reader.presses(Qt.Key.Key_Escape)
    assert card.path() == ""
    assert reader.window.hit_list.hasFocus()


def test_copies_a_passage_with_its_source(reader, documents, qapp):
    chooses(reader, "shiu")
    reader.presses(Qt.Key.Key_C, CONTROL)
    address = f"{documents}/arkiv.zip!/2019/shiu.txt"
    assert qapp.clipboard().text() == f"Shiu ra tri ditë.\nShiu i gushtit, {address}"
    assert reader.window.message() == "The passage was copied with its source."


def test_keeps_the_list_compact(reader, library, open_window):
    reader.types("uji")
    reader.window.result_line.density_chosen.emit(COMPACT)
    assert load_settings(library).density == COMPACT
    buttons = reader.app.choosing.dialog.findChildren(QRadioButton)
    assert "Compact" in [button.text() for button in buttons if button.isChecked()]
