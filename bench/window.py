"""The window under load: is the event loop ever blocked, and how soon are hits on the screen?

2,000 text files are indexed by the second process while queries are typed, as a person types them;
then the same queries are typed at rest, and the program is started on the finished library.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from bench.documents import write_documents
from index.events import Finished
from index.library import Library
from index.values import ResultPage
from searchapp.app import SearchApp

DOCUMENTS, SIZE = 2_000, 2_500
QUERIES = (
    "uji i pijshem",
    "biblioteka e qytetit",
    "lumenjve",
    "shkolla",
    '"ujit të pijshëm"',
    "vendim gjykate -qira",
    "bor*",
)
BEAT = 5  # milliseconds between two heartbeats
TYPING = 120  # milliseconds between two keys of a quick typist
STARTS = 5
SCHEDULE = Path("/proc/self/schedstat")


class Pulse(QObject):
    """How long the event loop took each time to come round.

    On Linux the kernel also tells how long the thread was ready and got no processor. A machine
    with other work to do shows in the gaps, but not in what is left of them without that wait.
    """

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[float] = []
        self.own_gaps: list[float] = []
        self._last = 0.0
        self._waited = seconds_without_processor()
        self._heart = QTimer(self, interval=BEAT, timerType=Qt.TimerType.PreciseTimer)
        self._heart.timeout.connect(self._beat)

    def start(self) -> None:
        self._heart.start()

    def stop(self) -> None:
        self._heart.stop()

    def _beat(self) -> None:
        now, waited = time.perf_counter(), seconds_without_processor()
        if self._last:
            gap = now - self._last
            self.gaps.append(gap)
            self.own_gaps.append(max(0.0, gap - (waited - self._waited)))
        self._last, self._waited = now, waited


def seconds_without_processor() -> float:
    """How long this thread has waited for a processor so far; 0 where nobody counts it."""
    try:
        return int(SCHEDULE.read_text(encoding="ascii").split()[1]) / 1e9
    except OSError:
        return 0.0


class Typist(QObject):
    """Types queries key by key, and notes how long each key took to bring hits to the screen."""

    def __init__(self, app: SearchApp) -> None:
        super().__init__(app)
        self.waits: list[float] = []
        self.worked: list[float] = []  # of each, the seconds in which a processor worked for it
        self._window = app.window
        self._keys = self._all_keys()
        self._pressed = self._worked = 0.0
        self._answered = False
        self._clock = QTimer(self, interval=TYPING)
        self._clock.timeout.connect(self._press)
        app.crew.controller.page_ready.connect(self._note_page)
        app.window.hit_list.painted.connect(self._note_paint)

    def start(self) -> None:
        self._clock.start()

    def stop(self) -> None:
        self._clock.stop()

    def _all_keys(self) -> Iterator[str]:
        while True:
            for query in QUERIES:
                for end in range(1, len(query) + 1):
                    yield query[:end]

    def _press(self) -> None:
        text = next(self._keys)
        self._answered = False
        self._pressed, self._worked = time.perf_counter(), time.process_time()
        self._window.search_bar.set_text(text)

    def _note_page(self, page: ResultPage) -> None:
        self._answered = page.total > 0 and page.request.text == self._window.search_bar.text()

    def _note_paint(self) -> None:
        if self._answered and self._pressed:
            self.waits.append(time.perf_counter() - self._pressed)
            self.worked.append(time.process_time() - self._worked)
            self._pressed = 0.0


@dataclass(frozen=True, slots=True)
class Measured:
    gaps: list[float]
    own_gaps: list[float]
    waits: list[float]
    worked: list[float]
    seconds: float


def measure_indexing(app: SearchApp, folder: Path) -> Measured:
    """Index the folder while someone types."""
    loop = QEventLoop()
    app.crew.job.event_reported.connect(
        lambda event: loop.quit() if isinstance(event, Finished) else None
    )
    app.folders.add_folder(str(folder))
    return _type_during(app, loop)


def measure_rest(app: SearchApp) -> Measured:
    """Type every query once, with nothing else going on."""
    loop = QEventLoop()
    QTimer.singleShot(sum(map(len, QUERIES)) * TYPING, loop.quit)
    return _type_during(app, loop)


def _type_during(app: SearchApp, loop: QEventLoop) -> Measured:
    pulse, typist = Pulse(), Typist(app)
    began = time.perf_counter()
    pulse.start()
    typist.start()
    loop.exec()
    typist.stop()
    pulse.stop()
    return Measured(
        pulse.gaps, pulse.own_gaps, typist.waits, typist.worked, time.perf_counter() - began
    )


def measure_starts(library: Path) -> list[dict[str, float]]:
    """Start the program several times on the library."""
    times = []
    for _ in range(STARTS):
        command = [sys.executable, "-m", "bench.start", str(library), str(time.time())]
        done = subprocess.run(command, capture_output=True, check=True, text=True)
        times.append(json.loads(done.stdout))
    return times


def milliseconds(seconds: float) -> str:
    return f"{1000 * seconds:.0f} ms"


def median_and_p95(values: list[float]) -> str:
    if len(values) < 2:
        return "-"
    p95 = statistics.quantiles(values, n=20, method="inclusive")[-1]
    return f"{milliseconds(statistics.median(values))} / {milliseconds(p95)}"


def longest(measured: Measured) -> str:
    """The longest gap, and the longest without the time in which other processes ran."""
    without = milliseconds(max(measured.own_gaps))
    return f"{milliseconds(max(measured.gaps))} ({without} without the wait for a processor)"


def print_table(name: str, rows: list[tuple[str, str, str]]) -> None:
    print(f"| {name} | measured | goal |\n|---|---|---|")
    for row in rows:
        print(f"| {' | '.join(row)} |")


def resting_rows(rest: Measured, starts: list[dict[str, float]]) -> list[tuple[str, str, str]]:
    """What holds on any library, with nothing else going on."""
    return [
        ("event loop, longest gap, at rest", longest(rest), "50 ms"),
        ("key to hits, at rest, median / p95", median_and_p95(rest.waits), "30 ms / 60 ms"),
        ("the same, worked for it by a processor", median_and_p95(rest.worked), ""),
        ("keys that brought hits, at rest", str(len(rest.waits)), ""),
        ("start to window, median / p95", median_and_p95([t["shown"] for t in starts]), "1000 ms"),
        (
            "the same, worked for it by a processor",
            median_and_p95([t["worked"] for t in starts]),
            "",
        ),
        ("start to first hits, median / p95", median_and_p95([t["found"] for t in starts]), ""),
        ("memory at rest", f"{max(t['megabytes'] for t in starts):.0f} MB", "250 MB"),
    ]


def measure_library(library: Path) -> int:
    """Measure the window on a copy of a library that is there already."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as temporary:
        copy = Path(temporary, "library")
        shutil.copytree(library, copy)
        app = SearchApp(application, copy)
        app.start()
        wait_for_run(app)
        rest = measure_rest(app)
        app.window.close()
        starts = measure_starts(copy)
    with Library.open(library) as opened:
        documents = opened.status().documents
    rows = [("documents", str(documents), ""), *resting_rows(rest, starts)]
    print_table("window", rows)
    return 0


def wait_for_run(app: SearchApp) -> None:
    """Wait until the engine is there, and the update with which the window begins has ended."""
    loop = QEventLoop()
    app.crew.controller.loaded.connect(loop.quit)
    loop.exec()
    look = QTimer(interval=100)
    look.timeout.connect(lambda: None if app.crew.job.is_running() else loop.quit())
    look.start()
    loop.exec()


def main() -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as temporary:
        folder, library = Path(temporary, "documents"), Path(temporary, "library")
        size = write_documents(folder, number=DOCUMENTS, size=SIZE)
        app = SearchApp(application, library)
        app.start()
        busy = measure_indexing(app, folder)
        rest = measure_rest(app)
        app.window.close()
        starts = measure_starts(library)
    print_table(
        "window",
        [
            ("documents", f"{DOCUMENTS}, {size / 1e6:.1f} MB", ""),
            ("indexed meanwhile in", f"{busy.seconds:.1f} s", ""),
            ("event loop, longest gap, indexing", longest(busy), "50 ms"),
            ("key to hits, indexing, median / p95", median_and_p95(busy.waits), "30 ms / -"),
            ("keys that brought hits, indexing", str(len(busy.waits)), ""),
            *resting_rows(rest, starts),
        ],
    )
    return 0
