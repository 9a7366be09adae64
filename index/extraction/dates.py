"""Dates as documents carry them, brought to "2023", "2023-07" or "2023-07-27"."""

import re
from datetime import date, datetime

_ISO = re.compile(r"\s*(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?![\d-])")
_PDF = re.compile(r"\s*(?:D:)?(\d{4})(?:(\d{2})(?:(\d{2}))?)?")

# The days on which programs begin to count: one that wrote a zero did not know the date.
_ZEROS = ("1601-01-01", "1899-12-30", "0001-01-01")


def iso_date(text: str) -> str:
    """The date at the beginning of an ISO 8601 text, its time left out; "" where there is none."""
    return _checked_date(_ISO.match(text))


def pdf_date(text: str) -> str:
    """The date of a PDF date string such as D:20230727101500+02'00'; "" where there is none."""
    return _checked_date(_PDF.match(text))


def moment_date(moment: datetime) -> str:
    """The date of a moment; "" where that is the zero of a program's clock."""
    return _meant(moment.date().isoformat())


def _meant(day: str) -> str:
    return "" if day in _ZEROS else day


def _checked_date(match: re.Match[str] | None) -> str:
    if match is None:
        return ""
    year, month, day = (int(number or 1) for number in match.groups())
    try:
        checked = date(year, month, day).isoformat()
    except ValueError:
        return ""
    given = sum(number is not None for number in match.groups())
    return _meant(checked[: (4, 7, 10)[given - 1]])
