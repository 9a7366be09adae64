"""The small words and the letters by which languages are told apart."""

from functools import cache

from index.language.folding import fold
from index.resources import resource_path

FunctionWords = dict[str, frozenset[str]]
LetterMap = dict[str, frozenset[str]]


@cache
def function_words() -> FunctionWords:
    """The languages of each function word, by their ISO 639-1 codes."""
    return _inverted({code: words for code, (_, words) in _lists().items()})


@cache
def letters() -> LetterMap:
    """The languages of each letter that few languages have."""
    return _inverted({code: frozenset(own) for code, (own, _) in _lists().items()})


def is_function_word(word: str, language: str) -> bool:
    """Whether a lower-case word, accented or not, is on the list of a language."""
    return language in function_words().get(word, ())


@cache
def _lists() -> dict[str, tuple[str, frozenset[str]]]:
    """For each language its letters and its words, these also as typed without accents."""
    text = resource_path("languages", "function_words.txt").read_text(encoding="utf-8")
    own: dict[str, str] = {}
    words: dict[str, set[str]] = {}
    code = ""
    for line in (line.partition("#")[0].rstrip() for line in text.splitlines()):
        if line and not line[0].isspace():
            code, _, own[code] = line.partition(" ")
            words[code] = set()
        else:
            for word in line.split():
                words[code] |= {word, fold(word)}
    return {code: (own[code].strip(), frozenset(found)) for code, found in words.items()}


def _inverted(table: dict[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    languages: dict[str, set[str]] = {}
    for code, things in table.items():
        for thing in things:
            languages.setdefault(thing, set()).add(code)
    return {thing: frozenset(codes) for thing, codes in languages.items()}
