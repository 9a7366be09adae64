"""How labels are written, and under what they are found."""

import doctest

from hypothesis import given
from hypothesis import strategies as st

from index.collection import labels
from index.collection.labels import label_key, tidy_label, tidy_labels


def test_examples_hold():
    assert doctest.testmod(labels).failed == 0


@given(st.text())
def test_a_tidy_label_stays_as_it_is(text):
    label = tidy_label(text)
    assert tidy_label(label) == label
    assert len(label) <= labels.LONGEST


@given(st.lists(st.text(max_size=8)))
def test_no_two_labels_have_the_same_key(texts):
    kept = tidy_labels(tuple(texts))
    assert len({label_key(label) for label in kept}) == len(kept)
