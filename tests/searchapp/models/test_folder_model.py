"""The folders of the library as rows."""

import pytest

from index.values import FolderStatus
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
    assert model.index(0, 0).data(Role.DETAIL) == "12 documents"
    assert not model.index(0, 0).data(Role.WARNING)


def test_warns_of_a_folder_that_is_gone(model, speak):
    speak("sq")
    assert model.index(1, 0).data(Role.WARNING)
    assert model.index(1, 0).data(Role.DETAIL) == (
        "Për momentin nuk gjendet; në tregues: 1 dokument"
    )
