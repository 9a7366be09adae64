from hypothesis import given
from hypothesis import strategies as st

from index.indexing.changes import MovedFiles, compare, is_below
from index.store.entries import FileState

OLD = FileState(10, 1, "a")
NEW = FileState(10, 2)


class TestCompare:
    def test_reads_a_file_that_is_not_known(self):
        assert compare({}, {"/d/a": OLD}).to_read == ("/d/a",)

    def test_reads_a_file_whose_time_of_change_differs(self):
        assert compare({"/d/a": OLD}, {"/d/a": NEW}).to_read == ("/d/a",)

    def test_leaves_a_file_with_the_same_size_and_time(self):
        changes = compare({"/d/a": OLD}, {"/d/a": FileState(10, 1)})
        assert (changes.to_read, changes.unchanged) == ((), 1)

    def test_takes_a_file_that_is_not_there_for_gone(self):
        assert compare({"/d/a": OLD}, {}).gone == ("/d/a",)

    def test_keeps_what_lies_below_a_closed_folder(self):
        assert compare({"/d/a": OLD, "/da": OLD}, {}, closed=["/d"]).gone == ("/da",)

    @given(
        st.dictionaries(st.text(), st.builds(FileState, st.integers(), st.integers())),
        st.dictionaries(st.text(), st.builds(FileState, st.integers(), st.integers())),
    )
    def test_accounts_for_every_file_once(self, known, seen):
        changes = compare(known, seen)
        assert len(changes.to_read) + changes.unchanged == len(seen)
        assert set(changes.gone) == set(known) - set(seen)


class TestIsBelow:
    def test_holds_for_the_folder_itself_and_its_files(self):
        assert is_below("/d", ["/d"])
        assert is_below("/d/e/f", ["/d/"])

    def test_does_not_hold_for_a_longer_name(self):
        assert not is_below("/dosja2/a", ["/dosja"])


class TestMovedFiles:
    def test_gives_a_vanished_file_to_one_new_file_only(self):
        moved = MovedFiles({"/d/a": OLD})
        assert moved.may_hold(10)
        assert not moved.may_hold(11)
        assert [moved.take("a"), moved.take("a")] == ["/d/a", None]

    def test_knows_a_renamed_file_without_its_content(self):
        moved = MovedFiles({"/d/a": FileState(10, 1, "a", inode=7)})
        assert moved.take_same(FileState(10, 1, inode=8)) is None
        assert moved.take_same(FileState(10, 2, inode=7)) is None
        assert moved.take_same(FileState(10, 1, inode=7)) == "/d/a"
        assert moved.take("a") is None

    def test_takes_no_number_for_none(self):
        assert MovedFiles({"/d/a": OLD}).take_same(FileState(10, 1)) is None
