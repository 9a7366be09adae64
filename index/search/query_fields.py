"""The names of the fields that a query may speak of, in both languages."""

import unicodedata

_NAMES = {
    "title": "title titull titulli",
    "author": "author autor autori",
    "folder": "folder dosje dosja",
    "path": "path shteg shtegu",
    "type": "type format lloj lloji formati",
    "language": "language lang gjuhe gjuha",
    "date": "date data",
    "label": "label labels etikete etiketa etiketat",
    "note": "note notes shenim shenimi shenime shenimet",
    "new": "new reja rejat",
}
_FIELDS = {name: field for field, names in _NAMES.items() for name in names.split()}
FIELD_NAMES = tuple(_FIELDS)


def find_field(name: str) -> str | None:
    """The field of a typed name, as it is called in English; None where there is none such.

    >>> find_field("titulli"), find_field("DATË"), find_field("burimi")
    ('title', 'date', None)
    """
    return _FIELDS.get(plain_name(name))


def plain_name(name: str) -> str:
    """A typed name whatever its case, width, accents and cedilla ("DATË" is "date")."""
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
