"""Stock Whoosh with the schema and the analysis of Gjej: its own codec, writer and search."""

import os
from pathlib import Path

from whoosh import index as whoosh_index
from whoosh.codec import default_codec
from whoosh.fields import TEXT, Schema
from whoosh.query import And, DisjunctionMax, Or, Phrase, Prefix, Query, Sequence, Term

from bench.peers.texts import Text, read_texts
from index.store.schema import build_schema

KINDS = ("rare", "common", "and", "or", "phrase", "prefix")
MEMORY = 128  # megabytes


class Engine:
    def index(self, corpus: Path, folder: Path) -> None:
        schema = build_schema()
        writer = whoosh_index.create_in(str(folder), schema).writer(
            limitmb=MEMORY, codec=default_codec()
        )
        for text in read_texts(corpus):
            writer.add_document(**_values(schema, text))
        writer.commit()

    def open(self, folder: Path) -> None:
        self._searcher = whoosh_index.open_dir(str(folder)).searcher()
        self._schema = self._searcher.schema

    def ask(self, kind: str, words: list[str]) -> int:
        query = Or([self._over(field, kind, words) for field in ("title", "body")])
        return len(self._searcher.search(query, limit=10))

    def close(self) -> None:
        self._searcher.close()

    def _over(self, field: str, kind: str, words: list[str]) -> Query:
        if kind == "prefix":
            return Prefix(f"{field}_exact", words[0])
        parts = [self._word(field, word) for word in words]
        if kind == "phrase":
            single = all(isinstance(part, Term) for part in parts)
            return Phrase(field, [part.text for part in parts]) if single else Sequence(parts)
        return (And if kind == "and" else Or)(parts)

    def _word(self, field: str, word: str) -> Query:
        tokens = self._schema[field].analyzer(word, mode="query")
        terms = [Term(field, text) for text in dict.fromkeys(token.text for token in tokens)]
        return terms[0] if len(terms) == 1 else DisjunctionMax(terms)


def _values(schema: Schema, text: Text) -> dict[str, object]:
    """What Gjej would write of an article, for whatever fields the schema has."""
    status = os.stat(text.path)  # noqa: PTH116
    known: dict[str, object] = {
        "path": text.path,
        "date": int(text.date.replace("-", "")),
        "format": "txt",
        "document": {"title": text.title, "text": text.body, "date": text.date},
        "column_path": text.path.encode(),
        "column_hash": b"0" * 32,
        "column_size": status.st_size,
        "column_modified": status.st_mtime_ns,
    }
    texts = {"title": text.title, "body": text.body, "folder": text.path, "file": text.path}
    for name, field in schema.items():
        subject = name.split("_")[0]  # body_exact is another index of the body
        if isinstance(field, TEXT) and subject in texts:
            known[name] = texts[subject]
    return {name: known[name] for name in schema.names() if name in known}
