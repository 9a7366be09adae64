from hypothesis import given
from hypothesis import strategies as st

from index.language.collation import albanian_order
from index.search.line_order import WORDS, left_words, ordered, right_words
from index.values import ConcordanceLine, LineOrder, Source

SOURCES = tuple(Source(f"/{number}", "t", f"20{number:02}") for number in range(3))
CONTEXTS = st.text(alphabet="aA eëcç. dhgjll\n’", max_size=30)


def line_of(left: str, form: str, right: str, source: int = 0, start: int = 0) -> ConcordanceLine:
    return ConcordanceLine(source, start, start + 1, None, left, form, right, 0)


LINES = st.lists(
    st.builds(line_of, CONTEXTS, CONTEXTS, CONTEXTS, st.integers(0, 2), st.integers(0, 99)),
    max_size=12,
)


def rights(*contexts: str) -> list[str]:
    lines = [line_of("", "ura", context, start=at) for at, context in enumerate(contexts)]
    return [line.right for line in ordered(lines, SOURCES, LineOrder.RIGHT)]


def test_compares_by_the_albanian_alphabet():
    assert rights(" dhe ne", " dy herë", " çka", " cili", " ëndërr", " era") == [
        " cili",
        " çka",
        " dy herë",
        " dhe ne",
        " era",
        " ëndërr",
    ]


def test_compares_the_next_word_where_one_is_the_same():
    assert rights(" e re mbi", " e bukur", " e re dhe") == [" e bukur", " e re dhe", " e re mbi"]


def test_minds_no_capitals_and_no_signs():
    assert rights(". Zeza", ", Ana", "” bëri") == [", Ana", "” bëri", ". Zeza"]


def test_compares_what_stands_before_from_the_match_outward():
    lines = [line_of(left, "ura", "") for left in ("zeza ana ", "bardha zonja ", "ana ana ")]
    assert [line.left for line in ordered(lines, SOURCES, LineOrder.LEFT)] == [
        "ana ana ",
        "zeza ana ",
        "bardha zonja ",
    ]


def test_puts_a_match_without_context_first():
    assert rights(" ana", "", " .") == ["", " .", " ana"]


def test_sorts_by_the_form_and_then_by_what_follows():
    lines = [line_of("", "urës", " a"), line_of("", "Ura", " zë"), line_of("", "ura", " a")]
    sorted_lines = ordered(lines, SOURCES, LineOrder.FORM)
    assert [line.form + line.right for line in sorted_lines] == ["ura a", "Ura zë", "urës a"]


@given(LINES, st.sampled_from(LineOrder))
def test_keeps_every_line(lines, order):
    assert sorted(ordered(lines, SOURCES, order)) == sorted(lines)


@given(LINES, st.sampled_from(LineOrder))
def test_changes_nothing_the_second_time(lines, order):
    once = ordered(lines, SOURCES, order)
    assert ordered(once, SOURCES, order) == once


@given(LINES)
def test_rises_word_by_word(lines):
    for order, read in ((LineOrder.LEFT, left_words), (LineOrder.RIGHT, right_words)):
        keys = [
            [albanian_order(word.lower()) for word in read(line)]
            for line in ordered(lines, SOURCES, order)
        ]
        assert keys == sorted(keys)
        assert all(len(key) <= WORDS for key in keys)
