"""The row of the reader in which a document is starred, labelled and noted."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from index.values import Annotation
from searchapp.models.kept_words import label_query
from searchapp.theme import Space, Type, base_font, scaled
from searchapp.views.icons import IconButton
from searchapp.views.label_editor import LabelEditor

REST = 800  # milliseconds without a key after which a note is kept
NOTE_HEIGHT = 62
MOST_LABELS = 4  # that are shown; the others are counted


class AnnotationBar(QWidget):
    """A star, the labels, and a box for a note that is there when there is one."""

    changed = Signal(object)  # the Annotation as it is wished
    query_proposed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("annotations")
        self._annotation: Annotation | None = None
        self._pending = 0  # changes of which nobody has said yet that they are kept
        self._known: tuple[str, ...] = ()
        self._star, self._starred = IconButton("star", self), IconButton("starred", self)
        self._add, self._write = IconButton("label", self), IconButton("note", self)
        self._chips = QHBoxLayout()
        self._chips.setSpacing(Space.XS)
        self._note = QPlainTextEdit(self)
        self._note.setObjectName("note")
        self._note.setFixedHeight(NOTE_HEIGHT)
        self._note.setTabChangesFocus(True)
        self._editor: LabelEditor | None = None  # made when it is first wanted
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._arrange()
        self._connect()
        self._name()
        self.hide()

    def show_annotation(self, annotation: Annotation) -> None:
        """Shows what was put on a document."""
        self._keep_note()
        is_other = self._annotation is None or self._annotation.path != annotation.path
        self._annotation = annotation
        self._pending = 0 if is_other else self._pending
        if is_other or not self._note.hasFocus():
            self._note.blockSignals(True)
            self._note.setPlainText(annotation.note)
            self._note.blockSignals(False)
        if is_other:
            self._note.setVisible(bool(annotation.note))
        self._show()
        self.show()

    def show_kept(self, annotation: Annotation) -> None:
        """Shows what was kept, unless one has gone on changing it since."""
        self._pending = max(self._pending - 1, 0)
        if not self._pending and annotation.path == self.path():
            self.show_annotation(annotation)

    def path(self) -> str:
        """The path of the document; nothing without one."""
        return "" if self._annotation is None else self._annotation.path

    def show_known(self, labels: Sequence[str]) -> None:
        """Takes all labels that there are."""
        self._known = tuple(labels)

    def clear(self) -> None:
        """Forgets the document; a note that was being written is kept first."""
        self._keep_note()
        self._annotation = None
        if self._editor is not None:
            self._editor.hide()
        self.hide()

    def toggle_star(self) -> None:
        """Gives the document a star, or takes it off."""
        if self._annotation is not None:
            self._change(replace(self._annotation, is_starred=not self._annotation.is_starred))

    def edit_labels(self) -> None:
        """Opens the panel of labels."""
        if self._annotation is not None:
            if self._editor is None:
                self._editor = LabelEditor(self)
                self._editor.labels_chosen.connect(self._take_labels)
            self._editor.open_below(self._add, self._annotation.labels, self._known)

    def edit_note(self) -> None:
        """Opens the box of the note, and lets it be written."""
        if self._annotation is not None:
            self._note.show()
            self._note.setFocus()

    def set_side(self, side: int) -> None:
        """Stands exactly above the text, whose left edge this is."""
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(max(side - Space.S, 0), 2, max(side - Space.S, Space.M), 2)

    def changeEvent(self, event: QEvent) -> None:
        """Speaks the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            self._show()

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(Space.XS)
        for button in (self._star, self._starred, self._add):
            row.addWidget(button)
        row.addLayout(self._chips)
        row.addWidget(self._write)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(Space.XS)
        column.addLayout(row)
        column.addWidget(self._note)
        self.set_side(Space.L)

    def _connect(self) -> None:
        for button in (self._star, self._starred):
            button.clicked.connect(self.toggle_star)
        self._add.clicked.connect(self.edit_labels)
        self._write.clicked.connect(self._toggle_note)
        self._note.textChanged.connect(self._rest.start)
        self._rest.timeout.connect(self._keep_note)

    def _change(self, annotation: Annotation) -> None:
        self._annotation = annotation
        self._pending += 1
        self._show()
        self.changed.emit(annotation)

    def _take_labels(self, labels: tuple[str, ...]) -> None:
        if self._annotation is not None:
            self._change(replace(self._annotation, labels=labels))

    def _keep_note(self) -> None:
        self._rest.stop()
        note = self._note.toPlainText().strip()
        if self._annotation is not None and note != self._annotation.note:
            self._change(replace(self._annotation, note=note))

    def _toggle_note(self) -> None:
        if self._note.isVisible():
            self._keep_note()
            self._note.hide()
        else:
            self.edit_note()

    def _show(self) -> None:
        annotation = self._annotation
        if annotation is None:
            return
        self._star.setVisible(not annotation.is_starred)
        self._starred.setVisible(annotation.is_starred)
        while (item := self._chips.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for label in annotation.labels[:MOST_LABELS]:
            self._chips.addWidget(self._chip(label))
        more = len(annotation.labels) - MOST_LABELS
        if more > 0:
            self._chips.addWidget(QLabel(self.tr("%Ln more", "", more), self))

    def _chip(self, label: str) -> QPushButton:
        chip = QPushButton(label, self)
        chip.setProperty("role", "label")
        chip.setCursor(Qt.CursorShape.PointingHandCursor)
        chip.setFont(scaled(base_font(), Type.SMALL))
        chip.setToolTip(self.tr("All documents labelled “{label}”").format(label=label))
        chip.clicked.connect(lambda: self.query_proposed.emit(label_query(label)))
        return chip

    def _name(self) -> None:
        self._star.name(self.tr("Give it a star"), "Ctrl+D")
        self._starred.name(self.tr("Take the star off"), "Ctrl+D")
        self._add.name(self.tr("Labels"), "Ctrl+E")
        self._write.name(self.tr("Note"), "Ctrl+N")
        self._note.setPlaceholderText(
            self.tr("Your note. It is kept in the library, not in the file.")
        )
        self._note.setAccessibleName(self.tr("Note"))
