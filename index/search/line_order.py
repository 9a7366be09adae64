"""The order of the lines of a concordance.

Left and right contexts are compared word by word, from the match outward, by the Albanian
alphabet; where the words run out, or as many as are looked at are the same, the order of the
documents stays.
"""

import re
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from index.language.collation import albanian_order
from index.values import ConcordanceLine, LineOrder, Source

Numbers = NDArray[np.int64]
WORDS = 5  # of a context that are compared

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_TAIL = 120  # characters in which the last words are looked for


def ordered(
    lines: Sequence[ConcordanceLine], sources: Sequence[Source], order: LineOrder
) -> tuple[ConcordanceLine, ...]:
    """Lines that stand in the order of their documents, put into another one."""
    if order is LineOrder.DOCUMENT or not lines:
        return tuple(lines)
    if order is LineOrder.DATE:
        return tuple(sorted(lines, key=lambda line: sources[line.source].date, reverse=True))
    rows = _word_rows(lines, _READERS[order])
    columns = _ranks(rows)
    return tuple(lines[place] for place in np.lexsort(columns[::-1]).tolist())


def left_words(line: ConcordanceLine) -> list[str]:
    """The words before a match, the nearest one first."""
    return _WORD.findall(line.left[-_TAIL:])[: -WORDS - 1 : -1]


def right_words(line: ConcordanceLine) -> list[str]:
    """The words after a match."""
    return _WORD.findall(line.right[:_TAIL])[:WORDS]


def _form_words(line: ConcordanceLine) -> list[str]:
    return [*_WORD.findall(line.form)[:WORDS], *right_words(line)][:WORDS]


_READERS: dict[LineOrder, Callable[[ConcordanceLine], list[str]]] = {
    LineOrder.LEFT: left_words,
    LineOrder.RIGHT: right_words,
    LineOrder.FORM: _form_words,
}


def _word_rows(
    lines: Sequence[ConcordanceLine], read: Callable[[ConcordanceLine], list[str]]
) -> list[list[str]]:
    return [(read(line) + [""] * WORDS)[:WORDS] for line in lines]


def _ranks(rows: Sequence[Sequence[str]]) -> Numbers:
    """The place of each word in the order of all of them: int64, shape (words, lines)."""
    small = [[word.lower() for word in row] for row in rows]
    different = sorted({word for row in small for word in row}, key=albanian_order)
    numbers = {word: number for number, word in enumerate(different)}
    return np.array([[numbers[word] for word in row] for row in small], np.int64).T
