"""Where one stands among the matches of a document, and which of them one walks."""

from bisect import bisect_left
from collections.abc import Sequence

from index.values import Mark


class MatchWalk:
    """Walks all matches round and round, or those of one word only."""

    def __init__(self, marks: Sequence[Mark] = ()) -> None:
        self._marks = marks
        self._word: int | None = None
        self._walked: Sequence[int] = range(len(marks))
        self._at = 0

    @property
    def word(self) -> int | None:
        """The word whose matches are walked; None where all are."""
        return self._word

    @property
    def current(self) -> int | None:
        """The number of the match that one stands on, among all marks."""
        return self._walked[self._at] if self._walked else None

    @property
    def mark(self) -> Mark | None:
        """The match that one stands on."""
        return None if self.current is None else self._marks[self.current]

    @property
    def place(self) -> int:
        """Which of the walked matches one stands on, counted from 1; 0 where there is none."""
        return self._at + 1 if self._walked else 0

    def __len__(self) -> int:
        return len(self._walked)

    def step(self, by: int) -> None:
        """Goes on by so many matches, after the last one to the first."""
        if self._walked:
            self._at = (self._at + by) % len(self._walked)

    def go(self, number: int) -> None:
        """Goes to a match by its number among all; all are walked if it is of another word."""
        if self._word is not None and self._marks[number].word != self._word:
            self.walk(None)
        self._at = bisect_left(self._walked, number)

    def walk(self, word: int | None) -> None:
        """Walks the matches of one word, or all, from the first at or after where one stands."""
        start = self.current or 0
        self._word = word
        self._walked = (
            range(len(self._marks))
            if word is None
            else [number for number, mark in enumerate(self._marks) if mark.word == word]
        )
        self._at = bisect_left(self._walked, start)
        if self._at == len(self._walked):
            self._at = 0

    def go_after(self, offset: int) -> None:
        """Goes to the first walked match that begins at an offset of the text or after it."""
        at = bisect_left(self._walked, offset, key=lambda number: self._marks[number].start)
        self._at = at if at < len(self._walked) else 0
