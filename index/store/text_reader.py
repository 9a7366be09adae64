"""Reads the texts of documents for the fields that index them, piece by piece."""

from collections.abc import Sequence

from index.analysis.analyzer import AnalyzedToken, Analyzer
from index.analysis.chunks import ChunkAnalyzer
from index.analysis.stubs import stub
from index.store.columnar.text_buffer import PieceTables, PieceToken, Text
from index.store.schema import TextField

# What the memory of a reader is let grow to; a piece takes about 300 bytes.
MOST_PIECES = 300_000


class TextReader:
    """Reads one kind of text, titles or bodies, and remembers the pieces that it has seen."""

    def __init__(self, analyzer: Analyzer, field: TextField, stubs: str | None = None) -> None:
        self._field = field
        self._stubs = stubs
        names = (field.terms, field.exact) if stubs is None else (field.terms, field.exact, stubs)
        self._tables = PieceTables(names)
        self._chunks = ChunkAnalyzer(analyzer, self._register)

    @property
    def is_full(self) -> bool:
        """Whether it is time for a new one, as soon as a new segment is begun."""
        return len(self._tables) > MOST_PIECES

    def read(self, text: str, language: str) -> Text:
        """The pieces of a text, to be put with its document."""
        pieces = self._chunks.pieces(text, language)
        return Text(self._tables, pieces.numbers, pieces.starts, pieces.positions)

    def _register(self, tokens: Sequence[AnalyzedToken]) -> int:
        fields = {
            self._field.terms: [
                _piece_token(term, token) for token in tokens for term in token.terms
            ],
            self._field.exact: [_piece_token(token.exact, token) for token in tokens],
        }
        if self._stubs is not None:
            fields[self._stubs] = [
                _piece_token(stub(token), token) for token in tokens if not token.is_stop
            ]
        return self._tables.register(fields)


def _piece_token(term: str, token: AnalyzedToken) -> PieceToken:
    return PieceToken(term.encode("utf-8"), token.position, token.start, token.end)
