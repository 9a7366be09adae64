"""The letters of the system, however large they are: nothing is cut off."""

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QRadioButton

from searchapp import theme
from searchapp.views.main_window import MainWindow
from searchapp.views.settings_dialog import SettingsDialog


@pytest.fixture(params=[10, 16, 24], ids=lambda points: f"{points}pt")
def large(request, qapp, monkeypatch):
    """A system whose letters are as large as that."""
    monkeypatch.setattr(theme, "SMALLEST_BODY", float(request.param))
    theme.apply_theme(qapp, theme.LIGHT)
    yield
    monkeypatch.undo()
    theme.apply_theme(qapp, theme.LIGHT)
    qapp.setStyleSheet("")
    qapp.setPalette(QPalette())


def too_low(widget):
    """What has less height than its letters."""
    kinds = (QPushButton, QLabel, QLineEdit, QRadioButton)
    return [
        (type(part).__name__, part.text())
        for kind in kinds
        for part in widget.findChildren(kind)
        if part.isVisible() and part.text() and part.height() < part.fontMetrics().height()
    ]


@pytest.mark.usefixtures("large")
@pytest.mark.parametrize("language", ["en", "sq"])
def test_have_room_in_the_window(qtbot, speak, language, new_page, new_reading):
    speak(language)
    window = MainWindow()
    qtbot.addWidget(window)
    window.resize(900, 600)
    window.search_bar.set_text("ura")
    window.show_page(new_page(20, total=50, suggestion="urë"))
    with qtbot.waitExposed(window):
        window.show()
    window.reader.show_reading(new_reading(date="2023-07"))
    window.reader.open_find()
    assert too_low(window) == []


@pytest.mark.usefixtures("large")
@pytest.mark.parametrize("language", ["en", "sq"])
def test_have_room_in_the_settings(qtbot, speak, language):
    speak(language)
    dialog = SettingsDialog("system", "dark", cores=4)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    assert too_low(dialog) == []
    for button in dialog.findChildren(QRadioButton):
        assert button.width() >= button.sizeHint().width()
