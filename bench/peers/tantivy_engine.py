"""Tantivy with one thread, stored text and positions, its default tokenizer."""

from pathlib import Path

import tantivy

from bench.peers.texts import read_texts

KINDS = ("rare", "common", "and", "or", "phrase", "prefix", "fuzzy", "facets", "page")
MEMORY = 128_000_000  # bytes
YEARS = {"years": {"terms": {"field": "year", "size": 100}}}


class Engine:
    def index(self, corpus: Path, folder: Path) -> None:
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("path", stored=True, tokenizer_name="raw", index_option="basic")
        builder.add_text_field("title", stored=True)
        builder.add_text_field("body", stored=True)
        builder.add_integer_field("year", fast=True)
        index = tantivy.Index(builder.build(), path=str(folder))
        writer = index.writer(heap_size=MEMORY, num_threads=1)
        for text in read_texts(corpus):
            writer.add_document(
                tantivy.Document(
                    path=[text.path], title=[text.title], body=[text.body], year=int(text.year)
                )
            )
        writer.commit()
        writer.wait_merging_threads()

    def open(self, folder: Path) -> None:
        index = tantivy.Index.open(str(folder))
        self._searcher = index.searcher()
        self._schema = index.schema

    def ask(self, kind: str, words: list[str]) -> int:
        query = tantivy.Query.boolean_query(
            [(tantivy.Occur.Should, self._over(field, kind, words)) for field in ("title", "body")]
        )
        found = self._searcher.search(query, limit=10)
        if kind == "facets":
            self._searcher.aggregate(query, YEARS)
        elif kind == "page":
            self._show(query, found)
        return int(found.count)

    def close(self) -> None:
        del self._searcher

    def _over(self, field: str, kind: str, words: list[str]) -> tantivy.Query:
        query = tantivy.Query
        match kind:
            case "prefix":
                return query.regex_query(self._schema, field, f"{words[0]}.*")
            case "fuzzy":
                return query.fuzzy_term_query(self._schema, field, words[0], distance=1)
            case "phrase":
                return query.phrase_query(self._schema, field, list(words))
        occur = tantivy.Occur.Must if kind == "and" else tantivy.Occur.Should
        terms = [(occur, query.term_query(self._schema, field, word)) for word in words]
        return query.boolean_query(terms) if len(terms) > 1 else terms[0][1]

    def _show(self, query: tantivy.Query, found: tantivy.SearchResult) -> None:
        generator = tantivy.SnippetGenerator.create(self._searcher, query, self._schema, "body")
        for _, address in found.hits:
            document = self._searcher.doc(address)
            generator.snippet_from_doc(document).highlighted()
