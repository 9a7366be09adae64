"""The words that stand out in a result against the library."""

from dataclasses import dataclass

from index.values.queries import SearchRequest


@dataclass(frozen=True, slots=True)
class StandoutWord:
    """A word as a person writes it, and how much more the result has of it than the library."""

    word: str
    strength: float  # log-likelihood after Dunning: 10.8 is chance once in a thousand
    count: int  # occurrences in the result
    documents: int  # of the result that have it
    ratio: float  # how many times as frequent as in the rest of the library; 0 where only here


@dataclass(frozen=True, slots=True)
class Standout:
    """The answer: words of the first documents of a result, the strongest first."""

    request: SearchRequest
    words: tuple[StandoutWord, ...]
    documents: int  # that were looked at
    total: int  # that the query finds
