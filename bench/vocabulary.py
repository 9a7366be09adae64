"""The words that generated texts are made of, the most frequent first.

The words of the sample library come first, in the order of how often they stand there, so that
the small words of the language are as common as in real texts. Behind them stand the forms that
the endings of nouns make of those words: the long tail that a real collection has.
"""

from collections import Counter

from bench.documents import sample_words
from index.language.endings import NOUN_ROWS

SHORTEST_STEM = 4


def vocabulary() -> list[str]:
    """Every word once, in lower case, the most frequent first; the same list every time."""
    counts = Counter(word.lower() for word in sample_words())
    known = [word for word, _ in counts.most_common()]
    stems = [word for word in known if word.isalpha() and len(word) >= SHORTEST_STEM]
    endings = [ending for ending, _ in NOUN_ROWS]
    # Ending by ending, so that the forms of one word are spread over the whole tail.
    forms = (_without_vowel(stem) + ending for ending in endings for stem in stems)
    return list(dict.fromkeys((*known, *forms)))


def _without_vowel(word: str) -> str:
    """What an ending is put to: "shkoll" of "shkollë"."""
    return word.rstrip("aeëiou") or word
