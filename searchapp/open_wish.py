"""The wish for a document in another program, at the place where one reads."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OpenWish:
    """A document's address; the page that is read, and a matched word as it is written there."""

    path: str
    page: int | None = None  # counted from 1
    words: str = ""
