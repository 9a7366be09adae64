"""Words that carry grammar, not content: found like any other, but they do not rank documents."""

from functools import cache

from index.language.folding import fold
from index.resources import resource_path

# The articles that tie an adjective or a genitive to its noun agree with it, and so change:
# Koreja e Veriut, Koresë së Veriut. Also as typed without ë.
LINKING_ARTICLES = frozenset({"i", "e", "te", "se"})


def is_linking_article(folded: str) -> bool:
    """Whether the folded word is one of i, e, të, së."""
    return folded in LINKING_ARTICLES


def is_stop_word(folded: str) -> bool:
    """Whether the folded word is on our list."""
    return folded in _stop_words()


@cache
def _stop_words() -> frozenset[str]:
    text = resource_path("stopwords", "sq.txt").read_text(encoding="utf-8")
    lines = (line.partition("#")[0] for line in text.splitlines())
    return frozenset(fold(word) for line in lines for word in line.split())
