"""A person at the real window: real engine, real second process, real documents."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from index.library import Library
from searchapp.app import SearchApp
from searchapp.desktop import FileChoices
from searchapp.settings import Settings, load_settings, save_settings

LONG = 30_000  # milliseconds; only a broken program takes them all

TEXTS = {
    "bora.txt": "Bora mbuloi fshatrat\n\n"
    "Në Kelmend bora arriti një metër. Rruga u hap me borëpastruese.",
    "raketat.txt": "Raketat mbi det\n\n"
    "Phenianit i ranë raketat në det. Një raketë e dytë dështoi.\n\n"
    "Ministria tha se raketës iu prish motori.",
    "uji.txt": "Uji i pijshëm\n\nUji në qytet vjen tri orë në ditë.",
}


class Person:
    """What a person does at the window and sees in it."""

    def __init__(self, qtbot, app):
        self.qtbot, self.app, self.window = qtbot, app, app.window
        self.opened, self.started = [], []
        self.pointed_at = ""

    def starts(self):
        """Opens the window, and waits for the engine behind it."""
        with self.qtbot.waitSignal(self.app.crew.controller.loaded, timeout=LONG):
            self.app.start()
        self.qtbot.waitExposed(self.window)
        self.window.activateWindow()

    def waits_until(self, holds):
        self.qtbot.waitUntil(holds, timeout=LONG)

    def waits_for_the_index(self):
        """Waits until no run is under way and the window knows what it brought."""
        self.waits_until(lambda: not self.app.crew.job.is_running())
        with self.qtbot.waitSignal(self.app.crew.controller.status_ready, timeout=LONG):
            self.app.crew.controller.look_over()

    def types(self, text):
        """Types a query and waits for its answer."""
        with self.qtbot.waitSignal(self.app.crew.controller.page_ready, timeout=LONG):
            self.window.search_bar.set_text(text)

    def presses(self, key, modifier=Qt.KeyboardModifier.NoModifier, *, on=None):
        target = on or self.window.focusWidget() or self.window
        QTest.keyClick(target, key, modifier)

    def clicks(self, words, *, on=None):
        """Clicks the button that is named like this."""
        buttons = [
            button
            for button in (on or self.window).findChildren(QPushButton)
            if button.text() == words and button.isVisible()
        ]
        assert buttons, f"there is no button {words!r}"
        self.qtbot.mouseClick(buttons[0], Qt.MouseButton.LeftButton)

    def sees(self, room):
        return room.isVisible()

    def words_on(self, widget):
        """Everything that labels and buttons say."""
        widgets = [*widget.findChildren(QLabel), *widget.findChildren(QPushButton)]
        return "\n".join(part.text() for part in widgets if part.isVisible())

    def hits(self):
        model = self.window.hit_model
        return [model.hit(row) for row in range(model.rowCount())]

    def titles(self):
        return [hit.title for hit in self.hits()]

    def takes_a_picture(self, name):
        """Takes a picture of the screen, where someone wants to see it: in a real window."""
        if folder := os.environ.get("GJEJ_TEST_PICTURES"):
            QTest.qWait(300)  # the X server has painted then
            self.window.screen().grabWindow(0).save(str(Path(folder, f"{name}.png")))

    def has_colour(self, widget, colour):
        """Whether a colour is to be seen anywhere in a widget."""
        image = widget.grab().toImage()
        return any(
            image.pixelColor(x, y).name() == colour
            for y in range(0, image.height(), 2)
            for x in range(0, image.width(), 2)
        )


@pytest.fixture
def root(tmp_path):
    """The folder of the library, whose window speaks English."""
    root = tmp_path / "library"
    root.mkdir()
    save_settings(root, Settings(language="en", appearance="light"))
    return root


@pytest.fixture
def documents(tmp_path):
    """A folder of three texts."""
    folder = tmp_path / "documents"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def library(root, documents):
    """The library with the texts already in its index."""
    with Library.open(root) as library:
        library.add_folder(documents)
        library.update(report=lambda event: None, is_cancelled=lambda: False)
    return root


@pytest.fixture
def open_window(qtbot, qapp, root):
    """Opens a window on the library, again and again if need be, and closes each."""
    people = []

    def open_one():
        app = SearchApp(
            qapp,
            root,
            choose_folder=lambda window, title: person.pointed_at,
            open_file=lambda path: person.opened.append(path) or path.endswith(".txt"),
            files=FileChoices(
                file=lambda window, title: person.pointed_at,
                new_file=lambda window, title, name: person.pointed_at,
            ),
            start_program=lambda command: person.started.append(command) or True,
        )
        # Windows that stay would be dressed again with each test's own.
        beside = (app.passages.dialog, app.exporting.dialog, app.batches.dialog)
        for window in (app.window, *beside):
            qtbot.addWidget(window)
        person = Person(qtbot, app)
        people.append(person)
        return person

    yield open_one
    for person in people:
        person.window.close()
        person.app.preferences.choose_language("en")
        person.app.deleteLater()
    QLocale.setDefault(QLocale.system())
    qapp.setStyleSheet("")
    qapp.setPalette(QPalette())


@pytest.fixture
def person(open_window):
    """Someone at a window that is not shown yet."""
    return open_window()


@pytest.fixture
def reader(library, person):
    """Someone who searches a library that is ready."""
    assert load_settings(library).language == "en"
    person.starts()
    person.waits_for_the_index()
    return person
