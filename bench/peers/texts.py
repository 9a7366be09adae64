"""Reads the articles of a corpus for the engines that do not read files themselves."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Text:
    """An article as every engine gets it."""

    path: str
    title: str
    date: str  # 2023-07-27
    body: str

    @property
    def year(self) -> str:
        return self.date[:4]


def read_texts(corpus: Path) -> Iterator[Text]:
    """Every article of a corpus, in the order of its path."""
    for path in sorted(corpus.rglob("*.txt")):
        head, _, body = path.read_text(encoding="utf-8").partition("\n\n")
        date, _, title = head.partition("\n")
        yield Text(str(path), title, date.removeprefix("date "), body)
