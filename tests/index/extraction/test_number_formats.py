"""Numbers of Excel that are dates or shares."""

import pytest

from index.extraction.number_formats import NumberFormat


@pytest.mark.parametrize(
    ("number", "code", "value", "shown"),
    [
        (0, "General", 1250.5, "1250.5"),
        (0, "General", 300.0, "300"),
        (0, "General", 1e30, "1E+30"),
        (0, "General", 0.1 + 0.2, "0.3"),
        (14, "", 43525, "2019-03-01"),
        (22, "", 43525.75, "2019-03-01 18:00:00"),
        (20, "", 0.75, "18:00:00"),
        (46, "", 1.5, "36:00:00"),
        (164, "dd/mm/yyyy", 43525, "2019-03-01"),
        (164, "[$-41C]d mmmm yyyy;@", 43525, "2019-03-01"),
        (164, "hh:mm", 0.5, "12:00:00"),
        (164, "mmm", 43525, "2019-03-01"),
        (164, '#,##0.00 "ditë"', 12, "12"),
        (164, "[Red]0.00", 12, "12"),
        (164, "0.0%", 0.125, "12.5%"),
        (9, "", 0.5, "50%"),
        (14, "", 1, "1900-01-01"),
        (14, "", -5, "-5"),
        (14, "", 1e15, "1E+15"),
    ],
)
def test_says_what_a_number_is(number, code, value, shown):
    assert NumberFormat(number, code).shown(value) == shown


def test_counts_from_1904_where_the_book_does():
    assert NumberFormat(14).shown(1, since_1904=True) == "1904-01-02"
