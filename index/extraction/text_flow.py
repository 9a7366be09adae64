"""Text put together piece by piece, with the right break between any two pieces.

Documents nest: a heading in a cell in a box ends three things at once. Each of them asks for a
break; only the widest one is written, and none at the beginning or the end.
"""

import re

LINE = "\n"
PARAGRAPH = "\n\n"
_CELL = "\t"
_WIDTHS = {"": 0, " ": 1, _CELL: 2, LINE: 3, PARAGRAPH: 4}

_SPACES = re.compile(r"[ \t\n\r\f]+")
_MANY_LINES = re.compile(r"\n{3,}")


class TextFlow:
    """A text that is being written."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._break = ""
        # What just began, so that whatever begins inside it asks for no break of its own.
        self._table_begins = False
        self._row_begins = False
        self._cell_begins = False

    def write(self, text: str) -> None:
        """Adds text as it stands."""
        if not text:
            return
        if self._pieces:
            self._pieces.append(self._break)
        self._break = ""
        self._table_begins = self._row_begins = self._cell_begins = False
        self._pieces.append(text)

    def write_words(self, text: str) -> None:
        """Adds text in which any run of white space counts as one space."""
        words = _SPACES.sub(" ", text)
        if words.startswith(" ") and self._pieces[-1:] != [LINE]:  # a line begins with a word
            self.break_with(" ")
        self.write(words.strip(" "))
        if words.endswith(" "):
            self.break_with(" ")

    def break_with(self, kind: str) -> None:
        """Asks for a break before whatever is written next."""
        # A paragraph that opens a cell starts no new line.
        if not self._cell_begins and _WIDTHS[kind] > _WIDTHS[self._break]:
            self._break = kind

    def start_table(self) -> None:
        """Begins a table: a paragraph of its own."""
        self.break_with(PARAGRAPH)
        self._table_begins = True

    def start_row(self) -> None:
        """Begins a table row: a line."""
        if not self._table_begins:
            self._break = LINE
        self._row_begins = True

    def start_cell(self) -> None:
        """Begins a table cell: a tab after the cell before it."""
        if not self._row_begins:
            self._break = _CELL
        self._cell_begins = True

    def end_table(self) -> None:
        """Ends a table: what follows is a new paragraph."""
        self._cell_begins = False
        self.break_with(PARAGRAPH)

    def text(self) -> str:
        """All that was written."""
        lines = (line.rstrip(" \t") for line in "".join(self._pieces).split("\n"))
        return _MANY_LINES.sub(PARAGRAPH, "\n".join(lines)).strip()
