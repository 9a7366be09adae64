import pytest

from index.language.foreign import STEMMERS
from index.language.function_words import function_words, is_function_word, letters


@pytest.mark.parametrize("language", ["sq", *STEMMERS])
def test_lists_enough_words_of_every_language_that_is_stemmed(language):
    assert sum(language in languages for languages in function_words().values()) >= 30


def test_knows_words_without_their_accents():
    assert is_function_word("perché", "it")
    assert is_function_word("perche", "it")
    assert not is_function_word("perché", "sq")


def test_knows_the_letters_of_few():
    assert letters()["ß"] == {"de"}
    assert "sq" in letters()["ë"]
