from index.indexing.known_files import KnownFiles
from index.store.entries import FileState

STATE = FileState(3, 4)


def test_takes_the_documents_of_a_file_together():
    known = KnownFiles({"/a.zip!/1.txt": STATE, "/a.zip!/2.txt": STATE, "/b.txt": STATE})
    assert known.states() == {"/a.zip": STATE, "/b.txt": STATE}
    assert known.addresses("/a.zip") == {"/a.zip!/1.txt", "/a.zip!/2.txt"}
    assert known.find_state("/b.txt") == STATE


def test_knows_nothing_of_other_files():
    known = KnownFiles({})
    assert known.find_state("/b.txt") is None
    assert known.addresses("/b.txt") == frozenset()


def test_forgets_a_file():
    known = KnownFiles({"/b.txt": STATE})
    known.forget("/b.txt")
    assert known.states() == {}
