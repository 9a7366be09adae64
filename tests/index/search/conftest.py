"""A Whoosh index in memory with several segments and a deletion."""

from collections.abc import Callable

import pytest
from whoosh.filedb.filestore import RamStorage
from whoosh.searching import Searcher as WhooshSearcher

from index.search.ranking import weighting
from index.store.columnar.columnar_index import ColumnarIndex
from index.store.schema import build_schema

TEXTS = (
    "Ura e re mbi lumin Drin. Ura lidh dy brigje.",
    "Shkolla e fshatit. Nxënësit e shkollës së fshatit këndojnë.",
    "Lumi i Drinit vërshoi fushën dhe urën e vjetër të fshatit.",
    "Kontrata e qirasë për shtëpinë në breg të lumit.",
    "Fshati koreano-verior. Kim Jong-Un vizitoi urën.",
    "Lufta mbaroi. Pas luftës erdhi paqja, dhe lufta u harrua.",
)


def _document(name: int, text: str) -> dict[str, str | int]:
    title = text.partition(".")[0]
    author = "Ana Çela" if name < 2 else "Besim Dedës"
    folder = f"/home/Lajme_{2020 + name % 3}"
    return {
        "path": f"/{name}",
        "title": title,
        "title_exact": title,
        "body": text,
        "body_exact": text,
        "body_stub": text,
        "author": author,
        "author_exact": author,
        "folder": folder,
        "file": f"{folder}/teksti-{name}.txt",
        "language": "en" if name == 3 else "sq",
        "date": 20230100 + name,
        "format": "txt" if name % 2 else "pdf",
    }


@pytest.fixture(scope="session")
def whoosh_searcher() -> WhooshSearcher:
    """Six documents in two segments; a seventh was deleted."""
    index = ColumnarIndex.create(RamStorage(), build_schema())
    for batch in (TEXTS[:3], TEXTS[3:]):
        writer = index.writer()
        for text in (*batch, "Ura e fshirë."):
            writer.add_document(**_document(TEXTS.index(text) if text in TEXTS else 99, text))
        writer.commit(merge=False)
    writer = index.writer()
    writer.delete_by_term("path", "/99")
    writer.commit(merge=False)
    return index.searcher(weighting=weighting())


@pytest.fixture
def searcher_of() -> Callable[..., WhooshSearcher]:
    """Makes a searcher over texts of one's own, numbered in their order."""

    def searcher_of(*texts: str) -> WhooshSearcher:
        index = ColumnarIndex.create(RamStorage(), build_schema())
        writer = index.writer()
        for number, text in enumerate(texts):
            writer.add_document(**_document(number, text))
        writer.commit()
        return index.searcher(weighting=weighting())

    return searcher_of
