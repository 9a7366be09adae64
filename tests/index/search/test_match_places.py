"""What is read of many documents at once is what `PositionFinder` finds in each."""

import numpy as np
import pytest

from index.analysis.analyzer import Analyzer
from index.search.library_vocabulary import Vocabularies
from index.search.match_places import PlaceReader, joined, spans_of
from index.search.positions import PositionFinder
from index.search.query_compiler import compile_query
from index.search.query_parser import parse
from index.store.schema import BODY

QUERIES = (
    "ura",
    "=urën",
    "urë lumë",
    '"ura e re"',
    '"nxënësit e shkollës"',
    "urë OSE fshat",
    "(urë DHE lumë) -qira",
    "koreano-verior",
    "koreano verior",
    "AFËR/5",
    "ura AFËR/5 lumi",
    '"urë lumë"~6',
    "(ura AFËR/9 lumi) AFËR/20 fshati",
    "(ura OSE shkolla) AFËR/9 (fshati OSE lumi)",
    "lum*",
    "lmi~",
    "luf* lufta",
    "title:ura lumi",
    "Kim Jong-Un",
    "luftës",
    "asgjëkund",
)


@pytest.mark.parametrize("text", QUERIES)
def test_agrees_with_the_finder_of_single_documents(whoosh_searcher, text):
    reader = whoosh_searcher.reader()
    plan = compile_query(parse(text, formats=()).root, Analyzer(), Vocabularies(reader))
    queries = [query for _, query in plan.words]
    documents = np.array(list(reader.all_doc_ids()), np.int64)
    places = PlaceReader(reader, documents, BODY)
    parts = [places.read(query) for query in queries]
    items = np.repeat(np.arange(len(parts)), [len(part) for part in parts])
    firsts = np.concatenate([np.empty(0, np.int64), *(part.first for part in parts)])
    order = np.argsort(firsts, kind="stable")
    spans = spans_of(reader, joined(parts), items[order], BODY)
    columns = (spans.documents, spans.starts, spans.ends, spans.items)
    found = zip(*(column.tolist() for column in columns), strict=True)
    finder = PositionFinder(whoosh_searcher, documents.tolist())
    expected = [
        (number, span.start, span.end, span.item)
        for number in documents.tolist()
        for span in finder.find(number, queries, BODY)
    ]
    assert list(found) == expected


def test_finds_something_for_most_of_these_queries(whoosh_searcher):
    reader = whoosh_searcher.reader()
    documents = np.array(list(reader.all_doc_ids()), np.int64)
    found = 0
    for text in QUERIES:
        plan = compile_query(parse(text, formats=()).root, Analyzer(), Vocabularies(reader))
        places = PlaceReader(reader, documents, BODY)
        found += any(len(places.read(query)) for _, query in plan.words)
    assert found >= len(QUERIES) - 3
