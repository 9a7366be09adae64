"""From the words that tesseract saw to the text of a page: lines, paragraphs, whole words.

A line that ends where the next word would still have had room was ended on purpose; any other is
only the paragraph going on.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from index.extraction.characters import clean_line
from index.recognition.recognised_page import STEPS, PlacedWord, RecognisedPage

_WORD_LEVEL = "5"
_COLUMNS = 12
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_HYPHENS = "-¬\u00ad"
_SURE = 60.0
_DOUBTFUL = 25.0
# A picture of a street has specks that look like a letter or two; a page has words.
FEWEST_SURE_WORDS = 3


@dataclass(frozen=True, slots=True)
class SeenWord:
    """A word in a picture, in pixels; words of one paragraph and line have the same numbers."""

    text: str
    confidence: float  # 0 .. 100
    paragraph: tuple[int, int]
    line: int
    left: int
    top: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """The first pixel right of the word."""
        return self.left + self.width


def seen_words(table: str) -> list[SeenWord]:
    """The words in tesseract's table, without specks that it took for signs."""
    words: list[SeenWord] = []
    for row in table.splitlines():
        cells = row.split("\t", _COLUMNS - 1)
        if len(cells) < _COLUMNS or cells[0] != _WORD_LEVEL:
            continue
        block, paragraph, line, _, left, top, width, height = map(int, cells[2:10])
        text, confidence = clean_line(cells[11]), float(cells[10])
        is_speck = confidence < _DOUBTFUL and not any(letter.isalnum() for letter in text)
        if text and not is_speck:
            place = (block, paragraph)
            words.append(SeenWord(text, confidence, place, line, left, top, width, height))
    return words


def is_text(words: Iterable[SeenWord]) -> bool:
    """Whether so many words are certain that there is text in the picture at all."""
    sure = (word for word in words if word.confidence >= _SURE and _LETTERS.search(word.text))
    return sum(1 for _ in sure) >= FEWEST_SURE_WORDS


def confidence(words: list[SeenWord]) -> float:
    """How certain the words are, long ones more than short ones; 0 where there are none."""
    letters = sum(len(word.text) for word in words)
    return sum(word.confidence * len(word.text) for word in words) / max(letters, 1)


def lay_out(words: list[SeenWord], width: int, height: int) -> RecognisedPage:
    """The text of a page that is so many pixels large, and the places of its words."""
    page = _Page(width, height)
    for _, paragraph in groupby(words, key=lambda word: word.paragraph):
        lines = [list(line) for _, line in groupby(paragraph, key=lambda word: word.line)]
        edge = max(line[-1].right for line in lines)
        page.end_paragraph(lines[0][0])
        for number, line in enumerate(lines):
            if number:
                page.end_line(line[0], room=edge - lines[number - 1][-1].right)
            page.write(line)
    return page.recognised()


class _Page:
    """A text that is being written, word after word."""

    def __init__(self, width: int, height: int) -> None:
        self._width, self._height = width, height
        self._text = ""
        self._words: list[PlacedWord] = []

    def recognised(self) -> RecognisedPage:
        """What was written."""
        return RecognisedPage(self._text, tuple(self._words))

    def write(self, line: list[SeenWord]) -> None:
        """Writes the words of a line."""
        for number, word in enumerate(line):
            self._text += " " if number else ""
            start = len(self._text)
            self._text += word.text
            self._words.append(self._placed(word, start))

    def end_line(self, following: SeenWord, *, room: int) -> None:
        """Goes on to a line that begins with a word, for which the last one had some room."""
        if not self._is_rejoined(following):
            self._text += "\n" if room > following.width + following.height else " "

    def end_paragraph(self, following: SeenWord) -> None:
        """Goes on to a paragraph; a word that is broken between two columns is one word."""
        if self._text and not self._is_rejoined(following):
            self._text += "\n\n"

    def _is_rejoined(self, following: SeenWord) -> bool:
        """Takes away the hyphen of a word that goes on; whether there was one."""
        before = self._text[-2:-1]
        if self._text[-1:] not in tuple(_HYPHENS) or not (
            before.islower() and following.text[0].islower()
        ):
            return False
        last = self._words[-1]
        self._text = self._text[:-1]
        self._words[-1] = PlacedWord(
            last.start, last.end - 1, last.x, last.y, last.width, last.height
        )
        return True

    def _placed(self, word: SeenWord, start: int) -> PlacedWord:
        x, y = _steps(word.left, self._width), _steps(word.top, self._height)
        return PlacedWord(
            start,
            start + len(word.text),
            x,
            y,
            _steps(word.right, self._width) - x,
            _steps(word.top + word.height, self._height) - y,
        )


def _steps(pixels: int, size: int) -> int:
    return min(max(round(pixels * STEPS / size), 0), STEPS)
