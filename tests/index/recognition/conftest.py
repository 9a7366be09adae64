"""A tesseract that knows Albanian, and pages to be read by it."""

import pytest

from bench.scanned_pages import find_font
from index.recognition.tesseract import Tesseract, find_tesseract


@pytest.fixture(scope="session")
def tesseract() -> Tesseract:
    """The tesseract of this machine."""
    found = find_tesseract()
    if found is None or not found.languages:
        pytest.skip("tesseract with Albanian (tesseract-ocr-sqi) is not installed")
    if find_font(11, 150) is None:
        pytest.skip("no font with the Albanian letters is installed")
    return found
