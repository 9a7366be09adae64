import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.analysis.analyzer import Analyzer
from index.analysis.stubs import STUB_LENGTH, stub

ANALYZER = Analyzer()


def stubs(text: str) -> list[str]:
    """The stubs of the words of a text."""
    return [stub(token) for token in ANALYZER.analyze(text)]


def test_is_one_for_a_family():
    assert set(stubs("shkollë shkollor Shkollimi SHKOLLAT")) == {"shko"}


def test_knows_no_marks():
    assert stubs("Çamëria çështja") == ["came", "cesh"]


def test_keeps_short_words_whole():
    assert stubs("ujë det 70") == ["uje", "det", "70"]


@given(st.text())
def test_is_never_empty_nor_long(text):
    assert all(0 < len(found) <= STUB_LENGTH for found in stubs(text))


@pytest.mark.parametrize("text", ["luftë", "Koresë", "OKB-së", "70-vjetorin"])
def test_is_the_same_in_documents_and_queries(text):
    asked = [stub(token) for token in ANALYZER.analyze_query(text)]
    assert asked == stubs(text)
