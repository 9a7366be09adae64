"""Where in a document a query matched."""

from index.search.positions import MatchedSpan, first_marks
from index.values import Mark


def test_marks_the_first_places_of_each_word():
    found = [MatchedSpan(at, at + 1, at % 3 // 2) for at in range(0, 12)]
    assert first_marks(found, most=2) == (
        Mark(0, 1, 0),
        Mark(1, 2, 0),
        Mark(2, 3, 1),
        Mark(5, 6, 1),
    )
