"""The keys that hold in the whole window, whatever has the keyboard."""

from collections.abc import Callable, Mapping

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from searchapp.views.reader import Reader


def add_keys(window: QWidget, actions: Mapping[str, Callable[[], object]]) -> None:
    """Gives a window keys, each with what it does."""
    for keys, action in actions.items():
        QShortcut(QKeySequence(keys), window).activated.connect(action)


def reading_keys(reader: Reader) -> dict[str, Callable[[], object]]:
    """The keys of the reader, which hold while one still stands in the results."""
    return {
        "F3": reader.next_match,
        "Shift+F3": reader.previous_match,
        "Ctrl+F": reader.open_find,
        "Ctrl+T": reader.toggle_pages,
        "Ctrl++": reader.larger,
        "Ctrl+=": reader.larger,
        "Ctrl+-": reader.smaller,
        "Ctrl+0": reader.take_usual_size,
    }
