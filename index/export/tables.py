"""Tables as CSV files that spreadsheets open as they are meant.

UTF-8 with a mark in front, without which ë and ç come out wrong; the separator is the one that
spreadsheets expect where the language is spoken: Albanian numbers have a comma, so it is “;”. A
text that a spreadsheet would run as a formula gets an apostrophe in front.
"""

import csv
import io
from collections.abc import Iterable, Sequence

Cell = str | int | None

_MARK = "\ufeff"
_FORMULAS = tuple("=+-@\t\r＝＋－＠")
_SEPARATORS = {"sq": ";"}


def table(header: Sequence[str], rows: Iterable[Sequence[Cell]], *, language: str) -> bytes:
    """A table with its header as the bytes of a CSV file."""
    text = io.StringIO(newline="")
    text.write(_MARK)
    writer = csv.writer(text, delimiter=_SEPARATORS.get(language, ","))
    writer.writerow(header)
    writer.writerows([_cell(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8", "replace")


def _cell(cell: Cell) -> str | int:
    if isinstance(cell, str):
        text = cell.replace("\0", "")
        return f"'{text}" if text.lstrip(" ").startswith(_FORMULAS) else text
    return "" if cell is None else cell
