"""Gjej through its front door: Library.update and Library.search."""

from pathlib import Path

from index.library import Library
from index.values import SearchRequest

KINDS = ("rare", "common", "and", "or", "phrase", "prefix", "fuzzy", "page")
# Queries whose passages are not asked for, as the other engines give none either.
BARE = ("rare", "common", "and", "or", "phrase", "prefix", "fuzzy")


class Engine:
    def index(self, corpus: Path, folder: Path) -> None:
        with Library.open(folder) as library:
            library.add_folder(corpus)
            library.update(report=lambda event: None, is_cancelled=lambda: False)

    def open(self, folder: Path) -> None:
        self._library = Library.open(folder, must_exist=True)
        self._library.search(SearchRequest(""))

    def ask(self, kind: str, words: list[str]) -> int:
        request = SearchRequest(_typed(kind, words), limit=10, with_passages=kind not in BARE)
        return self._library.search(request).total

    def close(self) -> None:
        self._library.close()


def _typed(kind: str, words: list[str]) -> str:
    """A query as a person types it."""
    match kind:
        case "and":
            return " DHE ".join(words)
        case "or":
            return " OSE ".join(words)
        case "phrase":
            return f'"{" ".join(words)}"'
        case "prefix":
            return f"{words[0]}*"
        case "fuzzy":
            return f"{words[0]}~"
    return " ".join(words)
