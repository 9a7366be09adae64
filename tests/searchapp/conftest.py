"""Values as the engine sends them, small enough to be read in a test."""

import pytest
from PySide6.QtGui import QPalette

from index.values import (
    Document,
    FileCondition,
    Hit,
    Mark,
    Passage,
    Reading,
    ReadRequest,
    ResultPage,
    SearchRequest,
    WordCount,
)
from searchapp.theme import LIGHT, apply_theme
from searchapp.translations import Translator

TEXT = "Ura e gurit ka shtatë harqe. Urat e tjera janë prej druri."
MARKS = (Mark(0, 3), Mark(29, 33))  # Ura, Urat


@pytest.fixture
def new_hit():
    """Makes a hit; what a test does not speak of is filled in."""

    def make(path="/home/arta/Ura/ura.txt", title="Ura e gurit", **facts):
        passage = Passage(TEXT, 0, facts.pop("page", None), MARKS)
        values = {"date": "2023-07-27", "format": "txt", "complete": True, "matches": 2}
        values |= {"forms": (), "passages": (passage,), "score": 1.0} | facts
        return Hit(path=path, title=title, **values)

    return make


@pytest.fixture
def new_page(new_hit):
    """Makes a page of so many hits from an offset of a query on."""

    def make(count=3, *, text="ura", offset=0, total=None, **facts):
        hits = tuple(new_hit(f"/d/{n}.txt", f"Ura {n}") for n in range(offset, offset + count))
        total = count if total is None else total
        values = {"complete_total": total, "seconds": 0.004, "words": (text,)} | facts
        return ResultPage(SearchRequest(text, offset=offset), hits, total, **values)

    return make


@pytest.fixture
def new_reading():
    """Makes a document with its matches."""

    def make(text=TEXT, marks=MARKS, **facts):
        values = {"title": "Ura e gurit", "format": "txt"} | facts
        words = values.pop("words", None) or (WordCount("ura", len(marks)),)
        file = values.pop("file", FileCondition.SAME)
        path = values.pop("path", "/home/arta/Ura/ura.txt")
        query = values.pop("query", "ura")
        document = Document(path, text=text, **values)
        return Reading(ReadRequest(path, query), document, tuple(marks), tuple(words), file)

    return make


@pytest.fixture
def dressed(qapp):
    """The application in its light colours; plain again afterwards."""
    apply_theme(qapp, LIGHT)
    yield qapp
    qapp.setStyleSheet("")
    qapp.setPalette(QPalette())


@pytest.fixture
def speak(qapp):
    """Changes the language of the window; English again afterwards."""
    translator = Translator()
    yield lambda language: translator.install(qapp, language)
    translator.install(qapp, "en")
    translator.remove(qapp)
