"""Reading: how soon a document is open, and how soon the window follows each key.

Everything is measured in the real window, from the wish to the paint that shows it: a PDF of 60
pages, drawn by its own process, and a text of 10 MB. On a machine with other work to do all waits
for a processor are in the first figure; the second one is what our own threads and processes
worked, on Linux where the kernel tells.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, QProcess, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from bench.documents import write_documents
from bench.pdfs import write_pdf
from bench.window import milliseconds, print_table
from index.library import Library
from searchapp.app import SearchApp
from searchapp.page_values import PictureWish

PAGES, TEXT_SIZE = 60, 10_000_000
QUERY = "uji lumi biblioteka"
STEPS = 40
LONGEST = 30.0  # seconds; only a broken program takes them all

Row = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Taken:
    """Seconds that something took, and those of them in which a processor worked for it."""

    whole: float
    worked: float


class Reading:
    """Someone who reads in the window."""

    def __init__(self, application: QApplication, app: SearchApp) -> None:
        self._application = application
        self.app = app
        self.reader = app.window.reader
        # Else the loop would sleep on where nothing more happens.
        self._beat = QTimer(app, interval=20)
        self._beat.start()

    def until(self, holds: Callable[[], bool]) -> None:
        """Let the window live until something holds."""
        end = time.perf_counter() + LONGEST
        while not holds():
            if time.perf_counter() > end:
                raise TimeoutError
            self._application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def time(
        self, act: Callable[[], object], holds: Callable[[], bool], shown: Callable[[], QWidget]
    ) -> Taken:
        """How long it takes from an act until what it brings is painted."""
        began, worked = time.perf_counter(), self._worked()
        act()
        self.until(holds)
        shown().repaint()
        return Taken(time.perf_counter() - began, self._worked() - worked)

    def _worked(self) -> float:
        """Seconds of a processor that the window and the process of pages have had so far."""
        process = self.app.crew.page_job.findChild(QProcess)
        number = process.processId() if isinstance(process, QProcess) else 0
        schedule = Path(f"/proc/{number}/schedstat")
        pages = int(schedule.read_text("ascii").split()[0]) / 1e9 if schedule.exists() else 0.0
        return time.process_time() + pages

    def open(self, path: Path) -> Taken:
        """How long it takes until a document is on the screen, at its first match."""
        self.reader.clear()
        return self.time(
            lambda: self.app.crew.controller.read(str(path)), self.is_shown, self.viewport
        )

    def viewport(self) -> QWidget:
        """Where the document is painted."""
        if self.reader.shows_pages():
            return self.reader.pages.view.viewport()
        return self.reader.text.viewport()

    def is_shown(self) -> bool:
        """Whether the document is there, and its current match in sight."""
        if self.reader.is_empty():
            return False
        return self.is_page_shown() if self.reader.shows_pages() else self.is_text_shown()

    def is_text_shown(self) -> bool:
        return not self.reader.text.current_box().isEmpty()

    def is_page_shown(self) -> bool:
        """Whether the pages in sight are drawn, and the current match is placed on one."""
        view = self.reader.pages.view
        return bool(view.current_boxes()) and self.is_drawn()

    def is_drawn(self) -> bool:
        """Whether no picture is missing for what is in sight."""
        view = self.reader.pages.view
        seen = view.pages_in_sight()
        missing = (wish for wish in view.wishes() if isinstance(wish, PictureWish))
        return bool(view.sheets()) and not any(wish.number in seen for wish in missing)


def measure(reading: Reading, pdf: Path, text: Path) -> list[Row]:
    reader, view = reading.reader, reading.reader.pages.view
    cold = reading.open(pdf)
    warm = [reading.open(pdf) for _ in range(5)]
    walked = [
        reading.time(reader.next_match, reading.is_page_shown, reading.viewport)
        for _ in range(STEPS)
    ]
    turned = [
        reading.time(lambda: view.go_to_page(view.page + 1), reading.is_drawn, reading.viewport)
        for _ in range(STEPS)
    ]
    toggled = [
        reading.time(reader.toggle_pages, reading.is_shown, reading.viewport)
        for _ in range(STEPS // 2)
    ]
    opened = [reading.open(text) for _ in range(5)]
    words = [
        reading.time(reader.next_match, reading.is_text_shown, reading.viewport)
        for _ in range(STEPS)
    ]
    return [
        ("first page of a PDF, process not started", spread([cold]), ""),
        ("first page of a PDF", spread(warm), "150 ms"),
        ("next match, pages", spread(walked), "50 ms"),
        ("next page", spread(turned), "50 ms"),
        ("text or page", spread(toggled), "50 ms"),
        ("text of 10 MB open", spread(opened), "300 ms"),
        ("next match, text of 10 MB", spread(words), "50 ms"),
        ("one step of scrolling, text of 10 MB", spread(scroll(reading)), "16 ms"),
    ]


def scroll(reading: Reading) -> list[Taken]:
    """Steps of the wheel."""
    bar = reading.reader.text.verticalScrollBar()
    bar.setValue(0)
    return [
        reading.time(lambda: bar.setValue(bar.value() + 3), lambda: True, reading.viewport)
        for _ in range(5 * STEPS)
    ]


def spread(values: list[Taken]) -> str:
    whole, worked = [value.whole for value in values], [value.worked for value in values]
    return (
        f"{milliseconds(statistics.median(whole))}, longest {milliseconds(max(whole))} "
        f"(worked {milliseconds(statistics.median(worked))}, {milliseconds(max(worked))})"
    )


def main() -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as temporary:
        folder, root = Path(temporary, "documents"), Path(temporary, "library")
        write_documents(folder, number=1, size=TEXT_SIZE, exact=True)
        pdf = folder / "libri.pdf"
        write_pdf(pdf, pages=PAGES)
        with Library.open(root) as library:
            library.add_folder(folder)
            library.update(report=lambda event: None, is_cancelled=lambda: False)
        app = SearchApp(application, root)
        app.start()
        reading = Reading(application, app)
        reading.until(lambda: not app.crew.job.is_running())
        app.window.search_bar.set_text(QUERY)
        # Without the start of the process that the hits would bring about: it is measured too.
        app.crew.page_job.stop()
        reading.until(lambda: app.window.hit_model.rowCount() == 2)
        app.crew.page_job.stop()
        print_table("reading", measure(reading, pdf, next(folder.rglob("*.txt"))))
        app.window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
