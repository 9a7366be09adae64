from index.errors import FailureReason
from index.indexing.failures import FailureList
from index.store.entries import FileState
from index.values import FileFailure

STATE = FileState(3, 4)
BROKEN = FileFailure("/d/a.pdf", FailureReason.DAMAGED)
SHUT = FileFailure("/d/b.pdf", FailureReason.NO_PERMISSION)


def test_reads_back_what_it_wrote(tmp_path):
    failures = FailureList(tmp_path / "failures.json")
    failures.note(SHUT, STATE)
    failures.note(BROKEN, STATE)
    failures.write()
    assert FailureList(tmp_path / "failures.json").all() == (BROKEN, SHUT)


def test_settles_only_what_will_not_pass_by_itself(tmp_path):
    failures = FailureList(tmp_path / "failures.json")
    failures.note(SHUT, STATE)
    failures.note(BROKEN, STATE)
    assert failures.settled() == {"/d/a.pdf": STATE}


def test_forgets_a_file(tmp_path):
    failures = FailureList(tmp_path / "failures.json")
    failures.note(BROKEN, STATE)
    failures.forget(BROKEN.path)
    assert failures.all() == ()


def test_keeps_a_name_that_is_not_text(tmp_path):
    failures = FailureList(tmp_path / "failures.json")
    failures.note(FileFailure("/d/\udcff.txt", FailureReason.UNREADABLE), STATE)
    failures.write()
    assert FailureList(tmp_path / "failures.json").paths() == ("/d/\udcff.txt",)


def test_begins_anew_where_its_file_is_damaged(tmp_path):
    (tmp_path / "failures.json").write_text('[["a", "no such reason", 1, 2]]', encoding="utf-8")
    assert FailureList(tmp_path / "failures.json").all() == ()
