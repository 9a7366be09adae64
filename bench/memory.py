"""How much memory a process and those that it started take at the most, watched from outside."""

import threading
from pathlib import Path
from types import TracebackType

INTERVAL = 0.05  # seconds


class MemoryWatch:
    """Adds up the memory of a process and all below it, again and again (Linux)."""

    def __init__(self, pid: int) -> None:
        self.peak = 0  # bytes; stays 0 where the system does not tell
        self._pid = pid
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> "MemoryWatch":
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._ended.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._ended.wait(INTERVAL):
            self.peak = max(self.peak, memory_of(self._pid))


def memory_of(pid: int) -> int:
    """Bytes in memory of a process and of all that it started; 0 for one that has ended."""
    own = Path("/proc", str(pid))
    try:
        lines = (own / "status").read_text(encoding="ascii", errors="replace").splitlines()
        children = [
            int(child)
            for task in (own / "task").iterdir()
            for child in (task / "children").read_text(encoding="ascii").split()
        ]
    except OSError:
        return 0
    resident = next((1024 * int(line.split()[1]) for line in lines if "VmRSS" in line), 0)
    return resident + sum(memory_of(child) for child in children)
