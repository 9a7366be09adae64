"""The evaluator, Whoosh's matchers over columns, and a stock index say the same.

Random documents go into three indexes: columns in several segments, columns merged into one, and
Whoosh's own codec. Scores are compared between the evaluator and the matchers over the same
segments; a stock index rounds the length of a field to a byte, so only its documents count.
"""

import os
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from whoosh import query as whoosh_query
from whoosh.analysis import SpaceSeparatedTokenizer
from whoosh.fields import ID, NUMERIC, TEXT, Schema
from whoosh.filedb.filestore import RamStorage
from whoosh.index import FileIndex
from whoosh.query import Query
from whoosh.scoring import BM25F
from whoosh.searching import Searcher

from index.analysis.analyzer import Analyzer
from index.analysis.whoosh_analyzers import ExactAnalyzer, TermAnalyzer
from index.search.evaluator import Evaluator
from index.store.columnar.columnar_index import ColumnarIndex

WORDS = ("ura", "urë", "urat", "uren", "lumi", "lum", "e", "fshat", "fshati", "breg")
WEIGHTING = BM25F(B=0.75, K1=1.2, title_B=0.3)


@dataclass(frozen=True)
class Article:
    title: str
    body: str
    date: int


Batches = Sequence[Sequence[Article]]

texts = st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join)
articles = st.builds(Article, texts, texts, st.integers(20200101, 20200120))
collections = st.lists(st.lists(articles, min_size=1, max_size=5), min_size=1, max_size=4)
boosts = st.sampled_from([1.0, 0.5, 2.0])
fields = st.sampled_from(["title", "body"])
words = st.sampled_from(WORDS)
dates = st.integers(20200101, 20200120)

terms = st.builds(whoosh_query.Term, fields, words, boost=boosts)
choices = st.lists(words, min_size=2, max_size=3, unique=True)
phrases = st.builds(
    whoosh_query.Phrase,
    fields,
    st.lists(words, min_size=2, max_size=4),
    slop=st.integers(1, 4),
    boost=boosts,
)
sequences = st.builds(
    lambda field, slots, slop, boost: whoosh_query.Sequence(
        [whoosh_query.Or([whoosh_query.Term(field, word) for word in slot]) for slot in slots],
        slop=slop,
        boost=boost,
    ),
    fields,
    st.lists(choices, min_size=2, max_size=3),
    st.integers(1, 3),
    boosts,
)
patterns = st.one_of(
    st.builds(whoosh_query.Prefix, fields, st.sampled_from(["u", "ur", "lum", "f", "z", ""])),
    st.builds(whoosh_query.Wildcard, fields, st.sampled_from(["u*", "?r*", "*", "fsh?t*", "l*m"])),
    st.builds(whoosh_query.FuzzyTerm, fields, words, boosts, maxdist=st.integers(1, 2)),
    st.builds(whoosh_query.TermRange, fields, words, words),
)
ranges = st.builds(
    whoosh_query.NumericRange,
    st.just("date"),
    st.none() | dates,
    st.none() | dates,
    startexcl=st.booleans(),
    endexcl=st.booleans(),
    boost=boosts,
)
everything = st.builds(whoosh_query.Every, st.sampled_from([None, "title", "body"]), boost=boosts)
leaves = st.one_of(terms, phrases, sequences, patterns, ranges, everything)


def combined(parts: st.SearchStrategy[Query]) -> st.SearchStrategy[Query]:
    several = st.lists(parts, min_size=2, max_size=3)
    return st.one_of(
        st.builds(whoosh_query.And, several, boosts), st.builds(whoosh_query.Or, several, boosts)
    )


queries = st.recursive(leaves, combined, max_leaves=5)


def _schema() -> Schema:
    analyzer = SpaceSeparatedTokenizer()
    return Schema(
        path=ID(stored=True, unique=True),
        title=TEXT(analyzer, chars=True),
        body=TEXT(analyzer),
        date=NUMERIC(int, 32, sortable=True),
    )


def fill(index: FileIndex, batches: Batches, deleted: Sequence[int]) -> None:
    number = 0
    for batch in batches:
        writer = index.writer()
        for article in batch:
            writer.add_document(
                path=f"/{number}", title=article.title, body=article.body, date=article.date
            )
            number += 1
        writer.commit(merge=False)
    writer = index.writer()
    for place in deleted:
        writer.delete_by_term("path", f"/{place % number}")
    writer.commit(merge=False)


def columnar(batches: Batches, deleted: Sequence[int], *, merged: bool = False) -> Searcher:
    index = ColumnarIndex.create(RamStorage(), _schema())
    fill(index, batches, deleted)
    if merged:
        index.writer().commit(optimize=True)
    return index.searcher(weighting=WEIGHTING)


def by_evaluator(searcher: Searcher, query: Query) -> dict[str, float]:
    found = Evaluator(searcher).evaluate(query)
    pairs = zip(found.documents.tolist(), found.scores.tolist(), strict=True)
    return {searcher.stored_fields(number)["path"]: score for number, score in pairs}


def by_matchers(searcher: Searcher, query: Query) -> dict[str, float]:
    found: dict[str, float] = {}
    for leaf, _ in searcher.leaf_searchers():
        matcher = query.matcher(leaf, searcher.context())
        while matcher.is_active():
            found[leaf.stored_fields(matcher.id())["path"]] = matcher.score()
            matcher.next()
    return found


# `make fuzz` asks for thousands.
EXAMPLES = int(os.environ.get("GJEJ_FUZZ", "60"))
several = settings(
    max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
numbers = st.integers(0, 19)
deletions = st.lists(numbers, max_size=4)
many_terms = st.lists(terms, min_size=7, max_size=20)


@several
@given(batches=collections, deleted=deletions, query=queries)
def test_scores_as_whooshs_matchers_do(batches, deleted, query):
    for merged in (False, True):
        searcher = columnar(batches, deleted, merged=merged)
        expected = by_matchers(searcher, query)
        assert by_evaluator(searcher, query) == pytest.approx(expected, abs=1e-4)


in_order = phrases | sequences
either = st.builds(whoosh_query.Or, st.lists(in_order | terms, min_size=2, max_size=3), boosts)


@several
@given(batches=collections, deleted=deletions, query=in_order | either, chosen=st.sets(numbers))
def test_scores_among_some_documents_as_among_all(batches, deleted, query, chosen):
    for merged in (False, True):
        evaluator = Evaluator(columnar(batches, deleted, merged=merged))
        documents = np.array(sorted(chosen), np.int64)
        among = evaluator.evaluate_among(query, documents).scores_of(documents)
        assert among.tolist() == pytest.approx(evaluator.evaluate(query).scores_of(documents))


@several
@given(batches=collections, deleted=deletions, choices=many_terms)
def test_scores_many_terms_as_the_best_of_them(batches, deleted, choices):
    for merged in (False, True):
        searcher = columnar(batches, deleted, merged=merged)
        expected: dict[str, float] = {}
        for term in choices:
            for path, score in by_matchers(searcher, term).items():
                expected[path] = max(score, expected.get(path, 0.0))
        found = by_evaluator(searcher, whoosh_query.DisjunctionMax(choices))
        assert found == pytest.approx(expected, abs=1e-4)


@several
@given(batches=collections, deleted=deletions, query=queries)
def test_finds_what_a_stock_index_finds(batches, deleted, query):
    stock = RamStorage().create_index(_schema())
    fill(stock, batches, deleted)
    expected = set(by_matchers(stock.searcher(weighting=WEIGHTING), query))
    for merged in (False, True):
        searcher = columnar(batches, deleted, merged=merged)
        assert set(by_evaluator(searcher, query)) == expected
        assert set(by_matchers(searcher, query)) == expected


def characters(searcher: Searcher) -> dict[tuple[str, str, bytes], list[tuple[int, int, int]]]:
    found = {}
    for leaf, _ in searcher.reader().leaf_readers():
        for field in ("title", "title_exact"):
            for term in leaf.lexicon(field):
                matcher = leaf.postings(field, term)
                while matcher.is_active():
                    path = leaf.stored_fields(matcher.id())["path"]
                    found[path, field, term] = matcher.value_as("characters")
                    assert leaf.schema[field].format.decode_characters(matcher.value())
                    matcher.next()
    return found


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    titles=st.lists(
        st.lists(
            st.sampled_from(["Ura", "koreano-veriore", "t'u", "OKB-së", "e", "2.7.2023", "..."]),
            max_size=8,
        ).map(" ".join),
        min_size=1,
        max_size=6,
    ),
)
def test_a_place_has_the_characters_that_a_stock_index_has(titles):
    analyzer = Analyzer()
    terms, exact = TermAnalyzer(analyzer), ExactAnalyzer(analyzer)
    schema = Schema(
        path=ID(stored=True, unique=True),
        title=TEXT(terms, chars=True),
        title_exact=TEXT(exact, chars=True),
    )
    stock = RamStorage().create_index(schema)
    columns = ColumnarIndex.create(RamStorage(), schema)
    for index in (stock, columns):
        for half in (titles[::2], titles[1::2]):
            writer = index.writer()
            for number, title in enumerate(half):
                path = f"/{len(half)}/{number}/{title}"
                writer.add_document(path=path, title=title, title_exact=title)
            writer.commit(merge=False)
    expected = characters(stock.searcher())
    assert characters(columns.searcher()) == expected
    columns.writer().commit(optimize=True)
    assert characters(columns.searcher()) == expected


def test_keeps_sequences_with_other_distances_apart():
    batches = [[Article("", "ura e lumi", 20200101)]]
    searcher = columnar(batches, [])
    parts = [whoosh_query.Term("body", "ura"), whoosh_query.Term("body", "lumi")]
    evaluator = Evaluator(searcher)
    assert len(evaluator.evaluate(whoosh_query.Sequence(parts, slop=1))) == 0
    assert len(evaluator.evaluate(whoosh_query.Sequence(parts, slop=2))) == 1
