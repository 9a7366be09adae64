"""The words that generated texts are made of, the most frequent first.

The words of the sample library come first, in the order of how often they stand there, so that
the small words of the language are as common as in real texts. Behind them stands the long tail
that a real collection has: the forms of the lexicon, or, without one, those that the endings of
nouns make of the sample's words.
"""

import random
from collections import Counter
from pathlib import Path

from bench.documents import sample_words
from index.language.endings import NOUN_ROWS
from index.language.folding import fold
from index.resources import resource_path

SHORTEST_STEM = 4


def vocabulary() -> list[str]:
    """Every word once, in lower case, the most frequent first; the same list every time."""
    counts = Counter(word.lower() for word in sample_words())
    known = [word for word, _ in counts.most_common()]
    forms = resource_path("lexicon") / "forms.marisa"
    tail = lexicon_forms(forms) if forms.exists() else made_forms(known)
    return list(dict.fromkeys((*known, *tail)))


def lexicon_forms(path: Path) -> list[str]:
    """The forms of the lexicon as they are spelled, in an order that has no meaning."""
    import marisa_trie  # noqa: PLC0415 - where there is a lexicon, there is this

    trie = marisa_trie.BytesTrie()
    trie.mmap(str(path))
    forms = sorted(word for word in trie.keys() if word.isalpha())  # noqa: SIM118 - no dict
    # A form with ë or ç is there without them too, for those who type so.
    unmarked = {fold(word) for word in forms if fold(word) != word}
    spelled = [word for word in forms if word not in unmarked]
    random.Random(len(spelled)).shuffle(spelled)
    return spelled


def made_forms(known: list[str]) -> list[str]:
    """What the endings of nouns make of words."""
    stems = [word for word in known if word.isalpha() and len(word) >= SHORTEST_STEM]
    # Ending by ending, so that the forms of one word are spread over the whole tail.
    return [_without_vowel(stem) + ending for ending, _ in NOUN_ROWS for stem in stems]


def _without_vowel(word: str) -> str:
    """What an ending is put to: "shkoll" of "shkollë"."""
    return word.rstrip("aeëiou") or word
