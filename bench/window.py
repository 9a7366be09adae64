"""The window under load: is the event loop ever blocked, and how soon are hits on the screen?

2,000 text files are indexed by the second process while queries are typed, as a person types them;
then the same queries are typed at rest, and the program is started on the finished library.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from bench.documents import write_documents
from index.events import Finished
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


@dataclass(slots=True)
class Pulse:
    """How long the event loop took each time to come round."""

    gaps: list[float] = field(default_factory=list)
    last: float = 0.0

    def beat(self) -> None:
        now = time.perf_counter()
        if self.last:
            self.gaps.append(now - self.last)
        self.last = now


class Typist(QObject):
    """Types queries key by key, and notes how long each key took to bring hits to the screen."""

    def __init__(self, app: SearchApp) -> None:
        super().__init__(app)
        self.waits: list[float] = []
        self._window = app.window
        self._keys = self._all_keys()
        self._pressed = 0.0
        self._answered = False
        self._clock = QTimer(self, interval=TYPING)
        self._clock.timeout.connect(self._press)
        app.controller.page_ready.connect(self._note_page)
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
        self._pressed = time.perf_counter()
        self._window.search_bar.set_text(text)

    def _note_page(self, page: ResultPage) -> None:
        self._answered = page.total > 0 and page.request.text == self._window.search_bar.text()

    def _note_paint(self) -> None:
        if self._answered and self._pressed:
            self.waits.append(time.perf_counter() - self._pressed)
            self._pressed = 0.0


@dataclass(frozen=True, slots=True)
class Measured:
    gaps: list[float]
    waits: list[float]
    seconds: float


def measure_indexing(app: SearchApp, folder: Path) -> Measured:
    """Index the folder while someone types."""
    loop = QEventLoop()
    app.job.event_reported.connect(
        lambda event: loop.quit() if isinstance(event, Finished) else None
    )
    app.add_folder(str(folder))
    return _type_during(app, loop)


def measure_rest(app: SearchApp) -> Measured:
    """Type every query once, with nothing else going on."""
    loop = QEventLoop()
    QTimer.singleShot(sum(map(len, QUERIES)) * TYPING, loop.quit)
    return _type_during(app, loop)


def _type_during(app: SearchApp, loop: QEventLoop) -> Measured:
    pulse, typist = Pulse(), Typist(app)
    heart = QTimer(interval=BEAT, timerType=Qt.TimerType.PreciseTimer)
    heart.timeout.connect(pulse.beat)
    began = time.perf_counter()
    heart.start()
    typist.start()
    loop.exec()
    typist.stop()
    heart.stop()
    return Measured(pulse.gaps, typist.waits, time.perf_counter() - began)


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
    p95 = statistics.quantiles(values, n=20)[-1]
    return f"{milliseconds(statistics.median(values))} / {milliseconds(p95)}"


def print_table(rows: list[tuple[str, str, str]]) -> None:
    print("| window | measured | goal |\n|---|---|---|")
    for row in rows:
        print(f"| {' | '.join(row)} |")


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
        [
            ("documents", f"{DOCUMENTS}, {size / 1e6:.1f} MB", ""),
            ("indexed meanwhile in", f"{busy.seconds:.1f} s", ""),
            ("longest gap of the event loop, indexing", milliseconds(max(busy.gaps)), "50 ms"),
            ("longest gap of the event loop, at rest", milliseconds(max(rest.gaps)), "50 ms"),
            ("key to hits, indexing, median / p95", median_and_p95(busy.waits), "30 ms / -"),
            ("key to hits, at rest, median / p95", median_and_p95(rest.waits), "30 ms / -"),
            ("keys that brought hits", f"{len(busy.waits)} + {len(rest.waits)}", ""),
            (
                "start to window, worst of 5",
                milliseconds(max(t["shown"] for t in starts)),
                "1500 ms",
            ),
            ("start to first hits, worst of 5", milliseconds(max(t["found"] for t in starts)), ""),
        ]
    )
    return 0
