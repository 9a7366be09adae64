import pytest

from index.language.stopwords import is_linking_article, is_stop_word
from index.resources import resource_path


@pytest.mark.parametrize(
    "word",
    ["e", "te", "dhe", "per", "nje", "eshte", "kane", "qe", "duke", "dicka", "sepse", "asht"],
)
def test_knows_words_of_grammar_without_their_marks(word):
    assert is_stop_word(word)


@pytest.mark.parametrize(
    "word",
    ["mal", "qeveri", "jete", "nen", "para", "dite", "punoj", "pasur", "kisha", "njeri"],
)
def test_leaves_words_of_content(word):
    assert not is_stop_word(word)


def test_knows_linking_articles_in_every_case():
    assert all(is_linking_article(article) for article in ("i", "e", "te", "se"))
    assert not is_linking_article("ne")


def test_gives_a_reason_above_every_group():
    text = resource_path("stopwords", "sq.txt").read_text(encoding="utf-8")
    groups = [group.strip() for group in text.split("\n\n") if group.strip()]
    assert all(group.startswith("#") for group in groups)
