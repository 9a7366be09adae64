"""More like this: what a document speaks of, and the other documents that speak of it too.

The strongest words of a document are those that it has often and few others have (tf-idf, after
Salton and Buckley, "Term-Weighting Approaches in Automatic Text Retrieval", 1988). They are
searched with their weights, and what has only a few of them is left out.
"""

import math
from collections import Counter
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from whoosh.query import Query
from whoosh.reading import IndexReader

from index.analysis.analyzer import AnalyzedToken, Analyzer
from index.search.evaluator import Evaluator
from index.search.found import Found
from index.search.matches import Matches, no_matches, union
from index.search.query_compiler import QueryPlan
from index.search.term_queries import any_term, weighed
from index.store.schema import BODY
from index.values import Document

MOST_WORDS = 24  # of a document that are searched
MOST_SHOWN = 8  # of these that are named to a person, and marked where a document is read
LONGEST_TEXT = 100_000  # characters; what a long document is about, its beginning tells
TITLE_WORTH = 2  # a word of the title counts as so many in the text
COMMON = 0.3  # a word that more of the library has says nothing of a document
SHORTEST = 3  # letters
# Of the words searched, the share that a document must have to be called similar.
NEEDED_SHARE = 0.2


@dataclass(frozen=True, slots=True)
class StrongWord:
    """A word of a document as it is written there, its terms, and how much it weighs."""

    text: str
    terms: tuple[str, ...]
    weight: float


def strongest_words(
    document: Document, analyzer: Analyzer, reader: IndexReader
) -> list[StrongWord]:
    """The words that tell a document from others, the strongest first."""
    counts: Counter[tuple[str, ...]] = Counter()
    spellings: dict[tuple[str, ...], str] = {}
    texts = ((document.text[:LONGEST_TEXT], 1), (document.title, TITLE_WORTH))
    for text, worth in texts:
        for token in analyzer.analyze_document(text, document.language):
            if _says_something(token):
                counts[token.terms] += worth
                spellings.setdefault(token.terms, token.text)
    total = max(1, reader.doc_count())
    found = []
    for terms, count in counts.items():
        having = max(reader.doc_frequency(BODY.terms, term) for term in terms)
        if having > 1 and (having <= total * COMMON or total < MOST_WORDS):
            weight = (1 + math.log(count)) * math.log(1 + total / having)
            found.append(StrongWord(spellings[terms], terms, weight))
    found.sort(key=lambda word: (-word.weight, word.text))
    return found[:MOST_WORDS]


def like_plan(words: list[StrongWord]) -> QueryPlan:
    """The words as a plan: each is an item, as heavy as it is in the document."""
    greatest = words[0].weight if words else 1.0
    items: list[Query] = [
        weighed(any_term(BODY.terms, word.terms), word.weight / greatest) for word in words
    ]
    named = [(word.text, item) for word, item in zip(words, items, strict=True)]
    return QueryPlan(tuple(items), words=tuple(named[:MOST_SHOWN]))


def with_text(plan: QueryPlan, typed: QueryPlan) -> QueryPlan:
    """The plan of a document, with what was typed: it must be there, and is marked too."""
    return replace(
        plan,
        items=plan.items + typed.items,
        notes=plan.notes + typed.notes,
        words=typed.words + plan.words,
    )


def find_like(plan: QueryPlan, unwanted: NDArray[np.bool_], evaluator: Evaluator) -> Found:
    """The documents that have enough of the words of a plan, but for the unwanted ones.

    unwanted: bool, shape (all documents,).
    """
    parts = [evaluator.evaluate(item) for item in plan.items]
    some = union(parts) if parts else no_matches()
    having = np.zeros(len(unwanted), np.int64)
    for part in parts:
        having[part.documents] += 1
    needed = max(min(2, len(parts)), math.ceil(len(parts) * NEEDED_SHARE))
    kept = (having[some.documents] >= needed) & ~unwanted[some.documents]
    some = Matches(some.documents[kept], some.scores[kept])
    return Found(some.documents, some.scores, some.scores, np.ones(len(some), bool))


def _says_something(token: AnalyzedToken) -> bool:
    return not token.is_stop and len(token.exact) >= SHORTEST and token.exact[0].isalpha()
