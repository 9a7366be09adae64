"""The stub of a word: its first letters, a weak field that ranks and never finds.

What shares its first letters is mostly of one family (shkollë, shkollor, shkollim), which terms
keep apart on purpose. A document that speaks of the family is a better answer than one that does
not, so stubs add to the score of what the terms have found.
"""

from collections.abc import Iterator
from typing import Any

from whoosh.analysis.acore import Token as WhooshToken
from whoosh.analysis.analyzers import Analyzer as WhooshAnalyzer

from index.analysis.analyzer import AnalyzedToken, Analyzer, whoosh_token
from index.language.folding import fold

STUB_LENGTH = 5  # letters


class StubAnalyzer(WhooshAnalyzer):
    """Gives Whoosh the stub of each word that is no stop word."""

    def __init__(self, analyzer: Analyzer | None = None) -> None:
        self.analyzer = analyzer or Analyzer()

    def __call__(self, value: str, **options: Any) -> Iterator[WhooshToken]:
        """The stubs of a text, as Whoosh's own tokenizers give their tokens."""
        for token in self.analyzer.analyze(value):
            if not token.is_stop:
                yield whoosh_token(stub(token), token, **options)


def stub(token: AnalyzedToken) -> str:
    """The first letters of a token's folded spelling."""
    return fold(token.exact)[:STUB_LENGTH]
