"""The words that generated texts are made of, the most frequent first.

The words of the sample library come first, in the order of how often they stand there, so that
the small words of the language are as common as in real texts. Behind them stand the forms of the
lexicon: the long tail that a real collection has.
"""

import random
from collections import Counter

import marisa_trie

from bench.documents import sample_words
from index.language.folding import fold
from index.resources import resource_path


def vocabulary() -> list[str]:
    """Every word once, in lower case, the most frequent first; the same list every time."""
    counts = Counter(word.lower() for word in sample_words())
    known = [word for word, _ in counts.most_common()]
    return list(dict.fromkeys((*known, *lexicon_forms())))


def lexicon_forms() -> list[str]:
    """The forms of the lexicon as they are spelled, in an order that has no meaning."""
    trie = marisa_trie.BytesTrie()
    trie.mmap(str(resource_path("lexicon") / "forms.marisa"))
    forms = sorted(word for word in trie.keys() if word.isalpha())  # noqa: SIM118 - no dict
    # A form with ë or ç is there without them too, for those who type so.
    unmarked = {fold(word) for word in forms if fold(word) != word}
    spelled = [word for word in forms if word not in unmarked]
    random.Random(len(spelled)).shuffle(spelled)
    return spelled
