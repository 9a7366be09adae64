"""The part of the settings that says what reading may cost the machine."""

from dataclasses import replace

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from index.values import ReadingRules
from searchapp.theme import Space, Type, base_font, scaled

MEGABYTE = 1024 * 1024
LARGEST = 100_000  # megabytes
HEIGHT = 30  # of a box that a finger or a tired eye finds


class ReadingChoices(QWidget):
    """The largest file, the processor cores, and whether to wait on battery."""

    rules_chosen = Signal(object)  # ReadingRules

    def __init__(self, cores: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rules = ReadingRules()
        self._heading, self._size_label, self._cores_label = (QLabel(self) for _ in range(3))
        self._heading.setFont(scaled(base_font(), Type.BODY, strong=True))
        self._size, self._cores = QSpinBox(self), QSpinBox(self)
        self._size.setRange(1, LARGEST)
        self._size.setSuffix(" MB")
        self._cores.setRange(1, max(cores, 1))
        self._battery = QCheckBox(self)
        for label, box in ((self._size_label, self._size), (self._cores_label, self._cores)):
            label.setBuddy(box)
            box.setKeyboardTracking(False)  # a number counts when it is finished
            box.setMinimumHeight(max(HEIGHT, QFontMetrics(base_font()).height() + Space.M))
        self._arrange()
        self.show_rules(self._rules)
        self._size.valueChanged.connect(self._choose)
        self._cores.valueChanged.connect(self._choose)
        self._battery.toggled.connect(self._choose)
        self._name()

    def show_rules(self, rules: ReadingRules) -> None:
        """Shows the rules that hold."""
        self._rules = rules
        for widget in (self._size, self._cores, self._battery):
            widget.blockSignals(True)
        self._size.setValue(max(rules.size_limit // MEGABYTE, 1))
        self._cores.setValue(rules.cores)
        self._battery.setChecked(not rules.on_battery)
        for widget in (self._size, self._cores, self._battery):
            widget.blockSignals(False)

    def changeEvent(self, event: QEvent) -> None:
        """Speaks the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _choose(self) -> None:
        self._rules = replace(
            self._rules,
            size_limit=self._size.value() * MEGABYTE,
            cores=self._cores.value(),
            on_battery=not self._battery.isChecked(),
        )
        self.rules_chosen.emit(self._rules)

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(Space.S)
        grid.setColumnStretch(1, 1)
        rows = ((self._size_label, self._size), (self._cores_label, self._cores))
        for row, (label, box) in enumerate(rows):
            grid.addWidget(label, row, 0)
            grid.addWidget(box, row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self._heading)
        column.addLayout(grid)
        column.addWidget(self._battery)

    def _name(self) -> None:
        self._heading.setText(self.tr("Reading"))
        self._size_label.setText(self.tr("Largest file"))
        self._cores_label.setText(self.tr("Processor cores"))
        self._battery.setText(self.tr("Wait while the computer runs on battery"))
        for label, box in ((self._size_label, self._size), (self._cores_label, self._cores)):
            box.setAccessibleName(label.text())
        self._size.setToolTip(self.tr("Larger files are listed and not read"))
