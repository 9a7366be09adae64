"""The names of the fields that a query may speak of, in both languages, and slips in them."""

import unicodedata

_FIELDS = {
    "title": "title",
    "titull": "title",
    "titulli": "title",
    "type": "type",
    "lloj": "type",
    "lloji": "type",
    "date": "date",
    "data": "date",
}


def find_field(name: str) -> str | None:
    """The field of a typed name: "title", "type" or "date"; None where there is no such field."""
    return _FIELDS.get(_folded(name))


def is_misspelt_field(name: str) -> bool:
    """Whether a typed name is no field, but one slip of the finger away from one."""
    folded = _folded(name)
    return folded not in _FIELDS and any(_is_slip(folded, known) for known in _FIELDS)


def _folded(name: str) -> str:
    """The name of a field whatever its case, width, accents and cedilla ("DATË" is "date")."""
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _is_slip(typed: str, known: str) -> bool:
    """Whether a name is one slip of the finger away from a known one.

    A wrong first letter is no slip, nor is another letter in a name of four: "ata:", "nata:" and
    "dita:" are words, "dat:" and "titul:" are slips.
    """
    if not typed or typed[0] != known[0]:
        return False
    shorter, longer = sorted((typed, known), key=len)
    if len(longer) == len(shorter) + 1:
        return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))
    if len(longer) != len(shorter):
        return False
    wrong = [at for at in range(len(known)) if typed[at] != known[at]]
    if len(wrong) == 1:
        return len(known) > 4
    return (
        len(wrong) == 2 and typed[wrong[0] : wrong[1] + 1] == known[wrong[0] : wrong[1] + 1][::-1]
    )
