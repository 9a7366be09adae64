import pickle

import pytest

from index.analysis.analyzer import Analyzer
from index.analysis.whoosh_analyzers import (
    ExactAnalyzer,
    StubAnalyzer,
    TermAnalyzer,
    TextInLanguage,
)

ADAPTORS = [TermAnalyzer, ExactAnalyzer, StubAnalyzer]


@pytest.mark.parametrize("make", [Analyzer, *ADAPTORS])
class TestEveryAnalyzer:
    def test_survives_pickling(self, make):
        assert pickle.loads(pickle.dumps(make())) == make()

    def test_forgets_its_memory_when_pickled(self, make):
        used = make()
        list(used.analyze("fjalë") if make is Analyzer else used("fjalë"))
        assert len(pickle.dumps(used)) == len(pickle.dumps(make()))

    def test_pickles_without_the_dictionary_and_its_place(self, make):
        pickled = pickle.dumps(make())
        assert len(pickled) < 200
        assert b"resources" not in pickled


def test_gives_whoosh_a_token_for_each_term():
    tokens = TermAnalyzer()("Malli i BE-së", positions=True, chars=True, mode="index")
    assert [(t.text, t.pos, t.startchar, t.endchar) for t in tokens] == [
        ("mall", 0, 0, 5),
        ("^e", 1, 6, 7),
        ("be", 2, 8, 13),
        ("~be", 2, 8, 13),
    ]


def test_gives_whoosh_exact_spellings():
    tokens = ExactAnalyzer()("Një tren-bllok", positions=True, mode="index")
    assert [(t.text, t.pos) for t in tokens] == [
        ("një", 0),
        ("tren-bllok", 1),
        ("tren", 1),
        ("bllok", 2),
    ]


@pytest.mark.parametrize("make", ADAPTORS)
def test_counts_from_where_whoosh_asks(make):
    token, *_ = make()("det", positions=True, chars=True, start_pos=7, start_char=100)
    assert (token.pos, token.startchar, token.endchar) == (7, 100, 103)


def test_gives_whoosh_bare_tokens_where_it_asks_for_no_places():
    token, *_ = TermAnalyzer()("det", mode="query", keeporiginal=True)
    assert (token.text, token.original, token.mode) == ("det", "det", "query")
    assert not hasattr(token, "pos") and not hasattr(token, "startchar")


def test_gives_whoosh_what_a_query_asks_for():
    asked = [token.text for token in TermAnalyzer()("hapja", mode="query")]
    found = [token.text for token in TermAnalyzer()("hapja", mode="index")]
    assert (asked, found) == (["hape", "hapje", "~hapj", "~hap"], ["hap", "hape", "hapje"])


def test_carries_the_language_through_whoosh():
    tokens = TermAnalyzer()(TextInLanguage("New bridges", "en"), positions=True, mode="index")
    assert [(token.text, token.pos) for token in tokens] == [
        ("en:new", 0),
        ("~new", 0),
        ("en:bridg", 1),
    ]


def test_gives_whoosh_stubs_of_all_but_stop_words():
    tokens = StubAnalyzer()("Shkollat e Çamërisë", positions=True, mode="index")
    assert [(token.text, token.pos) for token in tokens] == [("shko", 0), ("came", 2)]
