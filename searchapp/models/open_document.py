"""The document that is open in the reader, and what is marked in it."""

from index.values import FileCondition, Mark, Reading
from searchapp.models.match_walk import MatchWalk
from searchapp.models.page_marks import PageMarks
from searchapp.open_wish import OpenWish

PAGED_FORMATS = ("pdf",)


class OpenDocument:
    """A reading, over it what the find box has found, and where one stands among the matches."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.is_undrawable = False  # whether drawing its pages was tried in vain
        self.walk = MatchWalk(reading.marks)
        self._finding: Reading | None = None

    @property
    def path(self) -> str:
        """The address of the document."""
        return self.reading.document.path

    @property
    def shown(self) -> Reading:
        """The reading whose matches are marked."""
        return self._finding or self.reading

    @property
    def marks(self) -> tuple[Mark, ...]:
        """What is marked."""
        return self.shown.marks

    def is_outdated(self) -> bool:
        """Whether its file is not the one that was indexed."""
        return self.reading.file is not FileCondition.SAME

    def has_pages(self) -> bool:
        """Whether it has pages that can be drawn, and that are as the index knows them."""
        document = self.reading.document
        return (
            document.format in PAGED_FORMATS
            and not self.is_outdated()
            and bool(document.pages)
            and not self.is_undrawable
        )

    def wish(self, page: int | None = None) -> OpenWish:
        """The wish for it in another program: at the match that one stands on, where it is known.

        `page` is the page in sight, counted from 0; a match elsewhere is not meant any more.
        """
        document, mark = self.reading.document, self.walk.mark
        if not document.pages:
            words = document.text[mark.start : mark.end] if mark is not None else ""
            return OpenWish(self.path, words=words)
        at = PageMarks(document.pages).page_of(mark.start) if mark is not None else 0
        is_there = mark is not None and page in (None, at)
        words = document.text[mark.start : mark.end] if mark is not None and is_there else ""
        number = document.pages[at if page is None else page].number
        return OpenWish(self.path, number, words)

    def find(self, finding: Reading, *, after: int) -> None:
        """Marks what was looked for instead of the words of the query, from an offset on."""
        self._finding = finding
        self.walk = MatchWalk(finding.marks)
        self.walk.go_after(after)

    def end_finding(self) -> bool:
        """Marks the words of the query again; whether something else was marked."""
        if self._finding is None:
            return False
        self._finding = None
        self.walk = MatchWalk(self.reading.marks)
        return True
