"""Two starts, one window: real sockets, and a real second process."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess, QProcessEnvironment
from PySide6.QtNetwork import QLocalSocket

import searchapp
from searchapp.only_window import LONGEST_CALL, OnlyWindow, hand_over, socket_name
from searchapp.window_call import WindowCall

PROJECT = Path(searchapp.__file__).resolve().parent.parent


@pytest.fixture
def door(qtbot, tmp_path):
    door = OnlyWindow(tmp_path)
    assert door.listen()
    yield door
    door.close()


def test_hands_nothing_over_where_no_window_is_open(qtbot, tmp_path):
    assert not hand_over(tmp_path, WindowCall())


def test_a_second_start_hands_its_wish_to_the_first_window(qtbot, door, tmp_path):
    second = QProcess()
    environment = QProcessEnvironment.systemEnvironment()
    environment.insert("QT_QPA_PLATFORM", "offscreen")
    second.setProcessEnvironment(environment)
    arguments = ["--library", str(tmp_path), "--query", "urë guri", str(tmp_path)]
    calls = []
    door.called.connect(calls.append)
    with qtbot.waitSignals([door.called, second.finished], timeout=30_000):
        second.start(sys.executable, [str(PROJECT / "main.py"), *arguments])
    assert calls == [WindowCall(None, (str(tmp_path),), "urë guri")]
    assert second.exitCode() == 0


def test_each_library_has_a_window_of_its_own(qtbot, door, tmp_path):
    assert not hand_over(tmp_path / "another", WindowCall())
    assert socket_name(tmp_path) == socket_name(tmp_path / "x" / "..")


def test_takes_over_the_socket_of_a_program_that_was_killed(qtbot, tmp_path):
    killed = QProcess()
    program = (
        "import sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication;"
        "from searchapp.only_window import OnlyWindow; application = QCoreApplication([]);"
        "door = OnlyWindow(Path(sys.argv[1])); print(door.listen(), flush=True);"
        "application.exec()"
    )
    killed.setWorkingDirectory(str(PROJECT))
    with qtbot.waitSignal(killed.readyReadStandardOutput, timeout=30_000):
        killed.start(sys.executable, ["-c", program, str(tmp_path)])
    with qtbot.waitSignal(killed.finished, timeout=30_000):
        killed.kill()
    assert not hand_over(tmp_path, WindowCall())
    door = OnlyWindow(tmp_path)
    assert door.listen()
    door.close()


@pytest.mark.parametrize(
    "rubbish", [b"\n", b"ura\n", b"\xff\xfe\n", b"{}\n", b"x" * (LONGEST_CALL + 1)]
)
def test_shows_the_door_to_rubbish(qtbot, door, tmp_path, rubbish):
    socket = QLocalSocket()
    heard = []
    door.called.connect(heard.append)
    socket.connectToServer(socket_name(tmp_path))
    with qtbot.waitSignal(socket.disconnected, timeout=5_000):
        socket.write(rubbish)
    assert heard == []
