"""Saved searches, and what is new in them."""

import json

import numpy as np
import pytest

from index.collection.saved_searches import FILE_NAME, SavedSearches


def found(*checksums):
    return np.array(checksums, np.int64)


@pytest.fixture
def searches(tmp_path):
    searches = SavedSearches(tmp_path)
    searches.save("Uji i pijshëm", "ujë pijshëm", found(3, -1, 2))
    return searches


def test_keeps_a_query_under_its_name(searches, tmp_path):
    (kept,) = SavedSearches(tmp_path).all()
    assert (kept.name, kept.query) == ("Uji i pijshëm", "ujë pijshëm")


def test_has_nothing_new_at_first(searches):
    kept = searches.find("uji i pijshem")
    assert kept.fresh(found(-1, 2, 3)).tolist() == [False] * 3


def test_tells_what_came_since(searches):
    kept = searches.find("uji i pijshëm")
    assert kept.fresh(found(5, 2, 6)).tolist() == [True, False, True]


def test_what_is_looked_at_stays_new_while_one_looks(searches):
    searches.look("uji i pijshëm", found(2, 5))
    kept = searches.find("uji i pijshëm")
    assert kept.fresh(found(2, 5)).tolist() == [False, False]
    assert kept.fresh_before(found(2, 5)).tolist() == [False, True]


def test_to_look_again_at_the_same_does_not_end_what_was_new(searches):
    for _ in range(2):
        searches.look("uji i pijshëm", found(2, 5))
    assert searches.find("uji i pijshëm").fresh_before(found(2, 5)).tolist() == [False, True]


def test_a_second_search_of_the_name_takes_the_place_of_the_first(searches):
    searches.save("UJI I PIJSHEM", "uji", found())
    assert [kept.query for kept in searches.all()] == ["uji"]


def test_removes_a_search(searches):
    searches.remove("uji i pijshëm")
    assert searches.all() == ()
    assert searches.find("uji i pijshëm") is None


@pytest.mark.parametrize("seen", ["AAA", "AAAA", "%"])
def test_takes_a_broken_list_of_checksums_for_damage(searches, tmp_path, seen):
    data = json.loads((tmp_path / FILE_NAME).read_text())
    data["searches"][0]["seen"] = seen
    (tmp_path / FILE_NAME).write_text(json.dumps(data))
    fresh = SavedSearches(tmp_path)
    assert fresh.all() == ()
    assert fresh.take_damaged() is not None
