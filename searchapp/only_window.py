"""One window a library: whoever starts a second one sees the first.

The window listens at a local socket that is named after its library, and which only the same user
can reach. A second start hands over what it was asked for and ends. A socket whose program was
killed answers nobody, and is taken over.
"""

import getpass
import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from searchapp.window_call import WindowCall

PATIENCE = 2_000  # milliseconds that the first window has to answer
ANSWER = b"here\n"
LONGEST_CALL = 64 * 1024  # bytes


def socket_name(library: Path) -> str:
    """The name of the socket: short, as a path on some systems may have 100 letters only."""
    owned = f"{getpass.getuser()}\n{library.resolve()}"
    return f"gjej-{hashlib.sha256(owned.encode('utf-8', 'surrogatepass')).hexdigest()[:24]}"


def hand_over(library: Path, call: WindowCall) -> bool:
    """Give a call to the window that is open on a library; whether there is one that took it."""
    socket = QLocalSocket()
    socket.connectToServer(socket_name(library))
    if not socket.waitForConnected(PATIENCE):
        return False
    socket.write(call.to_json().encode("utf-8") + b"\n")
    taken = socket.waitForReadyRead(PATIENCE) and bytes(socket.readLine().data()) == ANSWER
    socket.disconnectFromServer()
    return taken


class OnlyWindow(QObject):
    """The ear of the first window."""

    called = Signal(object)

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = socket_name(library)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)

    def listen(self) -> bool:
        """Begin to listen; False where that cannot be, and a second window is no harm."""
        if self._server.listen(self._name):
            return True
        # Nobody answered at this socket, or we would not be here: it is a dead program's.
        QLocalServer.removeServer(self._name)
        return self._server.listen(self._name)

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    @Slot()
    def _welcome(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(self._hear)
            socket.disconnected.connect(socket.deleteLater)
            self._read(socket)

    @Slot()
    def _hear(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > LONGEST_CALL:
                socket.abort()
            return
        try:
            call = WindowCall.from_json(bytes(socket.readLine(LONGEST_CALL).data()))
        except ValueError:
            socket.abort()
            return
        socket.write(ANSWER)
        socket.flush()
        self.called.emit(call)
