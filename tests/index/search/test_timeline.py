"""Results in time."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.search.timeline import DateCounts, choices, timeline
from index.values import TimelineUnit


def counted(**dates: int) -> DateCounts:
    """Dates named d20230722, ascending."""
    numbers = [int(name[1:]) for name in dates]
    return DateCounts(np.array(numbers, np.int64), np.array(list(dates.values()), np.int64))


def bars(made):
    return {bar.date: bar.count for bar in made.bars}


@pytest.mark.parametrize(
    ("dates", "unit"),
    [
        ({"d10010000": 1, "d20230000": 1}, TimelineUnit.DECADE),
        ({"d20190000": 1, "d20220000": 1}, TimelineUnit.YEAR),
        ({"d20210500": 1, "d20230100": 1}, TimelineUnit.MONTH),
        ({"d20230105": 1, "d20230331": 1}, TimelineUnit.DAY),
        ({"d20230105": 1}, TimelineUnit.DAY),
        ({"d20230100": 1}, TimelineUnit.MONTH),
        ({"d20230000": 1}, TimelineUnit.YEAR),
    ],
    ids=lambda value: value.value if isinstance(value, TimelineUnit) else "",
)
def test_has_bars_as_the_span_asks(dates, unit):
    assert timeline(counted(**dates)).unit is unit


def test_has_a_bar_for_every_month_between():
    made = timeline(counted(d20221105=2, d20230217=3))
    assert bars(made) == {"2022-11": 2, "2022-12": 0, "2023-01": 0, "2023-02": 3}


def test_walks_over_the_end_of_february():
    made = timeline(counted(d20240227=1, d20240301=1))
    assert list(bars(made)) == ["2024-02-27", "2024-02-28", "2024-02-29", "2024-03-01"]


def test_says_how_many_documents_no_bar_can_hold():
    made = timeline(counted(d0=7, d20230000=2, d20230100=1, d20230505=2))
    assert (made.unit, made.coarse, made.undated) == (TimelineUnit.MONTH, 2, 7)


def test_is_coarser_where_most_documents_are():
    made = timeline(counted(d20230000=9, d20230105=2))
    assert (made.unit, bars(made), made.coarse) == (TimelineUnit.YEAR, {"2023": 11}, 0)


def test_is_none_without_dates():
    assert timeline(counted(d0=3)) is None
    assert timeline(counted()) is None


def test_offers_years_then_months_then_days():
    assert choices(counted(d20220000=1, d20230101=2)) == {"2022": 1, "2023": 2}
    assert choices(counted(d20230101=2, d20230505=3)) == {"2023-01": 2, "2023-05": 3}
    assert choices(counted(d20230101=2, d20230105=3)) == {"2023-01-01": 2, "2023-01-05": 3}
    assert choices(counted(d0=1)) == {}


DATES = st.dates().map(lambda day: day.year * 10000 + day.month * 100 + day.day)


@given(
    st.dictionaries(
        st.one_of(st.just(0), DATES, DATES.map(lambda d: d // 100 * 100)), st.integers(1, 9)
    )
)
def test_loses_no_document(counts):
    dates = sorted(counts)
    made = timeline(
        DateCounts(np.array(dates, np.int64), np.array([counts[date] for date in dates], np.int64))
    )
    if made is not None:
        assert sum(bars(made).values()) + made.coarse + made.undated == sum(counts.values())
        assert list(bars(made)) == sorted(bars(made))
        assert made.bars[0].count
        assert made.bars[-1].count
