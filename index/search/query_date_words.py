"""Dates in words, in both languages: today, javën e kaluar, last 7 days, 22 korrik 2023.

They are typed in any case, with or without ë, in the nominative ("muaji i kaluar") or in the
accusative that a sentence would ask for ("muajin e kaluar"). A week begins on Monday.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta

from index.search.query_fields import plain_name

Days = tuple[int, int]  # the first and the last number yyyymmdd, both included

_DAY, _WEEK = timedelta(days=1), timedelta(days=7)
MAX_WORDS = 5  # "3 ditet e fundit" has four
_MAX_COUNT = 9999

# What a person calls a span of time, and how many units it lies back.
_SPANS = {
    ("day", 0): ("sot", "today"),
    ("day", 1): ("dje", "yesterday"),
    ("day", 2): ("pardje",),
    ("week", 0): ("kete jave", "kjo jave", "this week"),
    ("week", 1): ("javen e kaluar", "java e kaluar", "javen e shkuar", "java e shkuar",
                  "last week"),
    ("month", 0): ("kete muaj", "ky muaj", "this month"),
    ("month", 1): ("muajin e kaluar", "muaji i kaluar", "muajin e shkuar", "muaji i shkuar",
                   "last month"),
    ("year", 0): ("kete vit", "ky vit", "sivjet", "this year"),
    ("year", 1): ("vitin e kaluar", "viti i kaluar", "vitin e shkuar", "viti i shkuar", "vjet",
                  "last year"),
}  # fmt: skip
_NAMED = {name: span for span, names in _SPANS.items() for name in names}
_UNITS = {
    "dite": "day", "ditet": "day", "day": "day", "days": "day",
    "jave": "week", "javet": "week", "week": "week", "weeks": "week",
    "muaj": "month", "muajt": "month", "month": "month", "months": "month",
    "vjet": "year", "vite": "year", "vitet": "year", "year": "year", "years": "year",
}  # fmt: skip
_LAST = re.compile(r"(?:(?:last|past) ([0-9]+) ([a-z]+)|([0-9]+) ([a-z]+) e (?:fundit|kaluar))")
MONTHS = (
    ("janar", "january"), ("shkurt", "february"), ("mars", "march"), ("prill", "april"),
    ("maj", "may"), ("qershor", "june"), ("korrik", "july"), ("gusht", "august"),
    ("shtator", "september"), ("tetor", "october"), ("nentor", "november"),
    ("dhjetor", "december"),
)  # fmt: skip
# korriku, korrikut, korrikun; marsi, marsit, marsin
_CASE_ENDINGS = ("", "u", "ut", "un", "i", "it", "in")
_NUMBERS = {
    name + ending: number
    for number, (albanian, english) in enumerate(MONTHS, 1)
    for name, endings in ((albanian, _CASE_ENDINGS), (english, ("",)))
    for ending in endings
}
_CALENDAR = re.compile(r"(?:([0-9]{1,2}) )?([a-z]+) ([0-9]{4})|([a-z]+) ([0-9]{1,2}) ([0-9]{4})")


def find_named_days(text: str, today: date) -> Days | None:
    """The days that words stand for, seen from today; None where they name no time.

    >>> find_named_days("javën e kaluar", date(2023, 7, 27))
    (20230717, 20230723)
    >>> find_named_days("last month", date(2023, 1, 5)), find_named_days("korrik 2023", date.max)
    ((20221200, 20221231), (20230700, 20230731))
    """
    name = _plain(text)
    try:
        if span := _NAMED.get(name):
            return _span(*span, today)
        if last := _LAST.fullmatch(name):
            count, unit = last[1] or last[3], last[2] or last[4]
            return _last(int(count[:9]), _UNITS.get(unit), today)
        if calendar := _CALENDAR.fullmatch(name):
            day, month, year = calendar.group(1, 2, 3) if calendar[2] else calendar.group(5, 4, 6)
            return _calendar(int(year), _NUMBERS.get(month), day)
    except (ValueError, OverflowError):
        return None  # a time before the calendar, or 31 qershor
    return None


def find_calendar_day(text: str) -> date | None:
    """The day that a text writes out with its month in words; None of any other text.

    >>> find_calendar_day("22 korrik 2023"), find_calendar_day("korrik 2023")
    (datetime.date(2023, 7, 22), None)
    """
    calendar = _CALENDAR.fullmatch(_plain(text))
    if calendar is None:
        return None
    day, month, year = calendar.group(1, 2, 3) if calendar[2] else calendar.group(5, 4, 6)
    try:
        return date(int(year), _NUMBERS[month], int(day)) if day else None
    except (KeyError, ValueError):
        return None


def begins_named_days(text: str) -> bool:
    """Whether more letters or words may make days of a text: someone is still typing.

    >>> begins_named_days("javën e"), begins_named_days("kor"), begins_named_days("hënë")
    (True, True, False)
    """
    name = _plain(text)
    words = name.split(" ")
    if words[0].isdigit() and len(words) < MAX_WORDS:
        unit = words[1] if len(words) > 1 else ""
        return len(words[0]) < 3 and any(known.startswith(unit) for known in (*_UNITS, *_NUMBERS))
    if words[0] in ("last", "past") and len(words) > 1 and words[1].isdigit():
        return len(words) < 4
    if words[0] in _NUMBERS:
        return all(word.isdigit() for word in words[1:])
    name += " " * text.endswith(" ")  # the next word is still to come
    return bool(name) and any(known.startswith(name) for known in (*_NAMED, *_NUMBERS, "past "))


def _plain(text: str) -> str:
    return " ".join(plain_name(text).replace(",", " ").split())


def _span(unit: str, back: int, today: date) -> Days:
    match unit:
        case "day":
            return _days(today - back * _DAY, today - back * _DAY)
        case "week":
            monday = today - today.weekday() * _DAY - back * _WEEK
            return _days(monday, monday + 6 * _DAY)
        case "month":
            year, month = _month(today, back)
            return _from_month(year, month, year, month)
        case _:
            return (today.year - back) * 10000, (today.year - back) * 10000 + 1231


def _last(count: int, unit: str | None, today: date) -> Days | None:
    """So many units up to today; a document of a month or year at the edge is among them."""
    if unit is None or not 0 < count <= _MAX_COUNT:
        return None
    backwards: dict[str, Callable[[], Days]] = {
        "day": lambda: _days(today - (count - 1) * _DAY, today),
        "week": lambda: _days(today - count * _WEEK + _DAY, today),
        "month": lambda: _from_month(*_month(today, count - 1), today.year, today.month),
        "year": lambda: ((today.year - count + 1) * 10000, today.year * 10000 + 1231),
    }
    return backwards[unit]()


def _calendar(year: int, month: int | None, day: str | None) -> Days | None:
    if month is None:
        return None
    if day is None:
        return _from_month(year, month, year, month) if year else None
    return _days(date(year, month, int(day)), date(year, month, int(day)))


def _month(today: date, back: int) -> tuple[int, int]:
    months = today.year * 12 + today.month - 1 - back
    if months < 12:
        raise ValueError(back)
    return months // 12, months % 12 + 1


def _from_month(year: int, month: int, last_year: int, last_month: int) -> Days:
    return year * 10000 + month * 100, last_year * 10000 + last_month * 100 + 31


def _days(first: date, last: date) -> Days:
    return _number(first), _number(last)


def _number(day: date) -> int:
    return day.year * 10000 + day.month * 100 + day.day
