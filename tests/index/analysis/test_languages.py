"""What the analyzer gives for documents and queries in other languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.analysis.analyzer import Analyzer
from index.language.foreign import STEMMERS


def meets(query: str, text: str, language: str) -> bool:
    """Whether the one word of a query finds a document in a language."""
    (asked,) = Analyzer().analyze_query(query, languages=(language,))
    tokens = Analyzer().analyze_document(text, language)
    return any(set(asked.terms) & set(token.terms) for token in tokens)


@pytest.mark.parametrize(
    ("query", "text", "language"),
    [
        ("bridge", "They built two bridges.", "en"),
        ("Berishës", "A letter to Berisha arrived.", "en"),
        ("Tiranës", "The mayor of Tirana's suburbs", "en"),
        ("shqiperise", "Il governo dell'Albania", "it"),
        ("NATO-s", "It joined NATO in spring.", "en"),
        ("Shqipëri", "Shqipëria is its name.", "en"),
        ("acqua", "Il prezzo dell'acqua", "it"),
        ("2023", "In 2023 it was closed.", "en"),
        ("05.07.2023", "Am 5.7.2023 war es zu.", "de"),
    ],
)
def test_finds(query, text, language):
    assert meets(query, text, language) is (query != "shqiperise")


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("tha", "The house is old."),  # "the" is a form of "tha"
        ("ishin", "Is it? It is."),
        ("arit", "They are here."),
        ("bridhte", "Bridges were built. All bridges are old."),
    ],
)
def test_keeps_albanian_words_away_from_foreign_ones(query, text):
    assert not meets(query, text, "en")


def test_reads_names_in_albanian_and_other_words_in_their_language_only():
    tokens = Analyzer().analyze_document("Towns elect Edi Rama. His towns!", "en")
    named = [token.text for token in tokens if any(":" not in term for term in token.terms)]
    assert named == ["Edi", "Rama"]


@pytest.mark.parametrize("language", ["sq", "mk", ""])
def test_reads_a_document_as_albanian_where_it_is_or_may_be(language):
    text = "Kryetari i Tiranës 70-vjetor"
    assert Analyzer().analyze_document(text, language) == Analyzer().analyze(text)


def test_leaves_queries_alone_in_an_albanian_library():
    asked = Analyzer().analyze_query("the ura", languages=("sq",))
    assert asked == Analyzer().analyze_query("the ura")


def test_stops_the_small_words_of_the_leading_language():
    tokens = Analyzer().analyze_query("the ura e", languages=("en",), leading="en")
    assert [token.is_stop for token in tokens] == [True, False, True]


@given(st.text(), st.sampled_from(sorted(STEMMERS)))
def test_gives_slices_of_any_text_with_terms(text, language):
    analyzer = Analyzer()
    tokens = analyzer.analyze_document(text, language)
    assert tokens == Analyzer().analyze_document(text, language)
    assert all(token.text == text[token.start : token.end] for token in tokens)
    assert all(token.terms and all(token.terms) for token in tokens)
    assert all(len(term) <= 64 for token in tokens for term in token.terms)


@given(st.text(alphabet="aeinrsTB'’- ë.", max_size=30), st.sampled_from(sorted(STEMMERS)))
def test_finds_every_word_of_a_document_under_itself(text, language):
    analyzer = Analyzer()
    written = analyzer.analyze_document(text, language)
    asked = analyzer.analyze_query(text, languages=(language,))
    pairs = zip(written, asked, strict=True)
    assert all(set(document.terms) & set(query.terms) for document, query in pairs)
