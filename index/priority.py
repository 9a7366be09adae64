"""Keeps a long run out of the way of everything else on the machine."""

import os
import sys
from contextlib import suppress

NICENESS = 5  # whoever searches goes first where both want the same processor
BELOW_NORMAL = 0x4000  # BELOW_NORMAL_PRIORITY_CLASS of Windows


def step_back() -> None:
    """Let other processes go first; those that this one starts inherit it."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - of no use elsewhere

        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), BELOW_NORMAL)
    else:
        with suppress(OSError):
            os.nice(NICENESS)


def keep_to_cores(number: int) -> None:
    """Use so many processors at most, with all processes that this one starts.

    Where the system knows no such limit (macOS), the low priority has to do.
    """
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415

        mask = (1 << min(number, os.cpu_count() or 1)) - 1
        kernel = ctypes.windll.kernel32
        kernel.SetProcessAffinityMask(kernel.GetCurrentProcess(), mask)
    elif hasattr(os, "sched_getaffinity"):
        allowed = sorted(os.sched_getaffinity(0))
        if number < len(allowed):
            # The last ones: systems tend to keep the first ones busy with their own work.
            with suppress(OSError):
                os.sched_setaffinity(0, allowed[-number:])


def core_count() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
