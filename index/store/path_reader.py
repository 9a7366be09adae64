"""Reads the paths of documents for the fields that index their words.

Many documents lie in one folder, so what its path says is kept; only the name of a file is new.
"""

from pathlib import Path

import numpy as np

from index.analysis.path_words import path_words
from index.store.columnar.piece_tables import PieceTables, PieceToken
from index.store.columnar.text_buffer import Text


class PathReader:
    """Reads the paths of folders for one field, or those of files."""

    def __init__(self, field: str, *, with_names: bool) -> None:
        self._with_names = with_names
        self._field = field
        self._tables = PieceTables((field,))
        self._folders: dict[str, tuple[int, int]] = {}  # its piece, and the words that it has

    def __len__(self) -> int:
        return len(self._tables)

    def read(self, path: str) -> Text:
        """The words of a path, or of the folders above it, to be put with its document."""
        folder = str(Path(path).parent)
        known = self._folders.get(folder)
        if known is None:
            known = self._folders[folder] = self._piece(folder)
        pieces = [known]
        if self._with_names:
            # A path that is spelled in an uncommon way is read as a whole.
            is_above = path.startswith(folder)
            pieces = [known] if is_above else []
            pieces.append(self._piece(path[len(folder) :] if is_above else path))
        numbers, counts = np.array(pieces, np.uint32).T
        positions = np.cumsum(counts, dtype=np.uint32) - counts
        return Text(self._tables, numbers, np.zeros(len(pieces), np.uint32), positions)

    def _piece(self, part: str) -> tuple[int, int]:
        words = path_words(part)
        tokens = [PieceToken(word, place, 0, 0) for place, word in enumerate(words)]
        return self._tables.register({self._field: tokens}), len(words)
