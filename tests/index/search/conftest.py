"""A Whoosh index in memory with several segments and a deletion."""

import pytest
from whoosh.filedb.filestore import RamStorage
from whoosh.searching import Searcher as WhooshSearcher

from index.search.ranking import weighting
from index.store.schema import build_schema

TEXTS = (
    "Ura e re mbi lumin Drin. Ura lidh dy brigje.",
    "Shkolla e fshatit. Nxënësit e shkollës së fshatit këndojnë.",
    "Lumi i Drinit vërshoi fushën dhe urën e vjetër të fshatit.",
    "Kontrata e qirasë për shtëpinë në breg të lumit.",
    "Fshati koreano-verior. Kim Jong-Un vizitoi urën.",
    "Lufta mbaroi. Pas luftës erdhi paqja, dhe lufta u harrua.",
)


@pytest.fixture(scope="session")
def whoosh_searcher() -> WhooshSearcher:
    """Six documents in two segments; a seventh was deleted."""
    index = RamStorage().create_index(build_schema())
    for batch in (TEXTS[:3], TEXTS[3:]):
        writer = index.writer()
        for text in (*batch, "Ura e fshirë."):
            title = text.partition(".")[0]
            number = TEXTS.index(text) if text in TEXTS else 99
            writer.add_document(
                path=f"/{number}",
                title=title,
                title_exact=title,
                body=text,
                body_exact=text,
                author="Ana Çela" if number < 2 else "Besim Dedës",
                author_exact="Ana Çela" if number < 2 else "Besim Dedës",
                folder=f"/home/Lajme_{2020 + number % 3}",
                file=f"/home/Lajme_{2020 + number % 3}/teksti-{number}.txt",
                language="en" if number == 3 else "sq",
                date=20230100 + number,
                format="txt" if number % 2 else "pdf",
            )
        writer.commit(merge=False)
    writer = index.writer()
    writer.delete_by_term("path", "/99")
    writer.commit(merge=False)
    return index.searcher(weighting=weighting())
