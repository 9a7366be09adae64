from itertools import islice

from hypothesis import given, settings
from hypothesis import strategies as st

from index.analysis.analyzer import AnalyzedToken, Analyzer, Place
from index.analysis.chunks import ChunkAnalyzer
from index.analysis.plain_words import PlainWords
from index.analysis.stubs import STUB_LENGTH, stub
from index.analysis.tokenizer import tokenize

PIECES = (
    "Ura", "ura", "urën", "e", "Kola.", "ura.)", "z.", "„Nesër“", "t'u", "OKB-së", "Kim", "Jong-Un",
    "koreano-veriore", "SH.B.A.", "2.7.2023", "1.250.000", "ndër\u00ad", "fjalë\u200b", "-", "...",
    "BE", "OKB", "KUVENDI", "BE,",
    "\ufffe", "Berishës", "dhe", "po", "Po", "DHE", "s'ka", "ë", "x" * 70, "12:30", "l’ura", "🙂",
)  # fmt: skip
SPACES = (" ", "\n", "\n\n", "  ", "\t", "\u00a0", "\u2003", ". ", "\r\n", "", "\u3000")
texts = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(SPACES)), max_size=20).map(
    lambda pairs: "".join(piece + space for piece, space in pairs)
)
ANALYZER = Analyzer()


class Rows:
    """Remembers the tokens of each number."""

    def __init__(self) -> None:
        self.rows: list[list[AnalyzedToken]] = [[]]

    def add(self, tokens: list[AnalyzedToken]) -> int:
        self.rows.append(list(tokens))
        return len(self.rows) - 1

    def add_words(self, words: PlainWords) -> int:
        first = len(self.rows)
        for word, terms in zip(words.words, words.terms, strict=True):
            self.rows.append([AnalyzedToken(word, 0, len(word), 0, terms, word, is_stop=False)])
        return first


def by_chunks(*texts: tuple[str, str]) -> list[list[AnalyzedToken]]:
    rows = Rows()
    pieces = ChunkAnalyzer(ANALYZER, rows).pieces(texts)
    columns = (pieces.numbers, pieces.starts, pieces.positions)
    found = zip(*(column.tolist() for column in columns), strict=True)
    return [
        [
            token._replace(
                start=token.start + start, end=token.end + start, position=token.position + position
            )
            for number, start, position in islice(found, count)
            for token in rows.rows[number]
        ]
        for count in pieces.counts.tolist()
    ]


@settings(max_examples=400, deadline=None)
@given(
    texts=st.lists(
        st.tuples(texts | st.text(max_size=60), st.sampled_from(["", "sq", "sq", "en"])), max_size=4
    )
)
def test_says_what_the_analyzer_says_of_each_text(texts):
    assert by_chunks(*texts) == [ANALYZER.analyze_document(*text) for text in texts]


@settings(max_examples=400, deadline=None)
@given(words=st.lists(st.sampled_from(PIECES) | st.text("abdehjëçwzËÇqû'", max_size=8), max_size=9))
def test_many_plain_words_say_what_each_says_alone(words):
    plain = ANALYZER.read_plain_words(words)
    for word, folded, terms in zip(plain.words, plain.folded, plain.terms, strict=True):
        (token,) = ANALYZER.analyze(word)
        assert (token.text, token.exact, token.terms) == (word, word, terms)
        assert not token.is_stop
        assert folded[:STUB_LENGTH] == stub(token)


@settings(max_examples=400, deadline=None)
@given(words=st.lists(st.sampled_from(PIECES) | st.text("ABdehjëçwzËÇqû'", max_size=8), max_size=9))
def test_plain_names_say_what_each_says_alone(words):
    for word, name in ANALYZER.read_plain_names(words).items():
        (token,) = tokenize(word)
        as_name = ANALYZER.analyze_token(token, Place.NAME)
        assert (as_name.terms, as_name.exact) == (name.name_terms, name.exact)
        if name.terms is not None:
            assert ANALYZER.analyze_token(token, Place.TEXT).terms == name.terms


def test_a_word_is_a_name_where_the_text_has_it_elsewhere():
    text = "Kinë pashë. Në Kinë dhe kinë."
    assert by_chunks((text, "")) == [ANALYZER.analyze(text)]


def test_knows_a_piece_that_it_has_read():
    rows = Rows()
    analyzer = ChunkAnalyzer(ANALYZER, rows)
    analyzer.pieces([("lumi i gjatë, lumi", "")])
    read = len(rows.rows)
    analyzer.pieces([("gjatë, i lumi", "")])
    assert len(rows.rows) == read
