"""Which documents are put into one group."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.analysis.fingerprint import Fingerprint, fingerprint
from index.store.kindred import Kindred

VOCABULARY = [f"fjala{number}" for number in range(3_000)]


def story(seed: int, *, words: int = 250) -> list[str]:
    # Some words are in every text, as in a language.
    chance = random.Random(seed)
    return [VOCABULARY[int(3_000 * chance.random() ** 2)] for _ in range(words)]


def edited(words: list[str], seed: int, share: float) -> list[str]:
    """The words with a share of them changed, taken away, or with others between them."""
    chance = random.Random(seed)
    result: list[str] = []
    for word in words:
        kind = int(chance.random() / share) if share else 9
        result += {0: [chance.choice(VOCABULARY)]}.get(kind, [word])
        if kind == 1:
            result.append(chance.choice(VOCABULARY))
    return result


def group(kindred: Kindred, words: list[str]) -> int:
    return kindred.group_of(fingerprint(" ".join(words)))


def test_puts_the_same_text_into_one_group():
    kindred = Kindred()
    assert group(kindred, story(1)) == group(kindred, story(1))
    assert group(kindred, ["ura", "e", "re"]) == group(kindred, ["ura", "e", "re"])


def test_parts_short_texts_that_differ():
    kindred = Kindred()
    assert group(kindred, ["ura", "e", "re"]) != group(kindred, ["ura", "e", "vjetër"])


def test_remembers_the_groups_of_earlier_runs():
    first = Kindred()
    kept = [(group(first, story(n)), fingerprint(" ".join(story(n))).signature) for n in range(20)]
    later = Kindred(kept)
    assert group(later, edited(story(7), 1, 0.03)) == kept[7][0]


def test_ties_no_chain_of_small_changes_together():
    kindred, words = Kindred(), story(1)
    first = group(kindred, words)
    for step in range(12):
        words = edited(words, step, 0.06)
        last = group(kindred, words)
    assert last != first


def test_finds_near_duplicates_and_nothing_else():
    """Recall over 200 versions of 400 stories, of which no two are taken for one."""
    kindred = Kindred()
    groups = {seed: group(kindred, story(seed)) for seed in range(400)}
    assert len(set(groups.values())) == 400
    found = [group(kindred, edited(story(n), n, 0.03)) == groups[n] for n in range(200)]
    assert sum(found) / len(found) >= 0.98


@pytest.mark.parametrize("count", [100, 1_500])
def test_finds_what_is_in_the_table_and_what_came_since(count):
    kindred = Kindred()
    groups = [group(kindred, story(seed, words=60)) for seed in range(count)]
    for seed in (0, count // 2, count - 1):
        assert group(kindred, story(seed, words=60)[1:]) == groups[seed]


@given(st.lists(st.tuples(st.integers(-5, 5), st.binary(max_size=64)), max_size=20), st.text())
def test_takes_whatever_was_kept(known, text):
    print_ = fingerprint(text)
    kindred = Kindred(known)
    assert kindred.group_of(print_) == kindred.group_of(print_)
    assert isinstance(kindred.group_of(Fingerprint(1, b"")), int)
