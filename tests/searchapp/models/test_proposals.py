"""Queries to try where one found nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from searchapp.models.proposals import MOST, proposals


@pytest.mark.parametrize(
    ("query", "tries"),
    [
        ("ura", ()),
        ("ura guri", ("ura",)),
        ("ura guri druri", ("ura guri", "ura")),
        ("“ura e gurit”", ("ura e gurit",)),
        ("ura -druri", ("ura",)),
        ("ura data:2023", ("ura",)),
        ("  ura   guri ", ("ura",)),
    ],
)
def test_widens_a_query(query, tries):
    assert proposals(query) == tries


def test_begins_with_what_may_have_been_meant():
    assert proposals("uta guri", "ura guri") == ("ura guri", "uta")


@given(st.text(), st.none() | st.text())
def test_never_proposes_the_query_itself_or_nothing(query, suggestion):
    tries = proposals(query, suggestion)
    assert len(tries) <= MOST
    assert len(set(tries)) == len(tries)
    assert " ".join(query.split()) not in tries
    assert all(each.strip() for each in tries)
