"""A newspaper whose articles change from edition to edition: each says which one it is from."""

import random
import re
from pathlib import Path

from index.library import Library
from index.values import ReadRequest, SearchRequest

EDITION = re.compile(r"botimit (\d+)")
WORDS = (
    "lumi ura fshati qyteti shkolla mësuesja nxënësi libri biblioteka lajmi gazetari gjykata "
    "vendimi kryetari bashkia rruga pylli mali deti peshkatari anija porti tregu çmimi buka"
)
# Asked of an index to see whether it still answers as it did.
QUERIES = (
    "ura", "mësuese", "ujit", "lumi fshati", '"lajmi i botimit"', "shkoll*", "gjykata -pylli",
    "mali OSE deti", "titulli:artikulli", "date:2024-03", "=kryetari", "botimi",
)  # fmt: skip

Editions = dict[str, int]  # of the articles, by the name of their file


class Newspaper:
    """A folder of articles."""

    def __init__(self, folder: Path, *, seed: int = 7) -> None:
        self.folder = folder
        self.editions: Editions = {}
        self.chance = random.Random(seed)
        folder.mkdir(parents=True, exist_ok=True)

    def write(self, number: int, edition: int) -> None:
        """Write an article, or write it anew."""
        name = f"artikulli{number:04}.txt"
        words = " ".join(self.chance.choices(WORDS.split(), k=60))
        day = f"2024-{number % 12 + 1:02}-{number % 28 + 1:02}"
        text = f"date {day}\nArtikulli {number}\n\nLajmi i botimit {edition}: {words}.\n"
        # In another place first: nobody reads half an article.
        half = self.folder.parent / "half"
        half.write_text(text, encoding="utf-8")
        half.replace(self.folder / name)
        self.editions[name] = edition

    def print_edition(self, edition: int, numbers: range) -> None:
        """Write several articles of one edition."""
        for number in numbers:
            self.write(number, edition)

    def withdraw(self, name: str) -> None:
        """Remove an article."""
        (self.folder / name).unlink()
        self.editions.pop(name)


def update(library: Library, report=lambda event: None):
    """Bring a library up to date."""
    return library.update(report=report, is_cancelled=lambda: False)


def make_library(root: Path, newspaper: Newspaper) -> None:
    """A library of the newspaper as it stands."""
    with Library.open(root) as library:
        if newspaper.folder not in library.folders():
            library.add_folder(newspaper.folder)
        update(library)


def editions_in(library: Library, folder: Path) -> Editions:
    """The edition of every article of a newspaper that the library holds."""
    found: Editions = {}
    page = library.search(SearchRequest("botimi", limit=10_000))
    for hit in page.hits:
        text = library.read(ReadRequest(hit.path, "")).document.text
        match = EDITION.search(text)
        assert match is not None, f"{hit.path} has lost its text"
        name = Path(hit.path).relative_to(folder).name
        assert name not in found, f"{name} was found twice"
        found[name] = int(match[1])
    assert page.total == len(found) == library.status().documents
    return found


def answers_of(library: Library) -> dict[str, object]:
    """What a library answers, so that two answers can be compared."""
    return {query: _answer(library, query) for query in QUERIES}


def _answer(library: Library, query: str) -> list[object]:
    page = library.search(SearchRequest(query, limit=50))
    hits = [
        [hit.path, hit.title, hit.date, round(hit.score, 4), [p.text for p in hit.passages]]
        for hit in page.hits
    ]
    return [page.total, sorted(hits, key=str)]
