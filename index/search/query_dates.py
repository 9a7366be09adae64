"""Dates as people type them, brought to numbers yyyymmdd that can be compared.

A date is a year, a month of a year or a day, written with the year first (2023-07-22) or last
(22.07.2023), with hyphens, full stops or slashes. A range is two of them with `..` between, either
of which may be missing, or two years (2019-2023), or a date after one of > >= < <=. Wherever a
date may stand, days in words may: dje, >muajin e kaluar, sot.
"""

import re
import unicodedata
from datetime import date

from index.search.query_date_words import begins_named_days, find_named_days

EARLIEST = 0
LATEST = 9999_12_31

Bounds = tuple[int, int]  # both ends included

_COMPARED = re.compile(r"(>=|=>|≥|<=|=<|≤|>|<|=*)\s*(.*)", re.DOTALL)
_DOTS = re.compile(r"\.{2,}")
_DASHES = re.compile("[‐‑‒–—―−]")
_YEARS = re.compile(r"([0-9]{4})-([0-9]{4})")
# "2023-", "2023-0" and "2023-07-0" are dates on the way: someone is still typing.
_YEAR_FIRST = re.compile(r"([0-9]{4})(?:[-./]([0-9]{1,2})(?:[-./]([0-9]{1,2}))?)?[-./]?")
_HALF_YEARS = re.compile(r"=*([0-9]{4})-([0-9]{2,3})")
# What may follow the digits of a year, of a day or of a month for a date to come of them.
# They make leap years: "29.02.19" may become 29.02.1904.
_TAILS = ("2", "4", "04", "004", "2004", ".2004", "1.2004")
_YEAR_LAST = re.compile(r"(?:(?:([0-9]{1,2})[-./])?([0-9]{1,2})[-./])([0-9]{4})[-./]?")


def find_bounds(text: str, today: date) -> Bounds | None:
    """The first and the last number that a typed date or range allows; None for anything else.

    >>> find_bounds("2023-07", date.max)
    (20230700, 20230731)
    >>> find_bounds("2023-01..22.07.2023", date.max)
    (20230100, 20230722)
    >>> find_bounds("dje..sot", date(2023, 7, 27)), find_bounds("2023-13", date.max)
    ((20230726, 20230727), None)
    """
    plain = _plain(text)
    compared = _COMPARED.fullmatch(plain)
    if compared is not None and compared[1].strip("="):
        return _compared_bounds(compared[1], compared[2], today)
    plain = plain.lstrip("=").lstrip()
    if _DOTS.search(plain):
        first, last = _DOTS.split(plain, maxsplit=1)
        return _range_bounds(first, last, today)
    if years := _YEARS.fullmatch(plain):
        return _range_bounds(years[1], years[2], today)
    return _date_bounds(plain, today)


def is_unfinished(text: str) -> bool:
    """Whether a text is no date yet, but the beginning of one.

    >>> is_unfinished("202"), is_unfinished(">=22.07."), is_unfinished("2023-13")
    (True, True, False)
    """
    plain = _plain(text)
    if find_bounds(plain, date.max) is not None:
        return False
    if begins_named_days(_DOTS.split(plain.lstrip("<>=≤≥ "))[-1]):
        return True
    if years := _HALF_YEARS.fullmatch(plain):
        # "2019-20" may become 2019-2023; "2023-13" and "2023-99" are slips in a month.
        first, digits = int(years[1]), years[2]
        return int(digits.ljust(4, "9")) >= first >= int(digits.ljust(4, "0")) - 100
    return any(find_bounds(plain + tail, date.max) is not None for tail in _TAILS)


def _plain(text: str) -> str:
    return _DASHES.sub("-", unicodedata.normalize("NFKC", text)).strip(" ,;:!?*\"'()")


def _compared_bounds(sign: str, text: str, today: date) -> Bounds | None:
    bounds = _date_bounds(text, today)
    if bounds is None:
        return None
    start, end = bounds
    match sign:
        case ">":
            # After the last possible day there is nothing to look for.
            return (end + 1, LATEST) if end < LATEST else None
        case "<":
            return EARLIEST, start - 1
        case "≥" | ">=" | "=>":
            return start, LATEST
        case _:
            return EARLIEST, end


def _range_bounds(first: str, last: str, today: date) -> Bounds | None:
    """From one date to another, in whichever order they were typed."""
    if not first and not last:
        return None
    start = _date_bounds(first, today) if first else (EARLIEST, EARLIEST)
    end = _date_bounds(last, today) if last else (LATEST, LATEST)
    if start is None or end is None:
        return None
    return min(start[0], end[0]), max(start[1], end[1])


def _date_bounds(text: str, today: date) -> Bounds | None:
    year_first = _YEAR_FIRST.fullmatch(text)
    if year_first is not None:
        year, month, day = year_first.groups()
    elif year_last := _YEAR_LAST.fullmatch(text):
        day, month, year = year_last.groups()
    else:
        return find_named_days(text, today)
    return _number_bounds(int(year), _typed_part(month), _typed_part(day))


def _typed_part(digits: str | None) -> int | None:
    """A month or day; a single 0 is one of which the second digit is still to come."""
    return None if digits in (None, "0") else int(digits or 0)


def _number_bounds(year: int, month: int | None, day: int | None) -> Bounds | None:
    try:
        date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return None
    if month is None:
        return (year * 10000, year * 10000 + 1231) if day is None else None
    start = year * 10000 + month * 100
    return (start, start + 31) if day is None else (start + day, start + day)
