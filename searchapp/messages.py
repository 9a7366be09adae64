"""The engine's kinds as sentences in the language that the window speaks now."""

import index.messages
from index.errors import GjejError
from index.values import FileFailure, Note, RecognitionStatus
from searchapp.translations import interface_language


def failure_sentence(failure: FileFailure) -> str:
    """Why a file gave no document."""
    return index.messages.failure_sentence(failure, interface_language())


def note_sentence(note: Note) -> str:
    """What there is to say about how a query was understood."""
    return index.messages.note_sentence(note, interface_language())


def recognition_sentence(status: RecognitionStatus) -> str:
    """What text in pictures is recognised with, or what is missing for it."""
    return index.messages.recognition_sentence(status, interface_language())


def error_sentence(error: GjejError) -> str:
    """What to tell a person about an error that the engine raised."""
    return index.messages.error_sentence(error, interface_language())


def unexpected_sentence(log: str) -> str:
    """What to tell a person about an error that nobody expected."""
    return index.messages.UNEXPECTED.in_language(interface_language(), log=log)


def built_anew_sentence() -> str:
    """What to tell a person who searches an index that is not whole again yet."""
    return index.messages.BUILT_ANEW.in_language(interface_language())
