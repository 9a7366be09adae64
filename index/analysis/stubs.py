"""The stub of a word: its first letters, a weak field that ranks and never finds.

What shares its first letters is mostly of one family (shkollë, shkollor, shkollim), which terms
keep apart on purpose. A document that speaks of the family is a better answer than one that does
not, so stubs add to the score of what the terms have found.
"""

from index.analysis.analyzer import AnalyzedToken
from index.language.folding import fold

STUB_LENGTH = 4  # letters


def stub(token: AnalyzedToken) -> str:
    """The first letters of a token's folded spelling."""
    return fold(token.exact)[:STUB_LENGTH]
