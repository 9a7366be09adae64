"""`gjej`: the window, or with a sub-command the command line.

Nothing of Qt is imported here: `gjej search` starts in a moment, and works on a machine without a
display or without the system libraries that Qt needs.
"""

import multiprocessing
import sys
from collections.abc import Sequence

from index.messages import system_language
from searchapp.display import DisplayTrial
from searchapp.paths import library_folder
from searchapp.programs import TRIAL_OPTION
from searchapp.window_call import WindowCall, window_call


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window, or run a sub-command; the exit code."""
    # Where Gjej was packed into one program, its reading processes start here.
    multiprocessing.freeze_support()
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given == [TRIAL_OPTION]:
        return _try_display()
    call = window_call(given)
    return _run_command(given) if call is None else _open_window(call)


def _run_command(given: list[str]) -> int:
    # Here and not above, because the window stands before the engine is read.
    from index.cli import main as run  # noqa: PLC0415

    return run(given)


def _open_window(call: WindowCall) -> int:
    trial = DisplayTrial()
    trial.start()
    try:
        # Here and not above, because Qt is wanted for the window alone.
        from searchapp.launcher import launch  # noqa: PLC0415
    except ImportError:
        # Qt's own complaint, or a fault of ours that must not be hidden?
        if trial.find_fault() is None:
            raise
        return _refuse(trial)
    return _refuse(trial) or launch(library_folder(call.library), call)


def _try_display() -> int:
    """Open Qt and end: what a packed program does in place of `python -c`."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    QApplication([])
    return 0


def _refuse(trial: DisplayTrial) -> int:
    """Say why no window can be opened; 0 where one can."""
    fault = trial.find_fault()
    if fault is None:
        return 0
    print(f"gjej: {fault.in_language(system_language())}", file=sys.stderr)  # noqa: T201
    return 1


if __name__ == "__main__":
    sys.exit(main())
