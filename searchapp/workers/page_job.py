"""Has the pages of a PDF drawn in a second process: PDFium is in one place only, and may fall.

The window says what it would like to see, the most wanted first, as often as that changes; what
was not begun yet is forgotten then. Two wishes are under way at a time, so that the process has
the next one while the answer to the last is being read.
"""

import json
import logging
import sys
from array import array
from collections import deque
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QPixmap

import index
from index.rendering.frames import LENGTHS, Header, request_line
from searchapp.page_values import (
    GlyphWish,
    PageGlyphs,
    PagePicture,
    PageSizes,
    PageWish,
    PictureWish,
)

UNDER_WAY = 2
PATIENCE = 15_000  # milliseconds for one answer
LAST_WAIT = 500  # milliseconds that the closing window waits for the process

logger = logging.getLogger(__name__)


class PageJob(QObject):
    """The pages of one document at a time."""

    opened = Signal(object)
    picture_ready = Signal(object)
    glyphs_ready = Signal(object)
    failed = Signal(str)  # the path of a document that cannot be drawn

    def __init__(self, parent: QObject | None = None, *, patience: int = PATIENCE) -> None:
        super().__init__(parent)
        self._path = ""
        self._serial = 0
        self._waiting: deque[PageWish] = deque()
        # What was sent, with its serial; None stands for the opening of a document.
        self._under_way: list[tuple[int, PageWish | None]] = []
        self._lengths: tuple[int, int] | None = None
        self._process = QProcess(self)
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._note_end)
        self._process.errorOccurred.connect(self._note_error)
        self._patience = QTimer(self, interval=patience, singleShot=True)
        self._patience.timeout.connect(self._process.kill)

    @Slot()
    def warm_up(self) -> None:
        """Start the process, for a document will soon be asked for."""
        if self._process.state() == QProcess.ProcessState.NotRunning:
            self._lengths = None
            self._under_way.clear()
            environment = QProcessEnvironment.systemEnvironment()
            environment.insert("PYTHONUTF8", "1")
            self._process.setProcessEnvironment(environment)
            self._process.setWorkingDirectory(str(Path(index.__file__).resolve().parent.parent))
            self._process.start(sys.executable, ["-m", "index.rendering"])

    @Slot(str)
    def open(self, path: str) -> None:
        """Turn to a document; answers about the one before are dropped."""
        self.warm_up()
        self._serial += 1
        self._path = path
        self._waiting.clear()
        self._send({"kind": "open", "path": path}, None)

    @Slot(object)
    def wish(self, wishes: Sequence[PageWish]) -> None:
        """Take what is wanted now, the most wanted first, in place of what was wanted before."""
        sent = {(serial, wish) for serial, wish in self._under_way}
        self._waiting = deque(wish for wish in wishes if (self._serial, wish) not in sent)
        self._send_on()

    @Slot()
    def close(self) -> None:
        """Forget the document; the process lets go of its bytes without an answer."""
        if self._path and self._process.state() == QProcess.ProcessState.Running:
            self._process.write(request_line({"kind": "close"}))
        self._serial += 1
        self._path = ""
        self._waiting.clear()

    def stop(self) -> None:
        """End the process, for the window closes."""
        self.close()
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.closeWriteChannel()
            if not self._process.waitForFinished(LAST_WAIT):
                self._process.kill()
                self._process.waitForFinished(LAST_WAIT)

    def _send_on(self) -> None:
        while self._path and self._waiting and len(self._under_way) < UNDER_WAY:
            wish = self._waiting.popleft()
            match wish:
                case PictureWish(number=number, width=width):
                    self._send({"kind": "picture", "number": number, "width": width}, wish)
                case GlyphWish(number=number, text=text):
                    self._send({"kind": "glyphs", "number": number, "text": text}, wish)

    def _send(self, request: Header, wish: PageWish | None) -> None:
        self._under_way.append((self._serial, wish))
        self._process.write(request_line({**request, "serial": self._serial}))
        self._patience.start()

    @Slot()
    def _read(self) -> None:
        """Read the frames that have come in whole; Qt keeps the rest until it has."""
        while True:
            if self._lengths is None:
                if self._process.bytesAvailable() < LENGTHS.size:
                    return
                head, payload = LENGTHS.unpack(self._process.read(LENGTHS.size).data())
                self._lengths = (head, payload)
            head, payload = self._lengths
            if self._process.bytesAvailable() < head + payload:
                return
            header = json.loads(bytes(self._process.read(head).data()))
            content = self._process.read(payload).data()
            self._lengths = None
            self._take(header, bytes(content))

    def _take(self, header: Header, content: bytes) -> None:
        serial, wish = self._under_way.pop(0)
        if self._under_way:
            self._patience.start()
        else:
            self._patience.stop()
        self._send_on()
        if serial == self._serial:
            self._pass_on(wish, header, content)

    def _pass_on(self, wish: PageWish | None, header: Header, content: bytes) -> None:
        failed = header.get("failed", False)
        match wish:
            case PictureWish():
                picture = QPixmap() if failed else _picture(header, content)
                self.picture_ready.emit(PagePicture(wish, picture))
            case GlyphWish(number=number):
                self.glyphs_ready.emit(_glyphs(number, 0 if failed else header["count"], content))
            case _ if failed:
                self.failed.emit(self._path)
            case _:
                sizes = tuple((width, height) for width, height in header["sizes"])
                self.opened.emit(PageSizes(self._path, sizes))

    @Slot(int, QProcess.ExitStatus)
    def _note_end(self, code: int, status: QProcess.ExitStatus) -> None:
        """The process fell: what it was at is not drawn again, the next document is."""
        self._patience.stop()
        path, serials = self._path, [serial for serial, _ in self._under_way]
        self._under_way.clear()
        if not path:
            return
        logger.warning("the process of pages ended with %s (%s) at %s", code, status, path)
        if serials and serials[0] != self._serial:
            self.open(path)  # it fell over the document before
        else:
            self.close()
            self.failed.emit(path)

    @Slot(QProcess.ProcessError)
    def _note_error(self, error: QProcess.ProcessError) -> None:
        # Of all errors this one alone is not followed by `finished`.
        if error == QProcess.ProcessError.FailedToStart:
            logger.error("the process of pages cannot start: %s", self._process.errorString())
            self._note_end(1, QProcess.ExitStatus.CrashExit)


def _picture(header: Header, content: bytes) -> QPixmap:
    across, down = header["across"], header["down"]
    image = QImage(content, across, down, 4 * across, QImage.Format.Format_RGB32)
    return QPixmap.fromImage(image)  # a copy: the bytes go


def _glyphs(number: int, count: int, content: bytes) -> PageGlyphs:
    places, boxes = array("i"), array("f")
    if count:
        middle = count * places.itemsize
        places.frombytes(content[:middle])
        boxes.frombytes(content[middle:])
    return PageGlyphs(number, places, boxes)
