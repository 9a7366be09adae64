"""The dialog in which one says what is not to be read, and sees at once what that would be."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QLocale, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from index.values import Preview, ReadingRules
from searchapp.models.left_out_model import LeftOutModel
from searchapp.theme import Space
from searchapp.views.chosen_row import ChoosingList
from searchapp.views.close_row import dialog_column

WIDTH, HEIGHT = 680, 600
PATTERN_LINES = 5
REST = 300  # milliseconds without a further key, before the folders are looked at


class ExclusionsDialog(QDialog):
    """Hidden files, the folders of programs, names of one's own; below it the preview."""

    preview_wanted = Signal(object)  # ReadingRules
    rules_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rules = ReadingRules()
        self._preview: Preview | None = None
        self._hidden, self._programs = QCheckBox(self), QCheckBox(self)
        self._lead, self._hint, self._summary = (QLabel(self) for _ in range(3))
        self._hint.setProperty("role", "muted")
        self._hint.setWordWrap(True)
        self._patterns = QPlainTextEdit(self)
        self._patterns.setObjectName("patterns")
        self._patterns.setTabChangesFocus(True)
        self._lead.setBuddy(self._patterns)
        self._model = LeftOutModel(self)
        self._rows = ChoosingList.with_rows("document", self)
        self._rows.setModel(self._model)
        self._save, self._cancel = QPushButton(self), QPushButton(self)
        self._save.setProperty("role", "primary")
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._arrange()
        self._connect()
        self._name()

    def show_rules(self, rules: ReadingRules) -> None:
        """Takes the rules that hold; what is being typed stays."""
        self._rules = rules
        if not self.isVisible():
            self._fill()

    def show_preview(self, preview: Preview) -> None:
        """Shows what the rules of a preview would leave out."""
        self._preview = preview
        self._model.show_left_out(preview.first)
        self._speak()

    def rules(self) -> ReadingRules:
        """The rules as they stand in the dialog."""
        lines = (line.strip() for line in self._patterns.toPlainText().splitlines())
        return replace(
            self._rules,
            with_hidden=not self._hidden.isChecked(),
            with_program_folders=not self._programs.isChecked(),
            patterns=tuple(dict.fromkeys(line for line in lines if line)),
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Begins with the rules that hold."""
        super().showEvent(event)
        self._fill()
        self._ask_for_preview()

    def changeEvent(self, event: QEvent) -> None:
        """Speaks the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _fill(self) -> None:
        self._hidden.setChecked(not self._rules.with_hidden)
        self._programs.setChecked(not self._rules.with_program_folders)
        self._patterns.setPlainText("\n".join(self._rules.patterns))

    def _connect(self) -> None:
        self._hidden.toggled.connect(self._await_preview)
        self._programs.toggled.connect(self._await_preview)
        self._patterns.textChanged.connect(self._await_preview)
        self._rest.timeout.connect(self._ask_for_preview)
        self._save.clicked.connect(self._choose)
        self._cancel.clicked.connect(self.close)

    def _await_preview(self) -> None:
        if self.isVisible():
            self._preview = None
            self._speak()
            self._rest.start()

    def _ask_for_preview(self) -> None:
        self._rest.stop()
        self.preview_wanted.emit(self.rules())

    def _choose(self) -> None:
        self.rules_chosen.emit(self.rules())
        self.close()

    def _speak(self) -> None:
        self._summary.setText(self._summary_text())

    def _summary_text(self) -> str:
        preview = self._preview
        if preview is None:
            return self.tr("Looking at the folders…")
        if not preview.first:
            return self.tr("Nothing is left out by this.")
        parts = [
            self.tr("%Ln folder(s)", "", preview.folders) if preview.folders else "",
            self.tr("%Ln file(s)", "", preview.files) if preview.files else "",
        ]
        what = " · ".join(part for part in parts if part)
        words = self.tr("Left out by this: {what}").format(what=what)
        if len(preview.first) < preview.files + preview.folders:
            count = QLocale().toString(len(preview.first))
            words += "  " + self.tr("(the first {count} are shown)").format(count=count)
        return words

    def _arrange(self) -> None:
        self.resize(WIDTH, HEIGHT)
        metrics = self._patterns.fontMetrics()
        self._patterns.setFixedHeight(PATTERN_LINES * metrics.lineSpacing() + 2 * Space.S)
        column = dialog_column(self)
        column.addWidget(self._hidden)
        column.addWidget(self._programs)
        column.addSpacing(Space.XS)
        for widget in (self._lead, self._patterns, self._hint):
            column.addWidget(widget)
        column.addSpacing(Space.S)
        column.addWidget(self._summary)
        column.addWidget(self._rows, 1)
        foot = QHBoxLayout()
        foot.setSpacing(Space.S)
        foot.addStretch(1)
        for button in (self._save, self._cancel):
            button.setAutoDefault(False)
            foot.addWidget(button)
        column.addLayout(foot)

    def _name(self) -> None:
        self.setWindowTitle(self.tr("What is left out"))
        self._hidden.setText(self.tr("Leave out hidden files and folders"))
        self._programs.setText(
            self.tr("Leave out the folders of programs: node_modules, .git, caches")
        )
        self._lead.setText(self.tr("Leave out these names, one a line:"))
        self._patterns.setAccessibleName(self.tr("Names to leave out"))
        self._hint.setText(
            self.tr(
                "* stands for any letters and ? for one: *.tmp, draft-?. With / at its end a name "
                "holds for folders only; drafts/2023 is a folder in a folder."
            )
        )
        self._rows.setAccessibleName(self.tr("Preview of what is left out"))
        self._rows.viewport().update()
        self._save.setText(self.tr("Save"))
        self._cancel.setText(self.tr("Cancel"))
        self._speak()
