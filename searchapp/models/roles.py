"""The data roles of our models beside Qt's own."""

from enum import IntEnum

from PySide6.QtCore import Qt


class Role(IntEnum):
    """What a view may ask of a row."""

    HIT = Qt.ItemDataRole.UserRole + 1
    FOLDER = Qt.ItemDataRole.UserRole + 2
    FAILURE = Qt.ItemDataRole.UserRole + 3
