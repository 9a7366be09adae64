"""Takes the pictures in docs/screenshots from the real window on the sample library.

    python tools/screenshots.py [FOLDER]

Without a display the window is drawn offscreen; on one (Xvfb will do) it is the system's own.
"""

import os
import random
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

if not os.environ.get("DISPLAY"):
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEventLoop, QTimer, SignalInstance
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from index.events import Event, Indexed
from index.resources import resource_path
from index.values import FacetKind, FacetValue, LineOrder
from searchapp.app import SearchApp
from searchapp.models.narrowing import Narrowing
from searchapp.settings import COMFORTABLE, COMPACT, Settings, save_settings
from searchapp.views.help_dialog import HelpDialog

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "screenshots"
SIZE = (1180, 780)
PDF, SCAN = "shtigjet-e-lumezes.pdf", "ditari-i-shkolles-1931.pdf"
LONGEST_WAIT = 60_000  # milliseconds


@dataclass(frozen=True, slots=True)
class Photographer:
    """Someone who sits at the window with a camera."""

    app: SearchApp
    folder: Path

    def waits_for(self, signal: SignalInstance, act: Callable[[], object]) -> None:
        """Does something and waits for what follows."""
        loop = QEventLoop()
        signal.connect(loop.quit)
        QTimer.singleShot(LONGEST_WAIT, loop.quit)
        act()
        loop.exec()
        signal.disconnect(loop.quit)

    def rests(self, milliseconds: int = 400) -> None:
        """Lets the window paint what it has."""
        QTest.qWait(milliseconds)

    def takes(self, name: str, widget: QWidget | None = None) -> None:
        """Takes a picture of the window, or of a part of it."""
        self.rests()
        path = self.folder / f"{name}.png"
        (widget or self.app.window).grab().save(str(path))
        print(path)

    def wears(self, language: str, appearance: str) -> None:
        """Chooses language and colours."""
        self.app.preferences.choose_language(language)
        self.app.preferences.choose_appearance(appearance)

    def types(self, query: str) -> None:
        """Types a query and waits for the answer."""
        bar = self.app.window.search_bar
        self.waits_for(self.app.crew.controller.page_ready, lambda: bar.set_text(query))

    def reads_first(self, *, steps: int = 0) -> None:
        """Reads the first hit and walks some matches on."""
        window = self.app.window
        path = window.hit_model.hit(0).path
        self.waits_for(
            self.app.crew.controller.reading_ready,
            lambda: window.hit_list.read_requested.emit(path),
        )
        for _ in range(steps):
            window.reader.next_match()

    def reads(self, name: str, query: str, *, steps: int = 0) -> bool:
        """Searches, and reads a file of the samples page by page; whether it was found."""
        self.types(query)
        window, pages = self.app.window, self.app.window.reader.pages
        hits = (window.hit_model.hit(row) for row in range(window.hit_model.rowCount()))
        path = next((hit.path for hit in hits if Path(hit.path).name == name), None)
        if path is None:
            print(f"not found: {name}", file=sys.stderr)
            return False
        self.waits_for(
            self.app.crew.controller.reading_ready,
            lambda: window.hit_list.read_requested.emit(path),
        )
        for _ in range(steps):
            window.reader.next_match()
        self.waits_until(
            lambda: bool(pages.view.sheets()) and not [*pages.view.wishes(), *pages.strip.wishes()]
        )
        return True

    def waits_until(self, holds: Callable[[], bool]) -> None:
        """Lets the window live until something holds."""
        for _ in range(LONGEST_WAIT // 100):
            if holds():
                return
            self.rests(100)

    def glances_at_first(self) -> None:
        """Looks at the first hit without leaving the list."""
        window = self.app.window
        window.hit_list.enter()
        self.waits_for(
            self.app.crew.controller.glance_ready,
            lambda: window.hit_list.peek_requested.emit(window.hit_model.hit(0).path),
        )


def take_all(photographer: Photographer) -> None:
    """Every picture, in the order in which a person meets the rooms."""
    app = photographer.app
    for appearance in ("light", "dark"):
        photographer.wears("sq", appearance)
        photographer.takes(f"first-start-{appearance}")
    photographer.wears("en", "light")
    photographer.takes("first-start-english")
    photographer.waits_for(app.crew.job.committed, app.folders.add_samples)
    # The scan is read when all else is.
    photographer.waits_until(lambda: not app.crew.job.is_running())
    photographer.rests(2_000)
    for language, appearance in (("en", "light"), ("sq", "light"), ("sq", "dark")):
        photographer.wears(language, appearance)
        photographer.types("ura e gurit")
        name = appearance if language == "en" else f"{appearance}-albanian"
        photographer.takes(f"results-{name}")
        photographer.types("lufte")
        photographer.reads_first(steps=2)
        photographer.takes(f"reader-{name}")
        take_pages(photographer, name)
        take_list(photographer, name)
        photographer.types('"diell i kuq" zzz')
        photographer.takes(f"no-results-{name}")
    take_narrowing(photographer)
    app.window.resize(900, 600)
    photographer.types("femijet e shkolles")
    photographer.reads_first()
    photographer.takes("small-dark-albanian")
    app.window.resize(*SIZE)


def take_pages(photographer: Photographer, name: str) -> None:
    """A PDF and a scan, the matches marked on their pages."""
    if photographer.reads(PDF, "mulliri i lumit", steps=2):
        photographer.takes(f"pages-{name}")
    if photographer.reads(SCAN, "nxenesit e shkolles", steps=2):
        photographer.takes(f"scan-{name}")


def take_list(photographer: Photographer, name: str) -> None:
    """A glance at a hit, and the list where hits take less room."""
    app = photographer.app
    photographer.types("ura e gurit")
    photographer.glances_at_first()
    photographer.takes(f"glance-{name}")
    app.window.results.close_card()
    app.preferences.choose_density(COMPACT)
    photographer.takes(f"compact-{name}")
    app.preferences.choose_density(COMFORTABLE)


def take_contexts(photographer: Photographer) -> None:
    """Every match of a result in context, in both languages."""
    app = photographer.app
    dialog, desk = app.passages.dialog, app.crew.context
    app.window.resize(*SIZE)
    for language, appearance in (("en", "light"), ("sq", "dark")):
        photographer.wears(language, appearance)
        photographer.types("uji")
        photographer.waits_for(desk.concordance_ready, app.passages.open_concordance)
        page = dialog.concordance
        photographer.waits_for(desk.concordance_ready, partial(page.choose_order, LineOrder.RIGHT))
        name = appearance if language == "en" else f"{appearance}-albanian"
        photographer.takes(f"context-{name}", dialog)
        dialog.close()
        photographer.types("ura")


def take_narrowing(photographer: Photographer) -> None:
    """A result with its facets, of which a format is kept and a word form excluded."""
    app, ready = photographer.app, photographer.app.crew.controller.page_ready
    for language, appearance in (("en", "light"), ("sq", "dark")):
        photographer.wears(language, appearance)
        photographer.types("shkolla")
        narrowing = Narrowing().toggled(FacetKind.FORMAT, FacetValue("txt", 0, "type:txt"))
        narrowing = narrowing.toggled(
            FacetKind.FORM, FacetValue("shkollë", 0, '="shkollë"'), exclude=True
        )
        photographer.waits_for(ready, lambda chosen=narrowing: app.narrowing.narrow(chosen))
        photographer.reads_first()
        photographer.waits_for(app.crew.controller.standout_ready, app.crew.controller.stand_out)
        name = appearance if language == "en" else f"{appearance}-albanian"
        photographer.takes(f"facets-{name}")
        photographer.waits_for(ready, lambda: app.narrowing.narrow(Narrowing()))


def take_help(photographer: Photographer) -> None:
    """The colours of a query, the form, the cheat sheet and the saved searches."""
    app = photographer.app
    window, dialog = app.window, app.keeping.dialog
    photographer.wears("sq", "light")
    photographer.types('titulli:ujë DHE "i pijshëm" rregullor* -liqen lloji:md DHE')
    photographer.takes("query-colours-albanian")
    photographer.types("ujë pijshëm")
    photographer.waits_for(
        app.crew.notebook.notes_ready,
        lambda: app.crew.notebook.save_search("Uji i pijshëm", "ujë pijshëm"),
    )
    dialog.open()
    photographer.takes("saved-searches-albanian", dialog)
    dialog.hide()
    window.show_help()
    photographer.takes("cheat-sheet-albanian", window.findChild(HelpDialog))
    window.findChild(HelpDialog).hide()
    photographer.wears("en", "dark")
    app.asking.form.open()
    photographer.takes("query-form-dark", app.asking.form)
    app.asking.form.hide()


def take_indexing(photographer: Photographer, documents: Path) -> None:
    """The window while it reads a thousand files and answers already."""
    app, shares = photographer.app, QEventLoop()

    def look(event: Event) -> None:
        if isinstance(event, Indexed) and event.done > event.total * 0.4:
            shares.quit()

    app.crew.job.event_reported.connect(look)
    QTimer.singleShot(LONGEST_WAIT, shares.quit)
    app.folders.add_folder(str(documents))
    shares.exec()
    photographer.types("uji")
    photographer.takes("indexing")
    app.crew.job.cancel()


def write_letters(folder: Path, *, number: int = 3_000) -> None:
    """Files of three paragraphs each, drawn from all samples, the same at each run."""
    folder.mkdir()
    paragraphs = [
        paragraph
        for path in sorted(resource_path("samples").rglob("*.txt"))
        for paragraph in path.read_text("utf-8").split("\n\n")[1:]
    ]
    chance = random.Random(1912)
    for name in range(1, number + 1):
        text = "\n\n".join(chance.sample(paragraphs, 3))
        (folder / f"letra-{name:04}.txt").write_text(text, encoding="utf-8")


@contextmanager
def a_window(application: QApplication, folder: Path) -> Iterator[Photographer]:
    """A photographer at a window on a new library, which is closed afterwards."""
    with tempfile.TemporaryDirectory() as library:
        save_settings(Path(library), Settings(language="sq", appearance="light"))
        app = SearchApp(application, Path(library))
        app.window.resize(*SIZE)
        app.start()
        yield Photographer(app, folder)
        app.window.close()


def main() -> int:
    """Take all pictures into a folder."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication(sys.argv[:1])
    with a_window(application, folder) as photographer:
        take_all(photographer)
        take_help(photographer)
        take_contexts(photographer)
    with tempfile.TemporaryDirectory() as documents:
        archive = Path(documents) / "arkivi"
        write_letters(archive)
        with a_window(application, folder) as photographer:
            take_indexing(photographer, archive)
    return 0


if __name__ == "__main__":
    sys.exit(main())
