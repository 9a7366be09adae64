"""The names of the fields that a query may speak of, in both languages."""

import unicodedata

_FIELDS = {
    "title": "title",
    "titull": "title",
    "titulli": "title",
    "type": "type",
    "lloj": "type",
    "lloji": "type",
    "format": "type",
    "formati": "type",
    "date": "date",
    "data": "date",
}


def find_field(name: str) -> str | None:
    """The field of a typed name: "title", "type" or "date"; None where there is no such field."""
    return _FIELDS.get(_folded(name))


def _folded(name: str) -> str:
    """The name of a field whatever its case, width, accents and cedilla ("DATË" is "date")."""
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
