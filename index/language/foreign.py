"""Words of other languages: their terms, by the Snowball stemmer of each.

A term carries its language ("en:run"), so that no Albanian word meets a foreign one by chance:
Albanian "die" is no German article, and "vite" (years) is no French "quickly".
"""

import importlib
import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Protocol

from index.language.folding import fold
from index.language.function_words import is_function_word
from index.language.normalize import APOSTROPHES

# The languages that Gjej detects and Snowball stems, by the names of their stemmers.
STEMMERS = {
    "cs": "czech", "da": "danish", "de": "german", "el": "greek", "en": "english", "es": "spanish",
    "fi": "finnish", "fr": "french", "hu": "hungarian", "it": "italian", "nl": "dutch",
    "no": "norwegian", "pl": "polish", "pt": "portuguese", "ro": "romanian", "ru": "russian",
    "sr": "serbian", "sv": "swedish", "tr": "turkish",
}  # fmt: skip

_REMEMBERED = 30_000
# What an apostrophe ties to the front of a word: l'arte, dell'arte, qu'il.
_ELIDING = frozenset({"fr", "it"})
_MARK = ":"
_SIGNS = str.maketrans(dict.fromkeys("-."))
_ARTICLE = re.compile(f".*[{APOSTROPHES}]", re.DOTALL)
_WORD = re.compile(r"[^\W\d_]+")


class Stemmer(Protocol):
    """A Snowball stemmer."""

    def stemWord(self, word: str) -> str: ...  # noqa: D102, N802


@lru_cache(_REMEMBERED)
def foreign_terms(word: str, language: str) -> tuple[str, ...]:
    """The terms of a lower-case word in a language: as it is typed, and as without accents.

    >>> foreign_terms("running", "en"), foreign_terms("volvió", "es"), foreign_terms("dua", "sq")
    (('en:run',), ('es:volv', 'es:volvi'), ())
    """
    name = STEMMERS.get(language)
    if name is None:
        return ()
    bare = bare_word(word, language).translate(_SIGNS)
    plain = fold(bare)
    stemmer = _stemmer(name)
    stems = (fold(stemmer.stemWord(form)) or plain for form in dict.fromkeys((bare, plain)))
    return tuple(dict.fromkeys(f"{language}{_MARK}{stem}" for stem in stems))


def is_foreign_term(term: str) -> bool:
    """Whether a term is one that `foreign_terms` gave: a time of day (12:30) has digits there."""
    return term[2:3] == _MARK and term[:2].isalpha()


def bare_word(word: str, language: str) -> str:
    """The word without an article that an apostrophe ties to it.

    >>> bare_word("dell'arte", "it"), bare_word("year's", "en")
    ('arte', "year's")
    """
    # `match` looks from the first letter only; a search would begin anew at each of a million.
    article = _ARTICLE.match(word) if language in _ELIDING else None
    return word[article.end() :] or word if article else word


def query_language(text: str, languages: Sequence[str]) -> str:
    """The language among some for which a few typed words speak; "" where it is Albanian.

    >>> query_language("the president of Albania", ("de", "en"))
    'en'
    """
    words = _WORD.findall(text.lower())
    best, most = "", sum(is_function_word(word, "sq") for word in words)
    for language in languages:
        count = sum(is_function_word(word, language) for word in words)
        if count > most:
            best, most = language, count
    return best


@cache
def _stemmer(name: str) -> Stemmer:
    # Not snowballstemmer.stemmer(): where PyStemmer is installed that gives its version's stems.
    module = importlib.import_module(f"snowballstemmer.{name}_stemmer")
    stemmer: Stemmer = getattr(module, f"{name.capitalize()}Stemmer")()
    return stemmer
