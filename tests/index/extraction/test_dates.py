"""Dates as documents write them."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.extraction.dates import iso_date, moment_date, pdf_date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2023", "2023"),
        ("2023-07", "2023-07"),
        ("2023-7-5", "2023-07-05"),
        (" 2023-07-27T10:15:00Z", "2023-07-27"),
        ("2024-02-29", "2024-02-29"),
        ("2023-02-29", ""),
        ("0000-01-01", ""),
        ("1601-01-01T00:00:00Z", ""),
        ("1899-12-30", ""),
        ("1899-12-31", "1899-12-31"),
        ("20230727", ""),
        ("27.07.2023", ""),
        ("dje", ""),
        ("", ""),
    ],
)
def test_reads_iso_dates(text, date):
    assert iso_date(text) == date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("D:20230727101500+02'00'", "2023-07-27"),
        ("D:202307", "2023-07"),
        ("D:2023", "2023"),
        ("20230727", "2023-07-27"),
        ("D:20231327", ""),
        ("", ""),
    ],
)
def test_reads_pdf_dates(text, date):
    assert pdf_date(text) == date


def test_takes_the_zero_of_a_clock_for_no_date():
    assert moment_date(datetime(1601, 1, 1)) == ""
    assert moment_date(datetime(2010, 5, 3, 23, 59)) == "2010-05-03"


@given(st.text(alphabet="0123456789-:D T"))
def test_gives_a_date_or_nothing(text):
    assert len(iso_date(text)) in (0, 4, 7, 10)
    assert len(pdf_date(text)) in (0, 4, 7, 10)
