"""Labels: how one is written, and under what it is found."""

import unicodedata

from index.language.folding import without_marks

LONGEST = 60  # letters of a label
# What `label:` calls a star, in both languages.
STAR_NAMES = frozenset({"star", "starred", "yll", "me yll"})


def tidy_label(text: str) -> str:
    """A typed label as it is kept: on one line, without spaces around it, not endless.

    >>> tidy_label("  për  gjyqin \\n")
    'për gjyqin'
    """
    printable = (sign if sign.isprintable() else " " for sign in unicodedata.normalize("NFC", text))
    return " ".join("".join(printable).replace('"', "").split())[:LONGEST].rstrip()


def label_key(label: str) -> str:
    """What two spellings of one label have in common: case, ë and ç make no difference.

    >>> label_key("Për  Gjyqin") == label_key("per gjyqin")
    True
    """
    return without_marks(tidy_label(label).casefold())


def tidy_labels(labels: tuple[str, ...]) -> tuple[str, ...]:
    """Labels as they are kept, each once, in the order in which they were given."""
    kept: dict[str, str] = {}
    for label in map(tidy_label, labels):
        if label:
            kept.setdefault(label_key(label), label)
    return tuple(kept.values())
