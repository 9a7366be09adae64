"""Folders that live: how soon is a new library of use, and how soon does a change reach it?

The window reads 20,000 new text files until the first hundred can be searched. Then, on a library
that is up to date, files are saved one by one as an editor saves them, and a folder is renamed.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QProcess, QTimer
from PySide6.QtWidgets import QApplication

from bench.documents import write_documents
from index.events import Committed, Event, Finished, Started
from index.library import Library
from index.values import SearchRequest
from searchapp.app import SearchApp

MANY, FEW, SIZE = 20_000, 300, 1_500
FIRST = 100  # documents that make a library of use
SAVES = 5
LONGEST = 60_000  # milliseconds; a measurement that takes longer has failed


class Clock:
    """Runs the event loop until something holds, and tells how long that took."""

    def __init__(self, app: SearchApp) -> None:
        self._app = app
        self.waited = 0.0  # seconds in which the index process got no processor

    def until(self, signal: object, holds: Callable[..., bool]) -> float:
        loop, began = QEventLoop(), time.perf_counter()
        times: list[float] = []

        def look(*values: object) -> None:
            if not times and holds(*values):
                times.append(time.perf_counter() - began)
                self.waited = seconds_waited(self._app)
                loop.quit()

        signal.connect(look)  # type: ignore[attr-defined]
        QTimer.singleShot(LONGEST, loop.quit)
        loop.exec()
        signal.disconnect(look)  # type: ignore[attr-defined]
        return times[0] if times else float("nan")


def seconds_waited(app: SearchApp) -> float:
    """How long the index process was ready and got no processor; 0 where nobody counts it."""
    process = app.crew.job.findChild(QProcess)
    try:
        schedule = Path(f"/proc/{process.processId()}/schedstat").read_text(encoding="ascii")
        return int(schedule.split()[1]) / 1e9
    except (OSError, IndexError):
        return 0.0


def manners(app: SearchApp) -> str:
    """The priority of the index process beside the window's, and its processors."""
    pid = app.crew.job.findChild(QProcess).processId()
    try:
        nice = os.getpriority(os.PRIO_PROCESS, pid) - os.getpriority(os.PRIO_PROCESS, 0)
        return f"nice +{nice}, {len(os.sched_getaffinity(pid))} cores"
    except (AttributeError, OSError):
        return "-"


def open_app(application: QApplication, library: Path) -> SearchApp:
    app = SearchApp(application, library)
    app.start()
    return app


def measure_first_results(
    application: QApplication, folder: Path, library: Path
) -> tuple[float, float, str]:
    """Seconds until the first documents answer, those without the wait, and the manners."""
    app = open_app(application, library)
    clock = Clock(app)
    seen: list[str] = []

    def are_found(event: Event) -> bool:
        seen.append(manners(app))
        return isinstance(event, Committed) and documents_found(library) >= FIRST

    QTimer.singleShot(0, lambda: app.folders.add_folder(str(folder)))
    seconds = clock.until(app.crew.job.event_reported, are_found)
    app.window.close()
    return seconds, seconds - clock.waited, seen[0] if seen else "-"


def documents_found(library: Path) -> int:
    """How many documents of the library have a word that stands in most."""
    with Library.open(library) as opened:
        opened.search(SearchRequest("uji"))
        return opened.status().documents


def measure_changes(
    application: QApplication, folder: Path, library: Path
) -> tuple[list[float], float, int]:
    """Seconds from each save to its search, of a renamed folder, and files read for that."""
    app = open_app(application, library)
    clock = Clock(app)
    QTimer.singleShot(0, lambda: app.folders.add_folder(str(folder)))
    clock.until(app.crew.job.event_reported, lambda event: isinstance(event, Finished))
    times = [save_and_find(app, clock, folder, number) for number in range(SAVES)]
    started: list[Event] = []
    app.crew.job.event_reported.connect(
        lambda event: started.append(event) if isinstance(event, Started) else None
    )
    QTimer.singleShot(0, lambda: (folder / "00").rename(folder / "e-re"))
    renamed = clock.until(
        app.crew.job.event_reported, lambda event: isinstance(event, Finished) and event.moved > 0
    )
    app.window.close()
    return times, renamed, len(started)


def save_and_find(app: SearchApp, clock: Clock, folder: Path, number: int) -> float:
    """Save a file with a word that no other has, and search it until it is found."""
    word = "xh" + "aeiouy"[number] * 3 + "ll"

    def save() -> None:
        draft = folder / f"{word}.part"
        draft.write_text(f"{word} dhe uji i pijshëm", encoding="utf-8")
        draft.replace(folder / f"{word}.txt")

    def is_found(*_: object) -> bool:
        with Library.open(app.crew.library) as library:
            return library.search(SearchRequest(word)).complete_total > 0

    QTimer.singleShot(0, save)
    return clock.until(app.crew.job.committed, is_found)


def main() -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary)
        write_documents(root / "many", number=MANY, size=SIZE)
        write_documents(root / "few", number=FEW, size=SIZE)
        first, own, behaviour = measure_first_results(application, root / "many", root / "new")
        saves, renamed, read = measure_changes(application, root / "few", root / "library")
    rows = [
        (
            f"first {FIRST} documents of {MANY:,} searchable after",
            f"{first:.1f} s ({own:.1f} s without the wait for a processor)",
            "2 s",
        ),
        ("index process beside the window", behaviour, "low priority"),
        (
            "saved file searchable after, median / longest",
            f"{statistics.median(saves):.1f} s / {max(saves):.1f} s",
            "3 s",
        ),
        ("folder of 100 documents renamed, in the index after", f"{renamed:.1f} s", ""),
        ("files read for that", str(read), "0"),
    ]
    print("| folders | measured | goal |\n|---|---|---|")
    for row in rows:
        print(f"| {' | '.join(row)} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
