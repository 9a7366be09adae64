"""SQLite FTS5 with stored text, positions and BM25; it tells no number of documents found."""

import sqlite3
from pathlib import Path

from bench.peers.texts import read_texts

KINDS = ("rare", "common", "and", "or", "phrase", "prefix", "facets", "page")
BEST = "SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT 10"
YEARS = (
    "SELECT substr(dates.date, 1, 4), count(*) FROM texts JOIN dates ON dates.id = texts.rowid"
    " WHERE texts MATCH ? GROUP BY 1"
)
PAGE = (
    "SELECT path, title, snippet(texts, 2, '[', ']', '…', 40) FROM texts"
    " WHERE texts MATCH ? ORDER BY rank LIMIT 10"
)


class Engine:
    def index(self, corpus: Path, folder: Path) -> None:
        with sqlite3.connect(folder / "index.db") as connection:
            connection.execute(
                "CREATE VIRTUAL TABLE texts USING fts5(path UNINDEXED, title, body,"
                " tokenize = 'unicode61 remove_diacritics 2')"
            )
            connection.execute("CREATE TABLE dates (id INTEGER PRIMARY KEY, date TEXT)")
            for number, text in enumerate(read_texts(corpus), start=1):
                connection.execute(
                    "INSERT INTO texts (rowid, path, title, body) VALUES (?, ?, ?, ?)",
                    (number, text.path, text.title, text.body),
                )
                connection.execute("INSERT INTO dates VALUES (?, ?)", (number, text.date))
        connection.close()

    def open(self, folder: Path) -> None:
        self._connection = sqlite3.connect(folder / "index.db")

    def ask(self, kind: str, words: list[str]) -> int:
        query = _match(kind, words)
        if kind == "facets":
            self._connection.execute(YEARS, (query,)).fetchall()
        statement = PAGE if kind == "page" else BEST
        return len(self._connection.execute(statement, (query,)).fetchall())

    def close(self) -> None:
        self._connection.close()


def _match(kind: str, words: list[str]) -> str:
    match kind:
        case "phrase":
            return f'"{" ".join(words)}"'
        case "prefix":
            return f'"{words[0]}"*'
        case "and":
            return " AND ".join(words)
    return " OR ".join(words)
