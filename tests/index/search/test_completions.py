"""What is offered while a word is being typed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.analysis.analyzer import Analyzer
from index.search.completions import MAX_COMPLETIONS, Completer
from index.search.library_vocabulary import Vocabularies
from index.values import Span

TEXTS = (
    "Lufta e gjatë. Pas luftës erdhi paqja; luftërat mbarojnë.",
    "Luftën e fitoi populli. Luftëtari u kthye nga lufta.",
    "Lufta luftohet. Luftë e lodhje, luftës i erdhi fundi.",
    "Luftëtarët e luftës. Për çështjen e qytetit.",
    "Çështja e luftës u mbyll. Çështje të tjera mbetën; cështje.",
    "Shoigut iu përgjigj Berisha. Berishës iu përgjigj Shoigu.",
)


@pytest.fixture(scope="module")
def analyzer():
    return Analyzer()


@pytest.fixture
def completer(searcher_of, analyzer):
    reader = searcher_of(*TEXTS).reader()
    return Completer(Vocabularies(reader), analyzer, formats=("docx", "pdf", "txt"))


@pytest.fixture
def offered(completer):
    """The words offered where | stands in a text."""

    def offered(typed: str) -> list[str]:
        before, _, after = typed.partition("|")
        return [found.word for found in completer.complete(before + after, len(before))]

    return offered


def test_offers_a_word_once_whatever_its_endings(offered):
    assert offered("luf|")[0] == "luftë"
    assert len([word for word in offered("luf|") if word.startswith("luftëtar")]) == 1
    assert not {"luftës", "luftën", "lufta", "luftërat"} & set(offered("luf|"))


@pytest.mark.parametrize("typed", ["ceshtj|", "çështj|", "ÇËSHTJ|", "cështj|"])
def test_does_not_mind_marks_and_capitals(offered, typed):
    assert offered(typed) == ["çështje"]


def test_offers_a_form_that_begins_as_what_was_typed(offered):
    assert offered("luftes|") == ["luftës"]


def test_offers_an_unknown_name_once(offered):
    assert offered("shoi|") in (["shoigu"], ["shoigut"])
    assert offered("beri|") == ["berisha"]


def test_counts_the_documents_that_have_the_word_in_any_form(completer):
    first = completer.complete("luf", 3)[0]
    assert (first.word, first.documents) == ("luftë", 5)


@pytest.mark.parametrize(
    ("typed", "span"),
    [
        ("luf|", Span(0, 3)),
        ("paqe luf| mal", Span(5, 8)),
        ("lu|ftaz", Span(0, 6)),
        ("-luf|", Span(1, 4)),
        ('"paqe e luf|', Span(8, 11)),
        ("(luf|", Span(1, 4)),
        ("titulli:luf|", Span(8, 11)),
        ("e\u0308 luf|", Span(3, 6)),
    ],
)
def test_replaces_the_word_at_the_cursor(completer, typed, span):
    before, _, after = typed.partition("|")
    found = completer.complete(before + after, len(before))
    assert {completion.span for completion in found} == {span}


def test_offers_spellings_of_an_exact_word(offered):
    assert set(offered("=luft|")) >= {"lufta", "luftës", "luftën"}


@pytest.mark.parametrize("typed", ["", "|", "l|", "luf |", "luf*|", "date:lu|", "gjuha:sh|", "zz|"])
def test_offers_nothing_where_nothing_helps(offered, typed):
    assert offered(typed) == []


def test_offers_no_word_that_is_typed_already(offered):
    assert offered("çështje|") == []
    assert "luftë" not in offered("luftë|")


def test_offers_what_the_field_has(offered):
    assert offered("type:pd|") == ["pdf"]
    assert offered("lloji:do|") == ["docx"]
    assert offered("author:be|") == ["besim"]
    assert offered("dosja:laj|") == ["lajme"]
    assert offered("path:tek|") == ["teksti"]
    assert offered("title:sho|") == offered("sho|")


def test_offers_no_more_than_fits(searcher_of, analyzer):
    reader = searcher_of(" ".join(f"za{letter}or" for letter in "bcdfghjklmnpqrstvz")).reader()
    found = Completer(Vocabularies(reader), analyzer, ()).complete("za", 2)
    assert len(found) == MAX_COMPLETIONS


@settings(max_examples=100, deadline=None)
@given(text=st.text() | st.text(alphabet="luftë \"-*(:=~'"), cursor=st.integers(-2, 30))
def test_replaces_a_part_of_any_text(steady_completer, text, cursor):
    for found in steady_completer.complete(text, cursor):
        assert 0 <= found.span.start < found.span.end <= len(text)


@pytest.fixture(scope="module")
def steady_completer(whoosh_searcher, analyzer):
    return Completer(Vocabularies(whoosh_searcher.reader()), analyzer, ("txt",))
