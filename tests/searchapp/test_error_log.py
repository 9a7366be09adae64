"""Unexpected errors are logged with their traceback and told to the window once."""

import logging
import sys
import threading

import pytest
from PySide6.QtCore import QObject, Signal

from searchapp.error_log import ErrorLog


class Bell(QObject):
    rung = Signal()


@pytest.fixture
def error_log(qapp, tmp_path):
    """The log with its hooks; pytest's own stand again afterwards."""
    hooks = sys.excepthook, sys.unraisablehook, threading.excepthook
    log = ErrorLog(tmp_path / "library" / "gjej.log")
    log.install()
    yield log
    log.remove()
    sys.excepthook, sys.unraisablehook, threading.excepthook = hooks


def break_down():
    raise ZeroDivisionError("kaq")


def test_logs_the_traceback_of_an_error(qtbot, error_log):
    with qtbot.waitSignal(error_log.error_noted):
        try:
            break_down()
        except ZeroDivisionError:
            sys.excepthook(*sys.exc_info())
    text = error_log.path.read_text()
    assert "in break_down" in text
    assert "ZeroDivisionError: kaq" in text


def test_hears_of_an_error_in_a_slot(qtbot, error_log):
    bell = Bell()
    bell.rung.connect(break_down)
    with qtbot.waitSignal(error_log.error_noted):
        bell.rung.emit()
    assert "ZeroDivisionError: kaq" in error_log.path.read_text()


def test_hears_of_an_error_in_a_thread(qtbot, error_log):
    with qtbot.waitSignal(error_log.error_noted):
        thread = threading.Thread(target=break_down)
        thread.start()
        thread.join()
    assert "ZeroDivisionError: kaq" in error_log.path.read_text()


def test_hears_of_an_error_that_python_cannot_raise(qtbot, error_log):
    class Fragile:
        def __del__(self):
            break_down()

    with qtbot.waitSignal(error_log.error_noted):
        Fragile()
    assert "ZeroDivisionError: kaq" in error_log.path.read_text()


def test_prints_nothing(qtbot, error_log, capfd):
    with qtbot.waitSignal(error_log.error_noted):
        sys.excepthook(ValueError, ValueError("kaq"), None)
    assert capfd.readouterr() == ("", "")


def test_does_without_a_file_where_the_folder_is_closed(qtbot, tmp_path):
    (tmp_path / "library").write_text("a file, not a folder")
    log = ErrorLog(tmp_path / "library" / "gjej.log")
    with qtbot.waitSignal(log.error_noted):
        log._note_exception(ValueError, ValueError("kaq"), None)


def test_gives_the_hooks_back(qapp, tmp_path):
    log = ErrorLog(tmp_path / "gjej.log")
    handlers = list(logging.getLogger().handlers)
    hooks = sys.excepthook, sys.unraisablehook, threading.excepthook
    log.install()
    log.remove()
    assert sys.excepthook is sys.__excepthook__
    assert logging.getLogger().handlers == handlers
    sys.excepthook, sys.unraisablehook, threading.excepthook = hooks
