import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.analysis.analyzer import Analyzer, ExactAnalyzer, TermAnalyzer
from index.language.normalize import to_nfc


def meet(first: str, second: str) -> bool:
    """Whether every word of the first text meets the word at its place in the second."""
    analyzer = Analyzer()
    pairs = zip(analyzer.analyze(first), analyzer.analyze(second), strict=True)
    return all(set(one.terms) & set(other.terms) for one, other in pairs)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("qershi", "QERSHITË"),
        ("qershite", "qershitë"),
        ("BE", "BE-së"),
        ("be-se", "BE-në"),
        ("SHBA", "SH.B.A."),
        ("shba-se", "SHBA-në"),
        ("Koreja e Veriut", "Koresë së Veriut"),
        ("korese se veriut", "Korenë e Veriut"),
        ("t'u nis", "të u nis"),
        ("vetwm", "vetëm"),
        ("1250000", "1.250.000"),
        ("5.7.2023", "05/07/2023"),
        ("deti", "dеti"),
    ],
)
def test_lets_query_and_text_meet(query, text):
    assert meet(query, text)


def test_keeps_the_exact_spelling_with_its_marks():
    tokens = Analyzer().analyze("Është BE-së")
    assert [token.exact for token in tokens] == ["është", "be-së"]


def test_marks_stop_words():
    tokens = Analyzer().analyze("t'i lexoj gazetat e mia")
    assert [token.text for token in tokens if token.is_stop] == ["t'", "i", "e", "mia"]


def test_gives_a_compound_as_a_whole_and_in_parts():
    tokens = Analyzer().analyze("30-vjetorin")
    assert [(token.position, token.terms[0]) for token in tokens] == [
        (0, "30vjetor"),
        (0, "30"),
        (1, "vjetor"),
    ]


def test_cuts_monstrous_words():
    (token,) = Analyzer().analyze("ab" * 500_000)
    assert {len(term) for term in (*token.terms, token.exact)} == {64}


def test_takes_the_terms_that_a_lexicon_gives():
    tokens = Analyzer(lambda word: (word.upper(),)).analyze("dy male e BE-së")
    assert [token.terms for token in tokens] == [("DY",), ("MALE",), ("e",), ("BE",)]


@given(st.text())
def test_gives_slices_of_the_text_with_terms(text):
    tokens = Analyzer().analyze(text)
    assert all(token.text == text[token.start : token.end] for token in tokens)
    assert all(token.exact and token.terms and all(token.terms) for token in tokens)
    assert [token.position for token in tokens] == sorted(token.position for token in tokens)


@given(st.text())
def test_gives_the_same_on_a_second_run(text):
    analyzer = Analyzer()
    assert analyzer.analyze(text) == analyzer.analyze(text) == Analyzer().analyze(text)


@given(st.text(alphabet="abeEKsSt'’-. ë1", max_size=30))
def test_finds_every_word_under_itself_in_capitals_of_a_headline(text):
    words = [token.text for token in Analyzer().analyze(to_nfc(text)) if token.text.isalpha()]
    assert all(meet(word, word.lower()) for word in words)


@pytest.mark.parametrize("make", [Analyzer, TermAnalyzer, ExactAnalyzer])
class TestEveryAnalyzer:
    def test_survives_pickling(self, make):
        assert pickle.loads(pickle.dumps(make())) == make()

    def test_forgets_its_memory_when_pickled(self, make):
        used = make()
        list(used.analyze("fjalë") if make is Analyzer else used("fjalë"))
        assert len(pickle.dumps(used)) == len(pickle.dumps(make()))


def test_gives_whoosh_a_token_for_each_term():
    tokens = TermAnalyzer()("Malli i BE-së", positions=True, chars=True, mode="index")
    assert [(t.text, t.pos, t.startchar, t.endchar) for t in tokens] == [
        ("mall", 0, 0, 5),
        ("malli", 0, 0, 5),
        ("e", 1, 6, 7),
        ("be", 2, 8, 13),
    ]


def test_gives_whoosh_exact_spellings():
    tokens = ExactAnalyzer()("Një tren-bllok", positions=True, mode="index")
    assert [(t.text, t.pos) for t in tokens] == [
        ("një", 0),
        ("tren-bllok", 1),
        ("tren", 1),
        ("bllok", 2),
    ]


@pytest.mark.parametrize("make", [TermAnalyzer, ExactAnalyzer])
def test_counts_from_where_whoosh_asks(make):
    (token,) = make()("det", positions=True, chars=True, start_pos=7, start_char=100)
    assert (token.pos, token.startchar, token.endchar) == (7, 100, 103)


def test_gives_whoosh_bare_tokens_where_it_asks_for_no_places():
    (token,) = TermAnalyzer()("det", mode="query", keeporiginal=True)
    assert (token.text, token.original, token.mode) == ("det", "det", "query")
    assert not hasattr(token, "pos") and not hasattr(token, "startchar")
