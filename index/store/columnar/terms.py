"""Whoosh's view of the term dictionaries of a segment."""

from collections.abc import Iterable, Iterator
from typing import Any

from whoosh.codec.base import FieldCursor, TermsReader
from whoosh.fields import FieldType
from whoosh.formats import Format
from whoosh.reading import TermInfo, TermNotFound

from index.store.columnar.matcher import ColumnarMatcher
from index.store.columnar.segment_columns import SegmentColumns


class ColumnarTerms(TermsReader):
    """The terms of all fields, fields by name, terms by their bytes."""

    def __init__(self, columns: SegmentColumns) -> None:
        self._columns = columns

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        field, text = term
        return self._columns.postings(field).terms.find(text) is not None

    def indexed_field_names(self) -> Iterable[str]:
        """The fields that have terms."""
        return self._columns.field_names()

    def cursor(self, fieldname: str, fieldobj: FieldType) -> FieldCursor:
        """A cursor over the terms of a field."""
        return ColumnarCursor(self._columns, fieldname, fieldobj)

    def terms(self) -> Iterator[tuple[str, bytes]]:
        """All terms."""
        for field in sorted(self._columns.field_names()):
            for term in self._columns.postings(field).terms.iterate():
                yield field, term

    def terms_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[str, bytes]]:
        """All terms from one on."""
        for field in sorted(self._columns.field_names()):
            if field >= fieldname:
                terms = self._columns.postings(field).terms
                start = terms.first_from(prefix) if field == fieldname else 0
                for term in terms.iterate(start):
                    yield field, term

    def items(self) -> Iterator[tuple[tuple[str, bytes], TermInfo]]:
        """All terms and what is known of them."""
        return ((term, self.term_info(*term)) for term in self.terms())

    def items_from(
        self, fieldname: str, prefix: bytes
    ) -> Iterator[tuple[tuple[str, bytes], TermInfo]]:
        """All terms from one on, and what is known of them."""
        return ((term, self.term_info(*term)) for term in self.terms_from(fieldname, prefix))

    def term_info(self, fieldname: str, text: bytes) -> TermInfo:
        """What is known of a term; raises TermNotFound."""
        place = self._find(fieldname, text)
        return _term_info(self._columns, fieldname, place)

    def frequency(self, fieldname: str, text: bytes) -> int:
        """How often a term stands in all documents; raises KeyError."""
        place = self._columns.postings(fieldname).terms.find(text)
        if place is None:
            raise KeyError((fieldname, text))
        return int(self._columns.postings(fieldname).frequencies(place, place + 1).sum())

    def doc_frequency(self, fieldname: str, text: bytes) -> int:
        """In how many documents a term stands; raises KeyError."""
        postings = self._columns.postings(fieldname)
        place = postings.terms.find(text)
        if place is None:
            raise KeyError((fieldname, text))
        return postings.document_frequency(place)

    def matcher(
        self, fieldname: str, text: bytes, format_: Format, scorer: Any = None
    ) -> ColumnarMatcher:
        """A matcher over the documents of a term; raises TermNotFound."""
        place = self._find(fieldname, text)
        return ColumnarMatcher(self._columns, (fieldname, text), place, format_, scorer)

    def _find(self, field: str, text: bytes) -> int:
        place = self._columns.postings(field).terms.find(text)
        if place is None:
            raise TermNotFound(f"No term {field}:{text!r}")
        return place


def _term_info(columns: SegmentColumns, field: str, place: int) -> TermInfo:
    postings = columns.postings(field)
    documents = postings.documents(place, place + 1)
    frequencies = postings.frequencies(place, place + 1)
    lengths = columns.lengths(field)[documents]
    return TermInfo(
        weight=float(frequencies.sum()),
        df=len(documents),
        minlength=int(lengths.min()),
        maxlength=int(lengths.max()),
        maxweight=float(frequencies.max()),
        minid=int(documents[0]),
        maxid=int(documents[-1]),
    )


class ColumnarCursor(FieldCursor):
    """Goes through the terms of a field, as Whoosh's automata do that find similar words."""

    def __init__(self, columns: SegmentColumns, field: str, fieldobj: FieldType) -> None:
        self._columns = columns
        self._field = field
        self._fieldobj = fieldobj
        self._terms = columns.postings(field).terms
        self._place = 0

    def first(self) -> Any:
        """Go to the first term."""
        self._place = 0
        return self.text()

    def find(self, string: Any) -> Any:
        """Go to the first term that is not before the one given."""
        term = string if isinstance(string, bytes) else self._fieldobj.to_bytes(string)
        self._place = self._terms.first_from(term)
        return self.text()

    def next(self) -> Any:
        """Go to the next term."""
        self._place += 1
        return self.text()

    def text(self) -> Any:
        """The term as text; None behind the last."""
        if not self.is_valid():
            return None
        return self._fieldobj.from_bytes(self._terms.term(self._place))

    def term(self) -> Any:
        """The same under Whoosh's other name."""
        return self.text()

    def term_info(self) -> TermInfo | None:
        """What is known of the term."""
        return _term_info(self._columns, self._field, self._place) if self.is_valid() else None

    def is_valid(self) -> bool:
        """Whether it stands at a term."""
        return self._place < len(self._terms)
