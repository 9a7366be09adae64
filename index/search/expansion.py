"""The words of a field that begin alike, with or without ë and ç."""

import itertools
from collections.abc import Iterator

from whoosh.reading import IndexReader

from index.language.folding import fold

# Letters of a prefix that are tried in every spelling; what follows is compared word by word.
MAX_TRIED_LETTERS = 4
SPELLINGS = {"e": "eëê", "c": "cç", "a": "aâ", "i": "iî", "o": "oô", "u": "uû"}


def words_with_prefix(reader: IndexReader, field: str, prefix: str) -> Iterator[str]:
    """The words of a field that begin with a prefix in lower case, in any order.

    Plain letters of the prefix stand for their accented ones too; accented ones for themselves.
    """
    choices, tried = [], 0
    for letter in prefix:
        spellings = SPELLINGS.get(letter, letter)
        tried += len(spellings) > 1
        if tried > MAX_TRIED_LETTERS:
            break
        choices.append(spellings)
    for spelling in itertools.product(*choices):
        for term in reader.expand_prefix(field, "".join(spelling)):
            word = term.decode("utf-8") if isinstance(term, bytes) else term
            if _begins(word, prefix):
                yield word


def _begins(word: str, prefix: str) -> bool:
    return len(word) >= len(prefix) and all(
        letter == wanted or (wanted in SPELLINGS and fold(letter) == wanted)
        for letter, wanted in zip(word, prefix, strict=False)
    )
