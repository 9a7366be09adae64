"""The data roles of our models beside Qt's own."""

from enum import IntEnum

from PySide6.QtCore import Qt


class Role(IntEnum):
    """What a view may ask of a row."""

    HIT = Qt.ItemDataRole.UserRole + 1  # index.values.Hit
    DETAIL = Qt.ItemDataRole.UserRole + 2  # the quiet line below a row's first one
    MORE = Qt.ItemDataRole.UserRole + 4  # a second quiet line
    SYMBOL = Qt.ItemDataRole.UserRole + 5  # the drawing of a row, where not all have the same
    ROW = Qt.ItemDataRole.UserRole + 6  # searchapp.models.hit_rows.HitRow
    WARNING = Qt.ItemDataRole.UserRole + 3  # whether something is wrong with the row
