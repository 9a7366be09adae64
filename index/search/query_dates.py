"""Dates as people type them, brought to numbers yyyymmdd that can be compared.

A date is a year, a month of a year or a day, written with the year first (2023-07-22) or last
(22.07.2023), with hyphens, full stops or slashes. A range is two of them with `..` between, either
of which may be missing, or two years (2019-2023), or a date after one of > >= < <=.
"""

import re
import unicodedata
from datetime import date

EARLIEST = 0
LATEST = 9999_12_31

Bounds = tuple[int, int]  # both ends included

_COMPARED = re.compile(r"(>=|=>|≥|<=|=<|≤|>|<|=*)\s*(.*)", re.DOTALL)
_DOTS = re.compile(r"\.{2,}")
_DASHES = re.compile("[‐‑‒–—―−]")
_YEARS = re.compile(r"([0-9]{4})-([0-9]{4})")
# "2023-", "2023-0" and "2023-07-0" are dates on the way: someone is still typing.
_YEAR_FIRST = re.compile(r"([0-9]{4})(?:[-./]([0-9]{1,2})(?:[-./]([0-9]{1,2}))?)?[-./]?")
_YEAR_LAST = re.compile(r"(?:(?:([0-9]{1,2})[-./])?([0-9]{1,2})[-./])([0-9]{4})[-./]?")


def find_bounds(text: str) -> Bounds | None:
    """The first and the last number that a typed date or range allows; None for anything else.

    >>> find_bounds("2023-07")
    (20230700, 20230731)
    >>> find_bounds("2023-01..22.07.2023")
    (20230100, 20230722)
    >>> find_bounds("<2023"), find_bounds("2023-13")
    ((0, 20229999), None)
    """
    plain = _DASHES.sub("-", unicodedata.normalize("NFKC", text)).strip(" ,;:!?*\"'()")
    compared = _COMPARED.fullmatch(plain)
    if compared is not None and compared[1].strip("="):
        return _compared_bounds(compared[1], compared[2])
    plain = plain.lstrip("=").lstrip()
    if _DOTS.search(plain):
        return _range_bounds(*_DOTS.split(plain, maxsplit=1))
    if years := _YEARS.fullmatch(plain):
        return _range_bounds(years[1], years[2])
    return _date_bounds(plain)


def _compared_bounds(sign: str, text: str) -> Bounds | None:
    bounds = _date_bounds(text)
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


def _range_bounds(first: str, last: str) -> Bounds | None:
    """From one date to another, in whichever order they were typed."""
    if not first and not last:
        return None
    start = _date_bounds(first) if first else (EARLIEST, EARLIEST)
    end = _date_bounds(last) if last else (LATEST, LATEST)
    if start is None or end is None:
        return None
    return min(start[0], end[0]), max(start[1], end[1])


def _date_bounds(text: str) -> Bounds | None:
    year_first = _YEAR_FIRST.fullmatch(text)
    if year_first is not None:
        year, month, day = year_first.groups()
    elif year_last := _YEAR_LAST.fullmatch(text):
        day, month, year = year_last.groups()
    else:
        return None
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
