"""The line at the top: the logo, the search bar, and the way to folders, settings and help."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from searchapp.theme import Space, theme_of
from searchapp.views.icons import IconButton, drawing
from searchapp.views.news_button import NewsButton
from searchapp.views.query_box import HEIGHT
from searchapp.views.search_bar import SearchBar

LOGO = 34
WIDEST_BOX = 980
BUTTON_ICON = 22


class Header(QWidget):
    """Holds the search bar where the eye begins."""

    folders_requested = Signal()
    settings_requested = Signal()
    help_requested = Signal()
    kept_requested = Signal()
    form_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search_bar = SearchBar(self)
        self.search_bar.setMaximumWidth(WIDEST_BOX)
        self._news = ""
        self._logo = QLabel(self)
        self._logo.setFixedHeight(HEIGHT)
        self._form = IconButton("query-form", self, size=BUTTON_ICON)
        self._form.clicked.connect(self.form_requested)
        self._kept = NewsButton("bookmark", self, size=BUTTON_ICON)
        self._kept.clicked.connect(self.kept_requested)
        self._folders = IconButton("folder", self, size=BUTTON_ICON)
        self._settings = IconButton("settings", self, size=BUTTON_ICON)
        self._help = IconButton("help", self, size=BUTTON_ICON)
        self._folders.clicked.connect(self.folders_requested)
        self._settings.clicked.connect(self.settings_requested)
        self._help.clicked.connect(self.help_requested)
        self._arrange()
        self._dress()
        self._name()

    def show_search(self, *, shown: bool) -> None:
        """Shows the box, or only the buttons where there is nothing to search yet."""
        self.search_bar.setVisible(shown)
        self._logo.setVisible(shown)

    def show_news(self, sentence: str) -> None:
        """Tells of what came to the saved searches."""
        self._news = sentence
        self._kept.set_news(there=bool(sentence))
        self._name()

    def changeEvent(self, event: QEvent) -> None:
        """Follows language and theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        elif event.type() == QEvent.Type.PaletteChange:
            self._dress()

    def _arrange(self) -> None:
        top = Qt.AlignmentFlag.AlignTop
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.M, Space.M, Space.M)
        row.setSpacing(Space.XS)
        row.addWidget(self._logo, 0, top)
        row.addSpacing(Space.S)
        row.addWidget(self.search_bar, 100, top)
        row.addStretch(1)
        row.addSpacing(Space.S)
        for button in (self._form, self._kept, self._folders, self._settings, self._help):
            button.setFixedSize(HEIGHT - Space.XS, HEIGHT)
            row.addWidget(button, 0, top)

    def _dress(self) -> None:
        colour = theme_of(self.palette()).accent
        self._logo.setPixmap(drawing("logo", colour, LOGO, self.devicePixelRatioF()))

    def _name(self) -> None:
        self._form.name(self.tr("Search form"), "Ctrl+Shift+F")
        self._kept.name(self._news or self.tr("Searches and labels"), "Ctrl+H")
        self._folders.name(self.tr("Folders"))
        self._settings.name(self.tr("Settings"), "Ctrl+,")
        self._help.name(self.tr("Help"), "F1")
