"""The words of an index, and what patterns and slips of the hand find among them."""

import re
from fnmatch import fnmatchcase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.language.folding import fold
from index.search import vocabulary as vocabulary_module
from index.search.vocabulary import Vocabulary
from index.search.word_lines import compile_pattern

COUNTS = {
    "luftë": 9,
    "lufte": 2,
    "luftës": 5,
    "luftëtar": 1,
    "shëndetshëm": 3,
    "shume": 1,
    "t'u": 4,
}


@pytest.fixture(scope="module")
def vocabulary():
    return Vocabulary.of(COUNTS)


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("luft*", ("luftë", "luftës", "lufte", "luftëtar")),
        ("luft?", ("luftë", "lufte")),
        ("*she?", ("shëndetshëm",)),
        ("*a*", ("luftëtar",)),
        ("l*t*r", ("luftëtar",)),
        ("?hu?e", ("shume",)),
        ("t'*", ("t'u",)),
        ("lufte", ("luftë", "lufte")),
        ("*", tuple(sorted(COUNTS, key=lambda word: (-COUNTS[word], fold(word), word)))),
        ("x*", ()),
        ("*x", ()),
    ],
)
def test_finds_the_words_of_a_pattern(vocabulary, pattern, words):
    assert vocabulary.matching(pattern).words == words


def test_minds_marks_where_it_is_asked_to(vocabulary):
    assert vocabulary.matching("luftë*", exact=True).words == ("luftë", "luftës", "luftëtar")
    assert vocabulary.matching("*e", exact=True).words == ("lufte", "shume")


def test_finds_spellings_nearby_with_their_distances(vocabulary):
    found = vocabulary.near("lufet", 1)
    assert (found.words, found.distances) == (("luftë", "lufte"), (1, 1))
    assert vocabulary.near("lufet", 2).distances == (1, 2, 1)


def test_finds_long_words_nearby():
    long = "shtatëmbëdhjetëvjeçarëve"
    assert Vocabulary.of({long: 1, "x": 2}).near(long.replace("vj", "jv"), 1).words == (long,)


def test_counts_a_word_in_all_its_spellings(vocabulary):
    assert [vocabulary.count(word) for word in ("luftë", "LUFTE".lower(), "luf")] == [11, 11, 0]


def test_says_that_it_has_more_words_than_it_gives(vocabulary, monkeypatch):
    monkeypatch.setattr(vocabulary_module, "MAX_WORDS", 2)
    found = vocabulary.matching("l*")
    assert (found.words, found.is_cut) == (("luftë", "luftës"), True)
    assert not vocabulary.matching("s*").is_cut


@given(
    st.lists(st.text(alphabet="abë*?.\n[", max_size=6), max_size=8),
    st.text(alphabet="abe*?.[", max_size=6),
)
def test_matches_as_a_shell_does(words, pattern):
    counts = {word: 1 for word in words if word and "\n" not in word}
    found = Vocabulary.of(counts).matching(pattern).words
    shell = pattern.replace("[", "[[]")
    assert set(found) == {word for word in counts if fnmatchcase(fold(word), shell)}


def test_reads_a_word_once_however_many_stars_there_are():
    pattern = compile_pattern("*a" * 30 + "b")
    assert isinstance(pattern, re.Pattern)
    assert not pattern.search(b"a" * 5000)


def test_knows_nothing_without_words():
    empty = Vocabulary.of({})
    assert (
        empty.matching("a*").words == empty.matching("*a").words == empty.near("a", 2).words == ()
    )
    assert empty.beginning("a", 9) == []


@pytest.mark.slow
def test_takes_the_most_frequent_thousand_of_a_million_words():
    million = Vocabulary.of({f"fjala{number}": number % 5000 + 1 for number in range(1_000_000)})
    found = million.matching("fjala*")
    assert (len(found.words), found.is_cut) == (1000, True)
    assert min(found.documents) >= 4995  # of each count there are two hundred words
