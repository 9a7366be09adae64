"""Reads the texts of documents for the fields that index them, piece by piece."""

from collections.abc import Sequence

from index.analysis.analyzer import AnalyzedToken, Analyzer
from index.analysis.chunks import ChunkAnalyzer
from index.analysis.plain_words import PlainWords
from index.analysis.stubs import STUB_LENGTH, stub
from index.store.columnar.piece_tables import PieceTables, PieceToken
from index.store.columnar.text_buffer import Texts
from index.store.schema import TextField

# What the memory of a reader is let grow to; a piece takes about 300 bytes.
MOST_PIECES = 600_000


class TextReader:
    """Reads one kind of text, titles or bodies, and remembers the pieces that it has seen."""

    def __init__(self, analyzer: Analyzer, field: TextField, stubs: str | None = None) -> None:
        self._field = field
        self._stubs = stubs
        names = (field.terms, field.exact) if stubs is None else (field.terms, field.exact, stubs)
        self._tables = PieceTables(names)
        self._chunks = ChunkAnalyzer(analyzer, self)

    @property
    def is_full(self) -> bool:
        """Whether it is time for a new one, as soon as a new segment is begun."""
        return len(self._tables) > MOST_PIECES

    def read(self, texts: Sequence[tuple[str, str]]) -> Texts:
        """The pieces of texts, each with its language, to be put with their documents."""
        pieces = self._chunks.pieces(texts)
        return Texts(self._tables, pieces.counts, pieces.numbers, pieces.starts, pieces.positions)

    def add(self, tokens: Sequence[AnalyzedToken]) -> int:
        """The number of a new piece, which has these tokens."""
        fields = {
            self._field.terms: [
                PieceToken(term, token.position, token.start, token.end)
                for token in tokens
                for term in token.terms
            ],
            self._field.exact: [
                PieceToken(token.exact, token.position, token.start, token.end) for token in tokens
            ],
        }
        if self._stubs is not None:
            fields[self._stubs] = [
                PieceToken(stub(token), token.position, token.start, token.end)
                for token in tokens
                if not token.is_stop
            ]
        return self._tables.register(fields)

    def add_words(self, words: PlainWords) -> int:
        """The number of the first of some new pieces, each a word."""
        fields: dict[str, Sequence[Sequence[str]]] = {
            self._field.terms: words.terms,
            self._field.exact: [(word,) for word in words.words],
        }
        if self._stubs is not None:
            fields[self._stubs] = [(word[:STUB_LENGTH],) for word in words.folded]
        return self._tables.register_words(fields, list(map(len, words.words)))
