"""Before Qt is imported: without a screen, unless GJEJ_TEST_DISPLAY asks for a real one."""

import os

if not os.environ.get("GJEJ_TEST_DISPLAY"):
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pytest
from PySide6.QtCore import QLocale


@pytest.fixture(autouse=True)
def english_locale():
    """Numbers, dates and sentences are English, wherever the tests run."""
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(QLocale("en_US"))
