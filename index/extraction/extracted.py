"""What a format's reader gives to the registry, and how it says that it cannot."""

from collections.abc import Callable
from dataclasses import dataclass

from index.errors import FailureReason
from index.values import Page


@dataclass(frozen=True, slots=True)
class Extracted:
    """What one format found in a file; what the format does not tell is empty.

    The text is clean (see `characters`), and the pages are ranges in it. A page is whatever the
    format counts: a page, a slide, a sheet or a chapter. `scans` are the numbers of pages whose
    text is a picture, and so not in the text.
    """

    text: str
    title: str = ""
    author: str = ""
    date: str = ""
    language: str = ""  # as the file declares it, ISO 639-1
    pages: tuple[Page, ...] = ()
    scans: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A file in a file: its name, and its bytes when they are asked for.

    `read` takes the most bytes that there may be, and raises ContentError.
    """

    name: str
    read: Callable[[int], bytes]


class ContentError(Exception):
    """The bytes of a file give no document; the registry adds the path."""

    def __init__(self, reason: FailureReason) -> None:
        super().__init__(reason)
        self.reason = reason
