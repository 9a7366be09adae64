"""The words that stand out in a result, over a real library."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.library import Library
from index.search.collection_counts import TermCounts
from index.search.standout import log_likelihood
from index.values import SearchRequest

BRIDGES = "Ura {n} mbi Drin u hap sot. Inxhinierët matën betonin, dhe Drini nuk e lëkundi urën."
SCHOOLS = "Shkolla {n} ka nxënës të rinj. Mësuesja këndoi me nxënësit, dhe prindërit duartrokitën."


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    root = tmp_path_factory.mktemp("standout")
    folder = root / "dokumente"
    folder.mkdir()
    for number in range(12):
        (folder / f"u{number}.txt").write_text(BRIDGES.format(n=number))
        (folder / f"s{number}.txt").write_text(SCHOOLS.format(n=number))
    with Library.open(root / "biblioteka") as library:
        library.add_folder(folder)
        library.update(report=lambda event: None, is_cancelled=lambda: False)
        yield library


@pytest.fixture
def standout(library):
    return lambda text, **wishes: library.stand_out(
        SearchRequest(text, **wishes), is_cancelled=lambda: False
    )


def test_names_the_words_as_a_person_writes_them(standout):
    words = [word.word for word in standout("ura").words]
    assert "Drin" in words
    assert {"beton", "inxhinier"} & {word.casefold() for word in words} or "betonin" in words


def test_leaves_out_the_words_of_the_query_and_those_that_say_nothing(standout):
    words = {word.word.casefold() for word in standout("ura").words}
    assert not words & {"ura", "urë", "dhe", "nuk", "mbi", "e"}
    assert not words & {"shkollë", "nxënës", "mësues"}


def test_says_how_much_of_the_result_was_looked_at(standout):
    found = standout("ura")
    assert (found.documents, found.total) == (12, 12)
    assert all(word.documents <= 12 and word.count >= word.documents for word in found.words)
    strengths = [word.strength for word in found.words]
    assert strengths == sorted(strengths, reverse=True)


def test_follows_the_filters(standout):
    assert standout("ura OSE shkolla", filters=("-ura",)).total == 12


def test_finds_none_where_everything_is_found(standout):
    assert standout("ura OSE shkolla").words == ()
    assert standout("gjarpër").words == ()


def test_stops_when_it_is_not_wanted_any_more(library):
    assert library.stand_out(SearchRequest("ura"), is_cancelled=lambda: True) is None


def test_goes_on_where_it_was_stopped(library, standout):
    turns = iter([False, False, True])
    stopped = library.stand_out(SearchRequest("ura"), is_cancelled=lambda: next(turns, True))
    assert stopped is None
    assert standout("ura").words


def counted(occurrences, tokens):
    return TermCounts(np.array(occurrences), np.array(occurrences), tokens)


def test_weighs_as_dunning_does():
    # 110 of 2,000 words here and 2 of 10,000 there: rounded, from the formula by hand.
    share = 112 / 12_000
    expected = 2 * (110 * math.log(110 / (2000 * share)) + 2 * math.log(2 / (10_000 * share)))
    found = log_likelihood(counted([110], 2000), counted([112], 12_000))
    assert found == pytest.approx([expected])
    assert log_likelihood(counted([2], 10_000), counted([112], 12_000)) == pytest.approx([0])


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)), min_size=1, max_size=9))
def test_is_never_negative(pairs):
    here = counted([inside for inside, _ in pairs], sum(inside for inside, _ in pairs))
    whole = counted([sum(pair) for pair in pairs], sum(map(sum, pairs)))
    assert (log_likelihood(here, whole) > -1e-9).all()
