"""Starts Qt, and in it the application."""

import signal
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from searchapp.app import SearchApp
from searchapp.error_log import ErrorLog
from searchapp.only_window import OnlyWindow, hand_over
from searchapp.paths import log_file
from searchapp.views.spoken_roles import tell_roles
from searchapp.window_call import WindowCall


def launch(library: Path, call: WindowCall) -> int:
    """Open the window on a library, or raise the one that is open; the exit code."""
    if hand_over(library, call):
        return 0
    # Python would hear of Ctrl+C only when it gets its next turn, and then raise in some slot.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Gjej")
    application.setDesktopFileName("gjej")
    tell_roles()
    log = ErrorLog(log_file(library))
    log.install()
    app = SearchApp(application, library)
    log.error_noted.connect(app.show_unexpected)
    door = OnlyWindow(library)
    door.listen()
    door.called.connect(app.answer)
    app.start()
    if call.folders or call.query:
        app.answer(call)
    code = application.exec()
    door.close()
    log.remove()
    return code
