"""What a person sees at the first start."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from searchapp.theme import Space, Type, theme_of
from searchapp.views.icons import icon
from searchapp.views.placard import Placard

LOGO = 96
BUTTON = 44


class WelcomePage(QWidget):
    """Says what Gjej is and offers the two ways to begin."""

    add_folder_requested = Signal()
    sample_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._placard = Placard("gjej", self, size=LOGO, type_=Type.DISPLAY)
        self._add = QPushButton(self)
        self._add.setProperty("role", "primary")
        self._sample = QPushButton(self)
        self._hint = QLabel(self)
        self._hint.setProperty("role", "muted")
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._arrange()
        self._add.clicked.connect(self.add_folder_requested)
        self._sample.clicked.connect(self.sample_requested)
        self._name()
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        """Follows language and theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        elif event.type() == QEvent.Type.PaletteChange:
            self._dress()

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.M)
        buttons.addStretch(1)
        for button in (self._add, self._sample):
            button.setMinimumHeight(BUTTON)
            button.setIconSize(QSize(20, 20))
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._placard.column.addSpacing(Space.L)
        self._placard.column.addLayout(buttons)
        self._placard.column.addSpacing(Space.M)
        self._placard.column.addWidget(self._hint)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._placard)

    def _dress(self) -> None:
        theme = theme_of(self.palette())
        self._add.setIcon(icon("folder-add", theme.on_accent, 20))
        self._sample.setIcon(icon("document", theme.text, 20))

    def _name(self) -> None:
        self._placard.say(
            "Gjej",
            self.tr(
                "Finds every form of a word in your Albanian documents, with or without ë and ç."
            ),
        )
        self._add.setText(self.tr("Add a folder…"))
        self._sample.setText(self.tr("Try the sample library"))
        self._hint.setText(self.tr("You can also drop a folder on this window."))
