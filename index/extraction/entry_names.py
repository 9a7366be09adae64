"""The names of files in an archive, made fit to stand in an address.

They come from every system there is; nothing is ever written under them.
"""

import posixpath

from index.extraction.characters import clean_line
from index.extraction.encodings import decode_text
from index.extraction.extracted import ContentError

_LONGEST = 500


def clean_name(name: str | bytes) -> str:
    """A relative path with slashes; "" where nothing is left of the name."""
    text = name if isinstance(name, str) else _decoded(name)
    path = posixpath.normpath("/" + clean_line(text).replace("\\", "/")).lstrip("/")
    return path[-_LONGEST:]


def _decoded(name: bytes) -> str:
    try:
        return decode_text(name)
    except ContentError:
        return name.decode("cp437")
