"""The stretch of a document's text that is chosen on its pages."""

import re
from dataclasses import dataclass

_WORD = re.compile(r"[\w’']+")


@dataclass(frozen=True, slots=True)
class PageSelection:
    """From the character on which the button went down to the one where it is now; both count."""

    anchor: int
    head: int

    @property
    def start(self) -> int:
        """The first chosen character."""
        return min(self.anchor, self.head)

    @property
    def end(self) -> int:
        """What follows the last chosen character."""
        return max(self.anchor, self.head) + 1


def word_at(text: str, place: int) -> PageSelection:
    """The word around a character."""
    start = max(place - 60, 0)
    for match in _WORD.finditer(text, start, place + 60):
        if match.start() <= place < match.end():
            return PageSelection(match.start(), match.end() - 1)
    return PageSelection(place, place)
