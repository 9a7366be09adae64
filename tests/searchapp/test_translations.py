"""Every string is in both languages, and the compiled files are those of the source."""

import importlib.util
import re
import shutil
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QLineEdit

from index.resources import resource_path
from searchapp.translations import interface_language, interface_locale, resolve_language

LANGUAGES = pytest.mark.parametrize("language", ["sq", "en"])
FILES = pytest.mark.parametrize("name", ["gjej_sq", "gjej_en", "qt_sq"])
PLACES = re.compile(r"\{\w+\}|%Ln|%n|%1")


def messages(name):
    """All entries of a file: source, and its translations."""
    tree = ElementTree.parse(resource_path("translations", f"{name}.ts"))
    for message in tree.iter("message"):
        translation = message.find("translation")
        forms = [form.text or "" for form in translation.findall("numerusform")]
        assert translation.get("type") is None, message.findtext("source")
        yield message.findtext("source"), forms or [translation.text or ""]


@pytest.fixture(scope="module")
def translate():
    """The tool that makes the translations."""
    path = resource_path().parent / "tools" / "translate.py"
    spec = importlib.util.spec_from_file_location("translate", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@FILES
def test_finishes_every_entry(name):
    assert [source for source, forms in messages(name) if not all(forms)] == []


@FILES
def test_keeps_what_is_filled_in(name):
    for source, forms in messages(name):
        for form in forms:
            assert sorted(PLACES.findall(form)) == sorted(PLACES.findall(source)), source


@FILES
def test_ends_sentences_where_the_source_does(name):
    for source, forms in messages(name):
        for form in forms:
            assert form.endswith(("…", ":", "?", ".")) == source.endswith(("…", ":", "?", ".")), (
                form
            )


@LANGUAGES
def test_is_as_new_as_the_source(language, translate, tmp_path):
    committed = resource_path("translations", f"gjej_{language}.ts")
    copy = tmp_path / committed.name
    shutil.copy(committed, copy)
    translate.update(language, copy)
    assert copy.read_text(encoding="utf-8") == committed.read_text(encoding="utf-8")


@LANGUAGES
def test_is_compiled_from_what_is_committed(language, translate, tmp_path):
    committed = resource_path("translations", f"gjej_{language}.qm")
    compiled = tmp_path / "fresh.qm"
    translate.compile_language(language, compiled)
    assert compiled.read_bytes() == committed.read_bytes()


@pytest.mark.parametrize(
    ("choice", "system", "language"),
    [
        ("sq", "en_US", "sq"),
        ("en", "sq_AL", "en"),
        ("system", "sq_XK", "sq"),
        ("system", "en_GB", "en"),
        ("system", "de_DE", "en"),
    ],
)
def test_resolves_the_language(choice, system, language):
    assert resolve_language(choice, QLocale(system)) == language


@pytest.mark.parametrize(
    ("language", "system", "locale"),
    [
        ("sq", "sq_XK", "sq_XK"),
        ("sq", "en_US", "sq_AL"),
        ("en", "en_GB", "en_GB"),
        ("en", "sq_AL", "en_US"),
    ],
)
def test_writes_numbers_as_the_language_does(language, system, locale):
    assert interface_locale(language, QLocale(system)).name() == locale


def test_changes_the_language_while_it_runs(qapp, speak):
    for language, words in [("sq", "Shto dosje…"), ("en", "Add a folder…"), ("sq", "Shto dosje…")]:
        assert speak(language) == language
        assert interface_language() == language
        assert QCoreApplication.translate("WelcomePage", "Add a folder…") == words


def test_counts_in_both_languages(qapp, speak):
    def documents(count):
        return QCoreApplication.translate("LibraryWords", "%Ln document(s)", "", count)

    speak("en")
    assert [documents(1), documents(2)] == ["1 document", "2 documents"]
    speak("sq")
    assert [documents(1), documents(2)] == ["1 dokument", "2 dokumente"]


def test_speaks_albanian_where_qt_does_not(qtbot, speak):
    speak("sq")
    box = QLineEdit("Ura")
    qtbot.addWidget(box)
    menu = box.createStandardContextMenu()
    words = {action.text().partition("\t")[0] for action in menu.actions() if action.text()}
    menu.deleteLater()
    albanian = {"&Zhbëj", "&Ribëj", "&Prit", "&Kopjo", "N&gjit", "Fshi", "Përzgjidh gjithçka"}
    assert words == albanian
