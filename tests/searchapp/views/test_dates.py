"""Dates as a person reads them."""

import pytest
from PySide6.QtCore import QLocale

from searchapp.views.dates import date_text


@pytest.mark.parametrize(
    ("date", "locale", "words"),
    [
        ("2023", "sq_AL", "2023"),
        ("2023-07", "sq_AL", "korrik 2023"),
        ("2023-07-27", "sq_AL", "27 korrik 2023"),
        ("2023", "en_US", "2023"),
        ("2023-07", "en_US", "July 2023"),
        ("2023-07-27", "en_US", "July 27, 2023"),
        ("2023-07-27", "en_GB", "27 July 2023"),
    ],
)
def test_speaks_the_language(date, locale, words):
    assert date_text(date, QLocale(locale)) == words


@pytest.mark.parametrize("date", ["", "dje", "2023-13", "2023-02-30", "2023-1-2-3", "٢٠٢٣-٠٧"])
def test_leaves_alone_what_is_no_date(date):
    assert date_text(date, QLocale("en_US")) == date
