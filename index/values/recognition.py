"""Text in pictures: whether it is recognised, and with what."""

from dataclasses import dataclass
from enum import StrEnum


class RecognitionMode(StrEnum):
    """Whether text in pictures is to be recognised."""

    ON = "on"
    PAUSED = "paused"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class RecognitionStatus:
    """What there is to recognise text in pictures with, and how many files wait for it."""

    mode: RecognitionMode
    program: str = ""  # with its version; empty where there is none
    languages: tuple[str, ...] = ()  # as the program calls them; empty where it lacks Albanian
    waiting: int = 0
