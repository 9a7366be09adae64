from index.indexing.tally import count
from index.store.entries import FileState
from index.store.survey import Tally
from index.values import FormatCount

KNOWN = {
    "/d/a.txt": FileState(10, 1),
    "/d/b/c.PDF": FileState(20, 1),
    "/d/b/d.pdf": FileState(30, 1),
    "/e/f.txt": FileState(40, 1),
    "/g/h.txt": FileState(50, 1),
}


def test_counts_documents_by_folder_and_format():
    assert count(KNOWN.items(), ["/d", "/e"], updated={"/d": 7.0}) == {
        "/d": Tally(3, 60, (FormatCount("pdf", 2), FormatCount("txt", 1)), 7.0),
        "/e": Tally(1, 40, (FormatCount("txt", 1),), 0.0),
    }


def test_counts_an_empty_folder():
    assert count((), ["/d"], updated={}) == {"/d": Tally()}
