"""What a person sees at the first start."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget


class WelcomePage(QWidget):
    """Says what Gjej is and offers the two ways to begin."""

    add_folder_requested = Signal()
    sample_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._add = QPushButton(self.tr("Add a folder…"), self)
        self._sample = QPushButton(self.tr("Try the sample library"), self)
        layout = QVBoxLayout(self)
        layout.addWidget(self._add)
        layout.addWidget(self._sample)
        self._add.clicked.connect(self.add_folder_requested)
        self._sample.clicked.connect(self.sample_requested)
