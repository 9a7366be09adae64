"""Collects garbage in the window's own thread, and nowhere else.

Python collects cycles in whichever thread happens to allocate. A widget that lies in a cycle would
then be destroyed by the search thread, under the feet of the thread that is painting it.
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

PAUSE = 1_000  # milliseconds between two looks


class GarbageCollector(QObject):
    """Takes Python's own collector's place from `start` until `stop`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = QTimer(self, interval=PAUSE)
        self._clock.timeout.connect(self.collect)

    def start(self) -> None:
        """Collect here from now on; what is alive already is not looked at again."""
        gc.disable()
        # Not collected before: what the start has left is little, and the window waits.
        gc.freeze()
        self._clock.start()

    def stop(self) -> None:
        """Let Python collect by itself again."""
        self._clock.stop()
        gc.unfreeze()
        gc.enable()

    @Slot()
    def collect(self) -> None:
        """Collect each generation that Python would have collected by now."""
        counts = gc.get_count()
        for generation in (2, 1, 0):
            if counts[generation] > gc.get_threshold()[generation] > 0:
                gc.collect(generation)
                return
