"""What Whoosh calls to analyse a field: the terms, the spellings or the stubs of a text.

Whoosh pickles its schema with these in it; they pickle without what their analyzer remembers.
"""

from collections.abc import Iterator
from typing import Any

from whoosh.analysis.acore import Token as WhooshToken
from whoosh.analysis.analyzers import Analyzer as WhooshAnalyzer

from index.analysis.analyzer import AnalyzedToken, Analyzer
from index.analysis.stubs import stub


class TextInLanguage(str):
    """A text that carries its language through Whoosh, which hands nothing but the text on."""

    __slots__ = ("language",)

    def __new__(cls, text: str, language: str) -> "TextInLanguage":
        """The text with its language."""
        made = super().__new__(cls, text)
        made.language = language
        return made

    language: str


class TermAnalyzer(WhooshAnalyzer):
    """Gives Whoosh a token for each term: alternatives share position and characters."""

    def __init__(self, analyzer: Analyzer | None = None) -> None:
        self.analyzer = analyzer or Analyzer()

    def __call__(self, value: str, **options: Any) -> Iterator[WhooshToken]:
        """The terms of a text, as Whoosh's own tokenizers give theirs."""
        for token in self._analyze(value, is_query=options.get("mode") == "query"):
            for term in token.terms:
                yield _whoosh_token(term, token, **options)

    def _analyze(self, value: str, *, is_query: bool) -> list[AnalyzedToken]:
        if is_query:
            return self.analyzer.analyze_query(value)
        language = value.language if isinstance(value, TextInLanguage) else ""
        return self.analyzer.analyze_document(value, language)


class ExactAnalyzer(WhooshAnalyzer):
    """Gives Whoosh the exact spelling of each token, in lower case."""

    def __init__(self, analyzer: Analyzer | None = None) -> None:
        self.analyzer = analyzer or Analyzer()

    def __call__(self, value: str, **options: Any) -> Iterator[WhooshToken]:
        """The exact spellings of a text, as Whoosh's own tokenizers give theirs."""
        for token in self.analyzer.analyze(value):
            yield _whoosh_token(token.exact, token, **options)


class StubAnalyzer(WhooshAnalyzer):
    """Gives Whoosh the stub of each word that is no stop word."""

    def __init__(self, analyzer: Analyzer | None = None) -> None:
        self.analyzer = analyzer or Analyzer()

    def __call__(self, value: str, **options: Any) -> Iterator[WhooshToken]:
        """The stubs of a text, as Whoosh's own tokenizers give their tokens."""
        for token in self.analyzer.analyze(value):
            if not token.is_stop:
                yield _whoosh_token(stub(token), token, **options)


def _whoosh_token(
    text: str,
    token: AnalyzedToken,
    *,
    keeporiginal: bool = False,
    start_pos: int = 0,
    start_char: int = 0,
    **options: Any,
) -> WhooshToken:
    """A token of its own each time: Whoosh allows it, and nobody can keep a changing one."""
    made = WhooshToken(**options)
    made.text = text
    if keeporiginal:
        made.original = token.text  # type: ignore[attr-defined]
    if made.positions:
        made.pos = start_pos + token.position
    if made.chars:
        made.startchar = start_char + token.start
        made.endchar = start_char + token.end
    return made
