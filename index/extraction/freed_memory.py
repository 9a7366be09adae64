"""Keeps memory that was given back at hand for the next page or file.

The allocator of Linux gives large pieces back to the system at once, which has to clear them again
when the next page asks: a third of the time of a PDF. So some of it is kept.
"""

import ctypes
import sys
from contextlib import suppress

# Of malloc.h: what may lie free at the end of the memory, how much is asked for at a time, and
# from which size on a piece is a loan of its own.
_TRIM_THRESHOLD, _TOP_PAD, _MAP_THRESHOLD = -1, -2, -3
_KEPT = 64 * 1024**2
_ASKED = 1024**2
_LOANED = 4 * 1024**2


def keep_freed_memory() -> None:
    """Has this process keep up to 64 MB that it does not need at the moment."""
    if not sys.platform.startswith("linux"):
        return
    with suppress(OSError, AttributeError):  # another C library than that of GNU
        library = ctypes.CDLL(None)
        library.mallopt(_TRIM_THRESHOLD, _KEPT)
        library.mallopt(_TOP_PAD, _ASKED)
        library.mallopt(_MAP_THRESHOLD, _LOANED)
