import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.language.foreign import STEMMERS, foreign_terms, is_foreign_term, query_language


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("en", "bridges", "bridge"),
        ("en", "government's", "governments"),
        ("en", "co-operation", "cooperation"),
        ("it", "dell'anima", "anime"),
        ("it", "l’acqua", "acqua"),
        ("fr", "qu'élèves", "élève"),
        ("de", "häuser", "haus"),
        ("de", "größe", "grösse"),
        ("es", "volvió", "volvio"),
        ("ro", "podului", "podul"),
        ("sr", "мостови", "mostovi"),
        ("tr", "ışıklar", "isik"),
        ("el", "γέφυρα", "γεφυρα"),
        ("ru", "мосты", "мост"),
    ],
)
def test_lets_forms_of_a_word_meet(language, first, second):
    assert set(foreign_terms(first, language)) & set(foreign_terms(second, language))


def test_keeps_languages_apart():
    assert not set(foreign_terms("die", "de")) & set(foreign_terms("die", "en"))


@pytest.mark.parametrize("language", ["sq", "mk", ""])
def test_gives_nothing_for_a_language_that_it_does_not_stem(language):
    assert foreign_terms("dita", language) == ()


@pytest.mark.parametrize(
    ("term", "foreign"), [("en:run", True), ("12:30", False), ("dit", False), ("e", False)]
)
def test_tells_foreign_terms(term, foreign):
    assert is_foreign_term(term) is foreign


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("the president of Albania", "en"),
        ("der Präsident und die Frau", "de"),
        ("presidenti i Shqipërisë", ""),
        ("luftë", ""),
        ("", ""),
    ],
)
def test_hears_which_language_a_query_is_in(text, language):
    assert query_language(text, ("de", "en")) == language


@given(st.text(min_size=1, max_size=64), st.sampled_from(sorted(STEMMERS)))
def test_gives_terms_of_its_language_for_any_word(word, language):
    terms = foreign_terms(word.lower(), language)
    assert terms == foreign_terms.__wrapped__(word.lower(), language)
    assert all(term.startswith(f"{language}:") and is_foreign_term(term) for term in terms)
