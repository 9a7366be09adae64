"""The words of a path: what a person remembers of a folder's or a file's name.

    /home/ana/Lajme_2023/kontrata.pdf -> home ana lajme 2023 kontrata pdf

They have no endings taken off: a name is a name. Case, ë and ç do not count, nor does what stands
between the words, so that "lajme/2023", "Lajme 2023" and "lajme_2023" are the same.
"""

import re
from collections.abc import Iterator
from typing import Any

from whoosh.analysis.acore import Token
from whoosh.analysis.analyzers import Analyzer

from index.language.folding import fold
from index.language.normalize import normalize_word

_WORD = re.compile(r"[^\W_]+")


def path_words(path: str) -> list[str]:
    """The folded words of a path or of a part of one, in order.

    >>> path_words("Dosja e re/çështje_12.PDF")
    ['dosja', 'e', 're', 'ceshtje', '12', 'pdf']
    """
    return [fold(normalize_word(word)) for word in _WORD.findall(path)]


class PathAnalyzer(Analyzer):
    """Gives Whoosh the words of a path."""

    def __call__(self, value: str, **options: Any) -> Iterator[Token]:
        """The words of a path, as Whoosh's own tokenizers give theirs."""
        first = options.get("start_pos", 0)
        for place, word in enumerate(path_words(value)):
            token = Token(**options)
            token.text = word
            if token.positions:
                token.pos = first + place
            yield token

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PathAnalyzer)

    def __hash__(self) -> int:
        return hash(PathAnalyzer)
