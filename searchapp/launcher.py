"""Starts Qt, and in it the application."""

import signal
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from searchapp.app import SearchApp
from searchapp.error_log import ErrorLog
from searchapp.paths import log_file


def launch(library: Path) -> int:
    """Open the window on a library; returns the exit code when it was closed."""
    # Python would hear of Ctrl+C only when it gets its next turn, and then raise in some slot.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Gjej")
    application.setDesktopFileName("gjej")
    log = ErrorLog(log_file(library))
    log.install()
    app = SearchApp(application, library)
    log.error_noted.connect(app.show_unexpected)
    app.start()
    code = application.exec()
    log.remove()
    return code
