"""The engine's kinds are told in the language of the moment."""

from pathlib import Path

from PySide6.QtCore import QLocale

from index.errors import FailureReason, LibraryUnwritable
from index.values import FileFailure, Note, NoteKind
from searchapp.messages import (
    error_sentence,
    failure_sentence,
    note_sentence,
    unexpected_sentence,
)


def test_tells_of_a_failed_file_in_both_languages():
    failure = FileFailure("/d/bosh.txt", FailureReason.EMPTY)
    assert failure_sentence(failure) == "The file is empty."
    QLocale.setDefault(QLocale("sq_AL"))
    assert failure_sentence(failure) == "Skedari është bosh."


def test_tells_of_a_query_in_both_languages():
    note = Note(NoteKind.UNKNOWN_DATE, "nesër")
    assert "“nesër”" in note_sentence(note)
    QLocale.setDefault(QLocale("sq_AL"))
    assert "si datë" in note_sentence(note)


def test_tells_of_an_error_with_its_place():
    assert "/mnt/plot" in error_sentence(LibraryUnwritable(Path("/mnt/plot")))


def test_tells_where_the_details_are():
    assert "gjej.log" in unexpected_sentence("gjej.log")
