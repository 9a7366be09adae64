"""Tells when it is time to commit: early at first, so that one can search at once, then rarely.

Each commit costs a merge, so a long run makes ever fewer of them.
"""

import time

FIRST_BATCH = 100  # documents after which a commit comes, whether its time has come or not
FIRST_SECONDS = 1.0
LAST_SECONDS = 30.0


class CommitClock:
    """The time since the last commit of a run, and how long the next one may wait."""

    def __init__(self) -> None:
        self._has_first_batch = False
        self._seconds = FIRST_SECONDS
        self._committed_at = time.monotonic()

    def start(self) -> None:
        """Count from now on: a commit was made, or there is something to read at last."""
        self._committed_at = time.monotonic()

    def is_due(self, documents: int) -> bool:
        """Whether to commit now that so many documents were read; the next one is due later."""
        is_first_batch = documents >= FIRST_BATCH and not self._has_first_batch
        if not is_first_batch and time.monotonic() - self._committed_at < self._seconds:
            return False
        self._has_first_batch = documents >= FIRST_BATCH
        self._seconds = min(3 * self._seconds, LAST_SECONDS)
        return True
