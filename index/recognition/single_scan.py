"""Recognition without a library: of one file asked for, and whether it works here at all."""

import tempfile
from pathlib import Path

from index.errors import FailureReason
from index.recognition.recognition_process import RecognitionProcess
from index.recognition.tesseract import find_tesseract
from index.values import Document, FileFailure, RecognitionMode, RecognitionStatus

_NO_DIGEST = "00"


def recognition_here() -> RecognitionStatus:
    """What scans can be recognised with on this machine; asks the program itself."""
    tesseract = find_tesseract()
    if tesseract is None:
        return RecognitionStatus(RecognitionMode.ON)
    program = f"tesseract {tesseract.version}"
    return RecognitionStatus(RecognitionMode.ON, program, tesseract.languages)


def is_scan(result: Document | FileFailure) -> bool:
    """Whether there are pages that are pictures in what was read."""
    if isinstance(result, FileFailure):
        return result.reason is FailureReason.SCAN
    return bool(result.scans)


def recognise_once(path: str) -> Document | FileFailure | None:
    """A scan as a document, for which nothing is kept; None where it cannot be recognised here."""
    tesseract = find_tesseract()
    if tesseract is None or not tesseract.languages:
        return None
    with (
        tempfile.TemporaryDirectory(prefix="gjej-") as folder,
        RecognitionProcess(Path(folder), tesseract) as process,
    ):
        absolute = str(Path(path).absolute())
        return process.read(absolute, _NO_DIGEST, report=lambda _: None, is_stopped=lambda: False)
