import string
from pathlib import Path

import pytest

from index import messages
from index.errors import (
    CollectionUnreadable,
    DocumentNotFound,
    FailureReason,
    FolderError,
    FolderReason,
    FoldersDamaged,
    LibraryBusy,
    LibraryDamaged,
    LibraryMissing,
    LibraryOutdated,
    LibraryUnwritable,
)
from index.messages import Sentence
from index.values import FileFailure, Note, NoteKind

PLACE = Path("/vend")
ERRORS = [
    *(FolderError(PLACE, reason) for reason in FolderReason),
    DocumentNotFound("/vend"),
    LibraryUnwritable(PLACE),
    LibraryBusy(PLACE, 42),
    LibraryDamaged(PLACE, "hollësi"),
    LibraryOutdated(PLACE),
    FoldersDamaged(PLACE),
    CollectionUnreadable(PLACE),
    LibraryMissing(PLACE),
]
SENTENCES = [value for value in vars(messages).values() if isinstance(value, Sentence)]
SENTENCES += [*messages.FAILURES.values(), *messages.FOLDERS.values(), *messages.NOTES.values()]


@pytest.mark.parametrize("language", messages.LANGUAGES)
class TestEveryKind:
    @pytest.mark.parametrize("error", ERRORS, ids=repr)
    def test_of_error_has_a_sentence(self, error, language):
        assert "/vend" in messages.error_sentence(error, language)

    @pytest.mark.parametrize("reason", FailureReason)
    def test_of_failure_has_a_sentence(self, reason, language):
        assert messages.failure_sentence(FileFailure("/a", reason), language).endswith(".")

    @pytest.mark.parametrize("kind", NoteKind)
    def test_of_note_has_a_sentence(self, kind, language):
        assert messages.note_sentence(Note(kind, "abc"), language)


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda sentence: sentence.en)
def test_both_languages_fill_in_the_same_names(sentence):
    def names(template: str) -> set[str | None]:
        return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}

    assert names(sentence.sq) <= names(sentence.en)
    assert sentence.sq != sentence.en


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({"LANG": "sq_AL.UTF-8"}, "sq"),
        ({"LANG": "sq_AL.UTF-8", "LC_ALL": "de_DE.UTF-8"}, "en"),
        ({"LANG": "C"}, "en"),
        ({}, "en"),
    ],
)
def test_asks_the_environment_for_the_language(monkeypatch, variables, language):
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert messages.system_language() == language
