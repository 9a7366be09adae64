"""The list of hits."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QListView


class HitList(QListView):
    """Hits under each other, walked with the keyboard."""

    read_requested = Signal(str)
    open_requested = Signal(str)
    painted = Signal()
