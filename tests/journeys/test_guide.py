"""The pages of the guide are walked at the real window, sentence by sentence.

What is typed, pressed and found is read from the pages themselves: a block of code is typed as a
query, a quotation is the title of a document that is found, <kbd> is pressed, and code in a
sentence is typed into what the key before it has opened. Words in bold must stand in the window.
"""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from searchapp.settings import Settings, save_settings

PROJECT = Path(__file__).resolve().parent.parent.parent
PAGES = {"sq": "udhezues.md", "en": "guide.md"}
DEED = re.compile(
    r"```\n(?P<query>.*?)\n```|^> (?P<title>[^\n]*)$|<kbd>(?P<keys>.*?)</kbd>|`(?P<text>[^`\n]+)`",
    re.MULTILINE | re.DOTALL,
)


def steps(language):
    """The headings of a page, and the deeds below each."""
    page = (PROJECT / "docs" / PAGES[language]).read_text(encoding="utf-8")
    parts = re.split(r"^### (\d+)\. .*$", page, flags=re.MULTILINE)[1:]
    return {
        int(number): [(deed.lastgroup, deed[deed.lastgroup]) for deed in DEED.finditer(text)]
        for number, text in zip(parts[::2], parts[1::2], strict=True)
    }


class Walker:
    """Someone who does what the guide says."""

    def __init__(self, person):
        self.person = person
        self.window = person.window
        self.opened = None  # the line in which the last key lets one type

    def does(self, kind, words):
        getattr(self, f"_{kind}")(words)

    def _query(self, text):
        self.window.search_bar.focus_query()
        self.person.types(text)

    def _title(self, title):
        self.person.waits_until(lambda: title in self.person.titles()[:2])

    def _keys(self, keys):
        combination = QKeySequence(keys)[0]
        QTest.keyClick(
            self.window.focusWidget() or self.window,
            combination.key(),
            combination.keyboardModifiers(),
        )
        self.opened = self._find_opened(keys)
        self._is_as_it_says(keys)

    def _text(self, text):
        if isinstance(self.opened, QPlainTextEdit):
            self.opened.insertPlainText(text)
            self.window.reader.annotations._keep_note()
        else:
            self.opened.setText(text)
            self.person.presses(Qt.Key.Key_Return, on=self.opened)
        self._close()

    def _find_opened(self, keys):
        bar, dialog = self.window.reader.annotations, self.person.app.keeping.dialog
        places = {
            "Ctrl+E": lambda: bar._editor.findChild(QLineEdit),
            "Ctrl+N": lambda: bar.findChild(QPlainTextEdit),
            "Ctrl+S": lambda: dialog.saved.findChild(QLineEdit),
        }
        return places[keys]() if keys in places else None

    def _is_as_it_says(self, keys):
        app, reader = self.person.app, self.window.reader
        seen = {
            "Enter": lambda: not reader.is_empty(),
            "F3": lambda: reader.place_text().startswith("2 "),
            "Ctrl+D": lambda: reader.annotations._annotation.is_starred,
            "Ctrl+H": lambda: (
                [row.text for row in app.keeping.dialog.labels.rows()][1:] == ["për gjyqin"]
            ),
            "Ctrl+Shift+F": app.asking.form.isVisible,
            "F1": self.window._help.isVisible,
        }
        if keys in seen:
            self.person.waits_until(seen[keys])
        if keys in ("Ctrl+H", "Ctrl+Shift+F", "F1"):
            self._close()

    def _close(self):
        app, bar = self.person.app, self.window.reader.annotations
        for panel in (app.keeping.dialog, app.asking.form, self.window._help, bar._editor):
            if panel is not None:
                panel.hide()
        self.window.activateWindow()


@pytest.fixture(params=["sq", "en"])
def language(request, root):
    save_settings(root, Settings(language=request.param, appearance="light"))
    return request.param


def test_the_guide_can_be_walked(language, open_window):
    person = open_window()
    walker = Walker(person)
    person.starts()
    person.waits_until(person.window.welcome.isVisible)
    person.window.welcome.sample_requested.emit()
    person.waits_until(person.app.crew.job.is_running)
    person.waits_for_the_index()
    for deeds in steps(language).values():
        for kind, words in deeds:
            walker.does(kind, words)
    dialog = person.app.keeping.dialog
    person.waits_until(lambda: [row.text for row in dialog.saved.rows()] == ["Fatura"])
    person.types("label:starred")
    assert person.hits()[0].annotation.note == "Neni 9!"


def test_both_pages_have_the_same_steps():
    kinds = {
        language: {number: [kind for kind, _ in deeds] for number, deeds in steps(language).items()}
        for language in PAGES
    }
    assert kinds["sq"] == kinds["en"]
    assert len(kinds["sq"]) == 10


@pytest.mark.parametrize("language", PAGES)
def test_names_what_stands_in_the_window(language):
    tree = ElementTree.parse(PROJECT / "resources" / "translations" / "gjej_sq.ts")
    part = {"sq": "translation", "en": "source"}[language]
    said = {message.findtext(part) for message in tree.iter("message")}
    page = (PROJECT / "docs" / PAGES[language]).read_text(encoding="utf-8")
    steps_only = page.partition("### 1.")[2]
    assert set(re.findall(r"\*\*(.+?)\*\*", steps_only)) <= said
