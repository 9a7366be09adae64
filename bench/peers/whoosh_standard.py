"""Stock Whoosh as its documentation shows it: StandardAnalyzer, stored text, highlights."""

from pathlib import Path

from whoosh import index as whoosh_index
from whoosh.analysis import StandardAnalyzer
from whoosh.fields import ID, NUMERIC, TEXT, Schema
from whoosh.query import And, FuzzyTerm, Or, Phrase, Prefix, Query, Term

from bench.peers.texts import read_texts

KINDS = ("rare", "common", "and", "or", "phrase", "prefix", "fuzzy", "facets", "page")
MEMORY = 128  # megabytes


class Engine:
    def index(self, corpus: Path, folder: Path) -> None:
        schema = Schema(
            path=ID(unique=True, stored=True),
            title=TEXT(StandardAnalyzer(), stored=True),
            body=TEXT(StandardAnalyzer(), stored=True),
            year=NUMERIC(int, sortable=True),
        )
        writer = whoosh_index.create_in(str(folder), schema).writer(limitmb=MEMORY)
        for text in read_texts(corpus):
            writer.add_document(
                path=text.path, title=text.title, body=text.body, year=int(text.year)
            )
        writer.commit()

    def open(self, folder: Path) -> None:
        self._searcher = whoosh_index.open_dir(str(folder)).searcher()

    def ask(self, kind: str, words: list[str]) -> int:
        query = Or([_over(field, kind, words) for field in ("title", "body")])
        if kind == "facets":
            results = self._searcher.search(query, limit=10, groupedby="year")
            results.groups("year")
        elif kind == "page":
            results = self._searcher.search(query, limit=10, terms=True)
            for hit in results:
                hit.highlights("body", top=3)
        else:
            results = self._searcher.search(query, limit=10)
        return len(results)

    def close(self) -> None:
        self._searcher.close()


def _over(field: str, kind: str, words: list[str]) -> Query:
    match kind:
        case "prefix":
            return Prefix(field, words[0])
        case "fuzzy":
            return FuzzyTerm(field, words[0])
        case "phrase":
            return Phrase(field, words)
    terms = [Term(field, word) for word in words]
    return And(terms) if kind == "and" else Or(terms)
