"""Qt's door."""

from hypothesis import given
from hypothesis import strategies as st

from index.values import Span
from searchapp.views.utf16 import Utf16Ruler


def units_before(text, position):
    return len(text[:position].encode("utf-16-le", "surrogatepass")) // 2


def test_changes_nothing_in_ordinary_text():
    assert Utf16Ruler("Çështja").units(5) == 5
    assert Utf16Ruler("Çështja").spans([Span(1, 4)]) == [(1, 3)]


def test_counts_an_emoji_twice():
    ruler = Utf16Ruler("a😀b😀c")
    assert [ruler.units(position) for position in range(6)] == [0, 1, 3, 4, 6, 7]
    assert ruler.spans([Span(1, 3), Span(4, 5)]) == [(1, 3), (6, 1)]


@given(st.text(), st.data())
def test_measures_as_the_encoding_does(text, data):
    position = data.draw(st.integers(0, len(text)))
    assert Utf16Ruler(text).units(position) == units_before(text, position)


@given(st.text(), st.data())
def test_leads_back_to_the_same_character(text, data):
    position = data.draw(st.integers(0, len(text)))
    ruler = Utf16Ruler(text)
    assert ruler.characters(ruler.units(position)) == position
