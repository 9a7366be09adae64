"""Reads the Albanian form-lemma pairs of simplemma."""

from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory


def read_pairs() -> list[tuple[str, str]]:
    """All pairs of a form and its lemma, in lower case, sorted."""
    dictionary = DefaultDictionaryFactory(cache_max_size=1).get_dictionary("sq")
    pairs = {(_text(form), _text(lemma)) for form, lemma in dictionary.items()}
    return sorted((form, lemma) for form, lemma in pairs if form.isalpha() and lemma.isalpha())


def _text(value: str | bytes) -> str:
    return (value if isinstance(value, str) else value.decode("utf-8")).lower()
