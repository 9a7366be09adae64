"""A sheet of a workbook as text: its name, its rows as lines, then what is beside the cells."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta

from index.errors import FailureReason
from index.extraction.characters import clean_text
from index.extraction.extracted import ContentError
from index.extraction.text_flow import LINE, PARAGRAPH

# The names that programs give to sheets say nothing.
_NO_NAME = re.compile(
    r"(?:sheet|fleta|fletë|table|tabela|tabelle|feuil|foglio|list|hoja|blatt|arkusz|munka)[ _]?\d*",
    re.IGNORECASE,
)
_BREAK = re.compile(r"\s*\n\s*")


# A few bytes can stand for a long text in a cell, and do so in a million cells.
_MOST_CHARACTERS = 20_000_000


class Sheet:
    """A sheet that is being written."""

    def __init__(self, name: str = "") -> None:
        self._size = 0
        self._parts = [name] if name and not _NO_NAME.fullmatch(name.strip()) else []
        self._lines: list[str] = []

    def add_row(self, cells: Sequence[str]) -> None:
        """Adds a row; empty cells leave no gap, and empty rows no line."""
        filled = [cell.strip() for cell in cells if cell and not cell.isspace()]
        if filled:
            self._lines.append("\t".join(filled))
            self._size += len(self._lines[-1])
            if self._size > _MOST_CHARACTERS:
                raise ContentError(FailureReason.TOO_LARGE)

    def add_paragraph(self, text: str) -> None:
        """Adds what belongs to no cell: a comment, a box, a header."""
        self._end_rows()
        self._parts.append(text)

    def text(self) -> str:
        """All that was added."""
        self._end_rows()
        return PARAGRAPH.join(filter(None, self._parts))

    def _end_rows(self) -> None:
        self._parts.append(LINE.join(_BREAK.sub(LINE, line) for line in self._lines))
        self._lines = []


def sheet_texts(sheets: Iterable[str]) -> list[str]:
    """The clean texts of all sheets; raises ContentError where they are far too long."""
    texts: list[str] = []
    size = 0
    for sheet in sheets:
        texts.append(clean_text(sheet))
        size += len(texts[-1])
        if size > _MOST_CHARACTERS:
            raise ContentError(FailureReason.TOO_LARGE)
    return texts


def shown_number(number: float) -> str:
    """A number as a sheet shows it where nobody chose a format: 1250.5, 300, 1E+30."""
    if number == int(number) and abs(number) < 1e15:
        return str(int(number))
    return f"{number:.15g}".replace("e", "E")


def shown_time(value: date | datetime | time | timedelta) -> str:
    """A date or time as it sorts; a date without a time has none, and the reverse."""
    if isinstance(value, timedelta):
        minutes, seconds = divmod(round(value.total_seconds()), 60)
        return f"{minutes // 60:02}:{minutes % 60:02}:{seconds:02}"
    if isinstance(value, datetime):
        has_time = (value.hour, value.minute, value.second) != (0, 0, 0)
        return value.strftime("%Y-%m-%d %H:%M:%S" if has_time else "%Y-%m-%d")
    return value.isoformat()
