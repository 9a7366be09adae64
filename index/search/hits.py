"""Makes the hits of a page: what is shown of each document, and where it matched."""

from collections import Counter
from collections.abc import Sequence

from whoosh.query import Query

from index.search.document_reader import DocumentReader, Text
from index.search.passages import choose_passages
from index.search.positions import MatchedSpan, PositionFinder
from index.store.schema import BODY, TITLE
from index.values import Hit, Span, WordForm


class HitMaker:
    """Makes hits of documents, those of one page, with the places of a query's items in them."""

    def __init__(
        self, documents: DocumentReader, finder: PositionFinder, items: Sequence[Query]
    ) -> None:
        self._documents = documents
        self._finder = finder
        self._items = items

    def bare(self, number: int, score: float, *, complete: bool) -> Hit:
        """A hit without passages, marks and forms."""
        outline = self._documents.outline(number)
        return Hit(
            outline.path, outline.title, score, outline.date, outline.format, complete, 0, (), ()
        )

    def whole(self, number: int, score: float, *, complete: bool) -> Hit:
        """A hit with passages; of its text no more is read than what matched and stands around."""
        outline = self._documents.outline(number)
        title_marks = self._finder.find(number, self._items, TITLE)
        marks = self._finder.find(number, self._items, BODY)
        return Hit(
            path=outline.path,
            title=outline.title,
            score=score,
            date=outline.date,
            format=outline.format,
            complete=complete,
            matches=len(marks),
            forms=_forms(outline.text, marks) if marks else _forms(outline.title, title_marks),
            passages=choose_passages(outline.text, marks, outline.pages, title=outline.title),
            title_marks=tuple(Span(mark.start, mark.end) for mark in title_marks),
            pages=len(outline.pages),
        )


def _forms(text: Text, marks: Sequence[MatchedSpan]) -> tuple[WordForm, ...]:
    """The forms of words at some places, most frequent first."""
    forms = Counter([text[mark.start : mark.end] for mark in marks])
    return tuple(WordForm(form, count) for form, count in forms.most_common())
