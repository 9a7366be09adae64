"""Whom a run answers to."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from index.events import Event

PAUSE_LOOK = 0.5  # seconds between two looks whether a paused run may go on


@dataclass(frozen=True, slots=True)
class Supervision:
    """Whom a run tells what happens, and whom it asks whether to go on."""

    report: Callable[[Event], None]
    is_cancelled: Callable[[], bool]
    is_paused: Callable[[], bool] = lambda: False

    def wait_while_paused(self, is_over: Callable[[], bool]) -> None:
        """Return when the run may go on, or is over."""
        while self.is_paused() and not is_over():
            time.sleep(PAUSE_LOOK)
