"""Dates as people type them."""

import doctest
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.search import query_dates
from index.search.query_dates import LATEST, find_bounds, is_unfinished

TODAY = date(2023, 7, 27)
UNDERSTOOD = {
    "2023": (20230000, 20231231),
    "2023-07": (20230700, 20230731),
    "2023-7": (20230700, 20230731),
    "2023-02": (20230200, 20230231),
    "2023-07-15": (20230715, 20230715),
    "2024-02-29": (20240229, 20240229),
    "2023/07/15": (20230715, 20230715),
    "2023.07": (20230700, 20230731),
    "22.07.2023": (20230722, 20230722),
    "2.7.2023": (20230702, 20230702),
    "22/07/2023": (20230722, 20230722),
    "07.2023": (20230700, 20230731),
    "2023-01..2023-07": (20230100, 20230731),
    "2023-01...2023-07": (20230100, 20230731),
    "2023-01…2023-07": (20230100, 20230731),
    "22.07.2023..24.07.2023": (20230722, 20230724),
    "2023-07..2023-01": (20230100, 20230731),
    "2019-2023": (20190000, 20231231),
    "2019–2023": (20190000, 20231231),
    "..2023-07": (0, 20230731),
    "2023-07..": (20230700, 99991231),
    ">=2023": (20230000, 99991231),
    "≥2023": (20230000, 99991231),
    "=>2023": (20230000, 99991231),
    ">= 2023": (20230000, 99991231),
    ">2023": (20231232, 99991231),
    "<=2023-07": (0, 20230731),
    "<2023": (0, 20229999),
    ">22.07.2023": (20230723, 99991231),
    "=2023": (20230000, 20231231),
    "２０２３": (20230000, 20231231),
    "dje..sot": (20230726, 20230727),
    ">dje": (20230727, 99991231),
    "2023-07-01..today": (20230701, 20230727),
    "<=last month": (0, 20230631),
    "(2023),": (20230000, 20231231),
}
BEING_TYPED = {
    "2023-": "2023",
    "2023-0": "2023",
    "2023-07-": "2023-07",
    "2023-07-0": "2023-07",
    "2023.": "2023",
}
NOT_DATES = [
    *["", "2", "202", "20233", "2023-13", "2023-00", "2023-02-30", "30.02.2023", "2023-07-32"],
    *[
        "32.07.2023",
        "0000",
        "korrik",
        "31 qershor 2023",
        "2023-07-15-01",
        "..",
        "...",
        ">",
        ">=",
        ">9999",
    ],
    *["2023-0-5", "2023..x", "x..2023", ">=2023-13", "22.07", "٢٠٢٣", "1.2.3.2023"],
]


UNFINISHED = [
    *["2", "20", "202", "22.", "22.0", "22.07", "22.07.", "22.07.2", "22.07.202", "07.202", "2."],
    *[">2", ">=20", "=202", "2023..2", "..202", "2023-01..22.0", "2019-20", "2019-202", "２０"],
]
NOT_UNFINISHED = [
    *["2023", "2023-0", "20233", "2023-13", "2023-99", "2023-00", "2023-02-30", "30.02.2023"],
    *["31.02", "45.1", "2x", "x", "20,0", "2023-13-0", "2023..x", "1.2.3.2023"],
]


@pytest.mark.parametrize(("text", "bounds"), UNDERSTOOD.items(), ids=UNDERSTOOD.keys())
def test_understands(text, bounds):
    assert find_bounds(text, TODAY) == bounds


@pytest.mark.parametrize(("text", "complete"), BEING_TYPED.items(), ids=BEING_TYPED.keys())
def test_understands_a_date_that_is_being_typed(text, complete):
    assert find_bounds(text, TODAY) == find_bounds(complete, TODAY)


@pytest.mark.parametrize("text", UNFINISHED)
def test_waits_for_the_rest_of(text):
    assert is_unfinished(text)


@pytest.mark.parametrize("text", NOT_UNFINISHED)
def test_waits_for_nothing_more_of(text):
    assert not is_unfinished(text)


@given(st.dates(min_value=date(1000, 1, 1)))
def test_never_complains_while_a_day_is_typed(day):
    for whole in (day.isoformat(), f"{day.day}.{day.month}.{day.year}"):
        for end in range(1, len(whole) + 1):
            assert find_bounds(whole[:end], TODAY) is not None or is_unfinished(whole[:end])


@pytest.mark.parametrize("text", NOT_DATES)
def test_finds_no_date_in(text):
    assert find_bounds(text, TODAY) is None


def test_includes_a_document_of_the_month_in_its_month_and_year():
    document = 20230700
    for text in ("2023", "2023-07", "..2023-07", ">=2023-07", ">2023-06", "<2023-08"):
        start, end = find_bounds(text, TODAY)
        assert start <= document <= end


def test_leaves_out_the_named_date_where_the_sign_is_strict():
    assert find_bounds(">2023-07", TODAY)[0] > 20230731
    assert find_bounds("<2023-07", TODAY)[1] < 20230700


@given(st.dates())
def test_reads_a_day_the_same_from_either_end(day):
    number = day.year * 10000 + day.month * 100 + day.day
    assert find_bounds(day.isoformat(), TODAY) == (number, number)
    assert find_bounds(f"{day.day}.{day.month:02}.{day.year:04}", TODAY) == (number, number)


@given(st.text() | st.text(alphabet="0123456789-./<>= …–"))
def test_gives_ordered_bounds_or_none_for_any_text(text):
    bounds = find_bounds(text, TODAY)
    assert bounds is None or 0 <= bounds[0] <= bounds[1] <= LATEST


def test_shows_true_examples():
    results = doctest.testmod(query_dates)
    assert results.attempted and not results.failed
