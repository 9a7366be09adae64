"""A result in time: bars by decade, year, month or day, as the span asks, and dates to choose.

Dates are numbers yyyymmdd here; a part that is unknown counts as 00, and no date is 0.
"""

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from index.values import Timeline, TimelineBar, TimelineUnit

# Fewer bars than these of one unit say too little: the next finer one is taken.
FEWEST_YEARS, FEWEST_MONTHS = 4, 4
MOST_YEARS = 80  # of more, decades
_COARSER = {TimelineUnit.DAY: TimelineUnit.MONTH, TimelineUnit.MONTH: TimelineUnit.YEAR}


@dataclass(frozen=True, slots=True, eq=False)
class DateCounts:
    """Different dates, ascending, and how many documents have each: int64, shape (n,) both."""

    dates: NDArray[np.int64]
    counts: NDArray[np.int64]

    def by(self, unit: TimelineUnit) -> dict[str, int]:
        """How many documents are of each stretch of time, in its order; not those dated coarser.

        >>> dates = DateCounts(np.array([20210000, 20230700, 20230722]), np.array([4, 2, 1]))
        >>> dates.by(TimelineUnit.YEAR), dates.by(TimelineUnit.MONTH), dates.by(TimelineUnit.DAY)
        ({'2021': 4, '2023': 3}, {'2023-07': 3}, {'2023-07-22': 1})
        """
        is_known, numbers = _stretches(self.dates, unit)
        if not is_known.any():
            return {}
        different, places = np.unique(numbers[is_known], return_inverse=True)
        sums = np.bincount(places, self.counts[is_known])
        names = (_name(number, unit) for number in different.tolist())
        return dict(zip(names, sums.astype(np.int64).tolist(), strict=True))


def timeline(dates: DateCounts) -> Timeline | None:
    """The timeline of documents with these dates; None where none has one.

    >>> made = timeline(DateCounts(np.array([0, 20200200, 20230705]), np.array([1, 2, 5])))
    >>> made.unit.value, [(bar.date, bar.count) for bar in made.bars], made.undated
    ('year', [('2020', 2), ('2021', 0), ('2022', 0), ('2023', 5)], 1)
    """
    is_dated = dates.dates > 0
    dated = DateCounts(dates.dates[is_dated], dates.counts[is_dated])
    total = int(dated.counts.sum())
    if not total:
        return None
    unit = _unit(dated)
    bars = dated.by(unit)
    # Bars of a few documents must not stand for a result that is mostly dated by the year.
    while (total - sum(bars.values())) * 2 > total and unit in _COARSER:
        unit = _COARSER[unit]
        bars = dated.by(unit)
    names = _between(min(bars), max(bars), unit)
    return Timeline(
        unit,
        tuple(TimelineBar(name, bars.get(name, 0)) for name in names),
        coarse=total - sum(bars.values()),
        undated=int(dates.counts[~is_dated].sum()),
    )


def choices(dates: DateCounts) -> dict[str, int]:
    """Years to choose from, or the months of the only year, or the days of the only month."""
    dated = DateCounts(dates.dates[dates.dates > 0], dates.counts[dates.dates > 0])
    found: dict[str, int] = {}
    for unit in (TimelineUnit.YEAR, TimelineUnit.MONTH, TimelineUnit.DAY):
        finer = dated.by(unit)
        if len(found) > 1 or not finer:
            break
        found = finer
    return found


def _stretches(
    dates: NDArray[np.int64], unit: TimelineUnit
) -> tuple[NDArray[np.bool_], NDArray[np.int64]]:
    """Which dates say the stretch of time they are of, and its number."""
    match unit:
        case TimelineUnit.DECADE:
            return np.ones(len(dates), bool), dates // 100_000 * 10
        case TimelineUnit.YEAR:
            return np.ones(len(dates), bool), dates // 10_000
        case TimelineUnit.MONTH:
            return dates // 100 % 100 > 0, dates // 100
        case TimelineUnit.DAY:
            return dates % 100 > 0, dates


def _name(number: int, unit: TimelineUnit) -> str:
    match unit:
        case TimelineUnit.DECADE | TimelineUnit.YEAR:
            return f"{number:04}"
        case TimelineUnit.MONTH:
            return f"{number // 100:04}-{number % 100:02}"
        case TimelineUnit.DAY:
            return f"{number // 10000:04}-{number // 100 % 100:02}-{number % 100:02}"


def _unit(dated: DateCounts) -> TimelineUnit:
    years = int(dated.dates[-1]) // 10_000 - int(dated.dates[0]) // 10_000 + 1
    if years >= FEWEST_YEARS:
        return TimelineUnit.YEAR if years <= MOST_YEARS else TimelineUnit.DECADE
    months = list(dated.by(TimelineUnit.MONTH))
    if not months:
        return TimelineUnit.YEAR
    span = _month_number(months[-1]) - _month_number(months[0]) + 1
    return TimelineUnit.MONTH if span >= FEWEST_MONTHS else TimelineUnit.DAY


def _between(first: str, last: str, unit: TimelineUnit) -> list[str]:
    """Every stretch from the first to the last."""
    match unit:
        case TimelineUnit.DECADE | TimelineUnit.YEAR:
            step = 10 if unit is TimelineUnit.DECADE else 1
            return [f"{year:04}" for year in range(int(first), int(last) + 1, step)]
        case TimelineUnit.MONTH:
            months = range(_month_number(first), _month_number(last) + 1)
            return [f"{month // 12:04}-{month % 12 + 1:02}" for month in months]
        case TimelineUnit.DAY:
            start, end = date.fromisoformat(first), date.fromisoformat(last)
            days = range((end - start).days + 1)
            return [(start + timedelta(day)).isoformat() for day in days]


def _month_number(name: str) -> int:
    return int(name[:4]) * 12 + int(name[5:7]) - 1
