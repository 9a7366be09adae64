"""The folders of the library as rows."""

import pytest
from PySide6.QtCore import QDate, QDateTime, QTime

from index.values import FolderStatus, FormatCount
from searchapp.models.folder_model import FolderModel
from searchapp.models.roles import Role


@pytest.fixture
def model(qapp):
    model = FolderModel()
    model.show_folders((FolderStatus("/d/a", 12, True), FolderStatus("/media/usb", 1, False)))
    return model


def test_keeps_the_rules_of_qt(qtmodeltester, model):
    qtmodeltester.check(model)


def test_shows_the_path_and_the_documents(model, speak):
    speak("en")
    assert model.index(0, 0).data() == "/d/a"
    assert model.index(0, 0).data(Role.DETAIL) == "12 documents  ·  not read yet"
    assert not model.index(0, 0).data(Role.WARNING)


def test_warns_of_a_folder_that_is_gone(model, speak):
    speak("sq")
    assert model.index(1, 0).data(Role.WARNING)
    assert model.index(1, 0).data(Role.DETAIL) == (
        "Për momentin nuk gjendet; në tregues: 1 dokument"
    )


def test_tells_formats_failures_size_and_time(model, speak):
    speak("en")
    formats = tuple(FormatCount(name, 10 - at) for at, name in enumerate("abcdefgh"))
    noon = QDateTime(QDate(2024, 3, 15), QTime(12, 0)).toSecsSinceEpoch()
    folder = FolderStatus("/d/a", 1200, True, True, formats, 3, 84_800, noon)
    model.show_folders((folder,))
    assert model.index(0, 0).data(Role.DETAIL) == (
        "1,200 documents  ·  3 files not read  ·  84.8 kB  ·  updated on 3/15/24"
    )
    more = model.index(0, 0).data(Role.MORE)
    assert more == "A 10  ·  B 9  ·  C 8  ·  D 7  ·  E 6  ·  F 5  ·  others 7"


def test_says_what_was_done_today(model, speak):
    speak("sq")
    now = QDateTime.currentSecsSinceEpoch()
    model.show_folders((FolderStatus("/d/a", 1, True, updated=now),))
    assert "përditësuar sot në orën" in model.index(0, 0).data(Role.DETAIL)


def test_warns_of_a_folder_of_which_a_part_is_away(model, speak):
    speak("en")
    model.show_folders((FolderStatus("/d/a", 1, True, is_whole=False),))
    assert model.index(0, 0).data(Role.WARNING)
    assert model.index(0, 0).data(Role.DETAIL).endswith("a part of it is not connected")


@pytest.mark.parametrize(
    ("language", "scans", "words"),
    [
        ("en", 1, "1 scan waiting"),
        ("en", 3, "3 scans waiting"),
        ("sq", 1, "1 skanim në pritje"),
        ("sq", 3, "3 skanime në pritje"),
    ],
)
def test_says_how_many_scans_wait(model, speak, language, scans, words):
    speak(language)
    model.show_folders((FolderStatus("/d/a", 12, True, scans=scans),))
    assert words in model.index(0, 0).data(Role.DETAIL)
