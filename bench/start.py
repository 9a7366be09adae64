"""Started by `bench.window` as a process of its own: how long until the window can be used?

    python -m bench.start LIBRARY BEGAN

BEGAN is the clock of whoever started this process. Prints a line of JSON: the seconds until the
window was on the screen (and how many of them a processor worked for it), and until the hits of a
first query were; and the megabytes that the process has when nothing goes on any more.
"""

import json
import sys
import time
from pathlib import Path

from searchapp.display import DisplayTrial

QUERY = "uji"
REST = 2_000  # milliseconds after which nothing goes on
STATUS = Path("/proc/self/status")


def resident_megabytes() -> float:
    """The memory of this process that is in use; 0 where nobody tells."""
    if not STATUS.exists():
        return 0.0
    lines = STATUS.read_text(encoding="ascii", errors="replace").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))


def main() -> int:
    library, began = Path(sys.argv[1]), float(sys.argv[2])
    trial = DisplayTrial()
    trial.start()
    # As in searchapp/__main__.py: the trial goes on while Qt is read.
    from PySide6.QtCore import QTimer  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from searchapp.app import SearchApp  # noqa: PLC0415

    if trial.find_fault() is not None:
        return 1
    application = QApplication(sys.argv[:1])
    app = SearchApp(application, library)
    times: dict[str, float] = {}

    def type_query() -> None:
        times["shown"], times["worked"] = time.time() - began, time.process_time()
        app.window.search_bar.set_text(QUERY)

    def note_hits() -> None:
        if "found" not in times:
            times["found"] = time.time() - began
            QTimer.singleShot(REST, end)

    def end() -> None:
        times["megabytes"] = resident_megabytes()
        app.window.close()

    app.window.hit_list.painted.connect(note_hits)
    app.start()
    QTimer.singleShot(0, type_query)
    application.exec()
    print(json.dumps(times))
    return 0


if __name__ == "__main__":
    sys.exit(main())
