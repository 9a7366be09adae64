"""The words of the index that a prefix stands for, with or without ë and ç."""

import itertools
from collections.abc import Iterator

from whoosh.reading import IndexReader

from index.language.folding import fold

MAX_EXPANSIONS = 200
# Letters of a prefix that are tried in every spelling; what follows is compared word by word.
MAX_TRIED_LETTERS = 4
SPELLINGS = {"e": "eëê", "c": "cç", "a": "aâ", "i": "iî", "o": "oô", "u": "uû"}


def expand_prefix(reader: IndexReader, field: str, prefix: str) -> tuple[list[str], bool]:
    """The most frequent words of a field that begin with a prefix, and whether some were left out.

    Plain letters of the prefix stand for their accented ones too; accented ones for themselves.
    """
    counts = [
        (reader.doc_frequency(field, word), word)
        for word in words_with_prefix(reader, field, prefix.lower())
    ]
    counts.sort(key=lambda pair: (-pair[0], pair[1]))
    return [word for _, word in counts[:MAX_EXPANSIONS]], len(counts) > MAX_EXPANSIONS


def words_with_prefix(reader: IndexReader, field: str, prefix: str) -> Iterator[str]:
    """The words of a field that begin with a prefix in lower case, in any order."""
    """The words of a field that begin with a prefix in lower case, in any order."""
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
