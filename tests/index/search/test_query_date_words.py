"""Days in words, counted from a day."""

import doctest
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.search import query_date_words
from index.search.query_date_words import begins_named_days, find_named_days

THURSDAY = date(2023, 7, 27)
UNDERSTOOD = {
    "SOT": (20230727, 20230727),
    "pardje": (20230725, 20230725),
    "kete jave": (20230724, 20230730),
    "java e kaluar": (20230717, 20230723),
    "javën e shkuar": (20230717, 20230723),
    "ky muaj": (20230700, 20230731),
    "muaji i kaluar": (20230600, 20230631),
    "sivjet": (20230000, 20231231),
    "vjet": (20220000, 20221231),
    "viti  i   kaluar": (20220000, 20221231),
    "past 2 weeks": (20230714, 20230727),
    "1 ditët e fundit": (20230727, 20230727),
    "3 muajt e fundit": (20230500, 20230731),
    "8 muajt e fundit": (20221200, 20230731),
    "5 vitet e fundit": (20190000, 20231231),
    "korriku 2023": (20230700, 20230731),
    "Nëntor 2021": (20211100, 20211131),
    "22 korrikut 2023": (20230722, 20230722),
    "July 22, 2023": (20230722, 20230722),
    "29 shkurt 2024": (20240229, 20240229),
}
NOT_UNDERSTOOD = [
    *["", "korrik", "22 korrik", "31 qershor 2023", "korrik 0000", "last 0 days", "last x days"],
    *["0 ditët e fundit", "99999 days", "last 9999999999 years", "hëna e kaluar", "xyz 2023"],
]


@pytest.mark.parametrize(("text", "days"), UNDERSTOOD.items(), ids=UNDERSTOOD.keys())
def test_understands(text, days):
    assert find_named_days(text, THURSDAY) == days


@pytest.mark.parametrize("text", NOT_UNDERSTOOD)
def test_finds_no_time_in(text):
    assert find_named_days(text, THURSDAY) is None


@pytest.mark.parametrize("text", UNDERSTOOD)
def test_waits_for_the_rest(text):
    for end in range(1, len(text)):
        beginning = text[:end]
        assert begins_named_days(beginning) or find_named_days(beginning, THURSDAY)


def test_begins_the_year_in_january():
    assert find_named_days("last month", date(2023, 1, 1)) == (20221200, 20221231)
    assert find_named_days("last week", date(2023, 1, 1)) == (20221219, 20221225)


@given(st.text() | st.sampled_from(list(UNDERSTOOD)), st.dates())
def test_gives_ordered_days_or_none_for_any_text(text, today):
    days = find_named_days(text, today)
    assert days is None or 0 <= days[0] <= days[1] <= 9999_12_31
    assert begins_named_days(text) in (True, False)


def test_shows_true_examples():
    results = doctest.testmod(query_date_words)
    assert results.attempted and not results.failed
