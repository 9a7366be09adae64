"""What is said of saved searches, past queries and labels, in the language of the window."""

import unicodedata

from PySide6.QtCore import QDateTime, QLocale, QObject

from index.values import CollectionStatus, LabelCount, PastQuery, SavedSearch
from searchapp.models.kept_rows import KeptRow
from searchapp.translations import interface_language

BULLET = "  ·  "
MOST_TITLES = 2  # opened documents that are named
LONGEST_TITLE = 32  # letters
FIELDS = {
    "label": {"sq": "etiketa", "en": "label"},
    "new": {"sq": "reja", "en": "new"},
    "starred": {"sq": "yll", "en": "starred"},
}


class KeptWords(QObject):
    """Speaks the language that the window speaks at the moment of asking."""

    def saved(self, search: SavedSearch) -> KeptRow:
        """A saved search, with how much there is and how much of it is new."""
        facts = [self.tr("%Ln document(s)", "", search.total)]
        if search.fresh:
            facts.insert(0, self.tr("%Ln new", "", search.fresh))
        return KeptRow(
            search.name,
            BULLET.join([*facts, search.query]),
            search.query,
            "bookmark",
            search.name,
            f"{search.query} {_field('new')}:“{search.name}”" if search.fresh else "",
        )

    def past(self, past: PastQuery) -> KeptRow:
        """A past query: when it was asked, what it found, what was opened."""
        moment = QDateTime.fromSecsSinceEpoch(int(past.when))
        facts = [
            QLocale().toString(moment, "d MMM yyyy, HH:mm"),
            self.tr("%Ln result(s)", "", past.total),
        ]
        if past.opened:
            titles = ", ".join(
                shortened(one.title or one.path) for one in past.opened[:MOST_TITLES]
            )
            more = "…" if len(past.opened) > MOST_TITLES else ""
            facts.append(self.tr("read: {titles}").format(titles=titles + more))
        return KeptRow(past.query, BULLET.join(facts), past.query, "history", past.query)

    def labels(self, collection: CollectionStatus) -> list[KeptRow]:
        """The star and every label, with how many documents bear it."""
        rows = [self._label(label) for label in collection.labels]
        if collection.starred:
            rows.insert(0, self._starred(collection.starred))
        return rows

    def news(self, count: int) -> str:
        """How much came to the saved searches."""
        return self.tr("%Ln new in saved searches", "", count)

    def _label(self, label: LabelCount) -> KeptRow:
        detail = self.tr("%Ln document(s)", "", label.documents)
        query = label_query(label.label)
        return KeptRow(label.label, detail, query, "label", label.label)

    def _starred(self, count: int) -> KeptRow:
        query = f"{_field('label')}:{_field('starred')}"
        detail = self.tr("%Ln document(s)", "", count)
        return KeptRow(self.tr("Starred"), detail, query, "starred")


def shortened(title: str) -> str:
    """A title that fits on a line with others."""
    if len(title) <= LONGEST_TITLE:
        return title
    return title[: LONGEST_TITLE - 1].rstrip(" ,.:;") + "…"


def plain(text: str) -> str:
    """A label as it is compared: case, spaces and marks on letters make no difference.

    >>> plain("Për  Gjyqin") == plain("per gjyqin")
    True
    """
    letters = unicodedata.normalize("NFD", text.casefold())
    return " ".join("".join(one for one in letters if not unicodedata.combining(one)).split())


def label_query(label: str) -> str:
    """The query for the documents under a label, in the language of the window."""
    return f"{_field('label')}:“{label}”"


def _field(name: str) -> str:
    return FIELDS[name][interface_language()]
