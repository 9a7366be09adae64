"""Qt's door: Python counts characters, Qt counts UTF-16 code units.

The two differ after each character beyond U+FFFF (an emoji, a rare script), which counts once in
Python and twice in Qt. Everything that crosses the door goes through one ruler a text.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable

from index.values import Span

BEYOND_ONE_UNIT = re.compile("[\U00010000-\U0010ffff]")


class Utf16Ruler:
    """Measures positions of one text in both ways of counting."""

    def __init__(self, text: str) -> None:
        # Encoding is ten times as fast as looking for what most texts do not have.
        narrow = len(text.encode("utf-16-le", "surrogatepass")) == 2 * len(text)
        self._wide = [] if narrow else [match.start() for match in BEYOND_ONE_UNIT.finditer(text)]
        # Where each wide character ends in units: the nth one has n others before it.
        self._wide_ends = [start + place + 2 for place, start in enumerate(self._wide)]

    def units(self, position: int) -> int:
        """A position in characters as Qt counts it."""
        return position + bisect_right(self._wide, position - 1) if self._wide else position

    def characters(self, units: int) -> int:
        """A position of Qt's in characters; inside a pair it is the pair's end."""
        return units - bisect_right(self._wide_ends, units + 1) if self._wide else units

    def spans(self, spans: Iterable[Span]) -> list[tuple[int, int]]:
        """Spans as Qt wants them: start and length in units."""
        if not self._wide:
            return [(span.start, span.end - span.start) for span in spans]
        edges = ((self.units(span.start), self.units(span.end)) for span in spans)
        return [(start, end - start) for start, end in edges]
