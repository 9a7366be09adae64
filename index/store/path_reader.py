"""Reads the paths of documents for the fields that index their words.

Many documents lie in one folder, so what its path says is kept; only the name of a file is new.
"""

from collections.abc import Sequence
from itertools import chain
from pathlib import Path

import numpy as np

from index.analysis.path_words import path_words
from index.store.columnar.integers import running_total
from index.store.columnar.piece_tables import PieceTables, PieceToken
from index.store.columnar.text_buffer import Texts


class PathReader:
    """Reads the paths of folders for one field, or those of files."""

    def __init__(self, field: str, *, with_names: bool) -> None:
        self._with_names = with_names
        self._field = field
        self._tables = PieceTables((field,))
        self._folders: dict[str, tuple[int, int]] = {}  # its piece, and the words that it has

    def __len__(self) -> int:
        return len(self._tables)

    def read(self, paths: Sequence[str]) -> Texts:
        """The words of paths, or of the folders above them, to be put with their documents."""
        rows = [self._pieces(path) for path in paths]
        sizes = np.array([len(row) for row in rows])
        numbers, words = np.array(list(chain.from_iterable(rows)), np.uint32).T
        before = running_total(words)
        firsts = np.repeat(before[running_total(sizes)[:-1]], sizes)
        positions = (before[:-1] - firsts).astype(np.uint32)
        return Texts(self._tables, sizes, numbers, np.zeros(len(numbers), np.uint32), positions)

    def _pieces(self, path: str) -> list[tuple[int, int]]:
        folder = str(Path(path).parent)
        known = self._folders.get(folder)
        if known is None:
            known = self._folders[folder] = self._piece(folder)
        if not self._with_names:
            return [known]
        # A path that is spelled in an uncommon way is read as a whole.
        if not path.startswith(folder):
            return [self._piece(path)]
        return [known, self._piece(path[len(folder) :])]

    def _piece(self, part: str) -> tuple[int, int]:
        words = path_words(part)
        tokens = [PieceToken(word, place, 0, 0) for place, word in enumerate(words)]
        return self._tables.register({self._field: tokens}), len(words)
