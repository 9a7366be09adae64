"""Xapian, on which Recoll stands: positions, stored text, no stemmer; it estimates its totals.

Started with the system's Python, to which Debian's python3-xapian belongs.
"""

import json
from pathlib import Path

import xapian

from bench.peers.texts import read_texts

KINDS = ("rare", "common", "and", "or", "phrase", "prefix", "facets", "page")
YEAR = 0  # the number of a value


class Engine:
    def index(self, corpus: Path, folder: Path) -> None:
        database = xapian.WritableDatabase(str(folder / "xapian"), xapian.DB_CREATE_OR_OPEN)
        generator = xapian.TermGenerator()
        for text in read_texts(corpus):
            document = xapian.Document()
            generator.set_document(document)
            generator.index_text(text.title, 2)
            generator.increase_termpos()
            generator.index_text(text.body)
            document.set_data(json.dumps([text.path, text.title, text.body], ensure_ascii=False))
            document.add_value(YEAR, text.year)
            database.add_document(document)
        database.commit()
        database.close()

    def open(self, folder: Path) -> None:
        self._database = xapian.Database(str(folder / "xapian"))
        self._parser = xapian.QueryParser()
        self._parser.set_database(self._database)

    def ask(self, kind: str, words: list[str]) -> int:
        enquire = xapian.Enquire(self._database)
        enquire.set_query(self._query(kind, words))
        if kind == "facets":
            years = xapian.ValueCountMatchSpy(YEAR)
            enquire.add_matchspy(years)
            found = enquire.get_mset(0, 10, self._database.get_doccount())
            list(years.values())
        else:
            found = enquire.get_mset(0, 10)
        if kind == "page":
            for match in found:
                found.snippet(json.loads(match.document.get_data())[2], 240)
        return int(found.get_matches_estimated())

    def close(self) -> None:
        self._database.close()

    def _query(self, kind: str, words: list[str]) -> xapian.Query:
        if kind == "prefix":
            return self._parser.parse_query(f"{words[0]}*", xapian.QueryParser.FLAG_WILDCARD)
        operator = {"and": xapian.Query.OP_AND, "phrase": xapian.Query.OP_PHRASE}
        return xapian.Query(operator.get(kind, xapian.Query.OP_OR), words)
