import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.analysis.analyzer import Analyzer, ExactAnalyzer, TermAnalyzer


@given(st.text())
def test_gives_tokens_that_are_slices_in_order(text):
    tokens = Analyzer().analyze(text)
    assert all(token.text == text[token.start : token.end] for token in tokens)
    assert all(token.text and token.terms and all(token.terms) for token in tokens)
    assert [token.position for token in tokens] == sorted(token.position for token in tokens)


@given(st.text())
def test_gives_the_same_on_a_second_run(text):
    analyzer = Analyzer()
    assert analyzer.analyze(text) == analyzer.analyze(text) == Analyzer().analyze(text)


@pytest.mark.parametrize("make", [Analyzer, TermAnalyzer, ExactAnalyzer])
def test_survives_pickling(make):
    assert pickle.loads(pickle.dumps(make())) == make()
