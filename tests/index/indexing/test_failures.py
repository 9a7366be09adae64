from index.errors import FailureReason
from index.indexing.failures import ANOTHER_STATE, FailureList
from index.store.entries import FileState
from index.values import FileFailure

STATE = FileState(3, 4)
OTHER = FileState(3, 5)
BROKEN = FileFailure("/d/a.pdf", FailureReason.DAMAGED)
HELD = FileFailure("/d/c.pdf", FailureReason.LOCKED)
ENTRY = FileFailure("/d/a.zip!/x.doc", FailureReason.DAMAGED)
SCAN = FileFailure("/d/d.pdf", FailureReason.SCAN)
WORDLESS = FileFailure("/d/e.png", FailureReason.NO_WORDS)
SHUT = FileFailure("/d/b.pdf", FailureReason.NO_PERMISSION)


def test_reads_back_what_it_wrote(tmp_path):
    failures = FailureList(tmp_path / "failures.json")
    failures.note(SHUT, STATE)
    failures.note(BROKEN, STATE)
    failures.write()
    assert FailureList(tmp_path / "failures.json").all() == (BROKEN, SHUT)


def test_gives_the_state_of_all_but_what_is_over_in_a_moment(tmp_path):
    failures = FailureList(tmp_path / "failures.json")
    for failure in (SHUT, BROKEN, HELD):
        failures.note(failure, STATE)
    assert failures.states() == {
        "/d/a.pdf": STATE, "/d/b.pdf": STATE, "/d/c.pdf": ANOTHER_STATE,
    }  # fmt: skip


def test_has_a_file_tried_again_that_is_due(tmp_path):
    failures = FailureList(tmp_path / "failures.json")
    failures.note(SHUT, STATE)
    failures.note(BROKEN, STATE)
    failures.try_again(lambda path, reason: reason is FailureReason.DAMAGED)
    assert failures.states() == {"/d/a.pdf": ANOTHER_STATE, "/d/b.pdf": STATE}
    assert failures.all() == (BROKEN, SHUT)


def test_lists_no_scan_among_what_failed(tmp_path):
    failures = FailureList(tmp_path / "failures.json")
    for failure in (BROKEN, SCAN, WORDLESS):
        failures.note(failure, STATE)
    assert failures.all() == (BROKEN,)
    assert failures.noted() == (BROKEN, SCAN, WORDLESS)
    assert failures.waiting() == {SCAN.path: STATE}


def test_has_a_scan_wait_that_is_moved_or_touched(tmp_path):
    failures = FailureList(tmp_path / "failures.json")
    failures.note(SCAN, STATE)
    failures.move(SCAN.path, "/d/e.pdf", OTHER)
    assert failures.waiting() == {"/d/e.pdf": OTHER}


def test_takes_entries_for_parts_of_their_file(tmp_path):
    failures = FailureList(tmp_path / "failures.json")
    failures.note(ENTRY, STATE)
    failures.note(BROKEN, STATE)
    assert failures.states() == {"/d/a.zip": STATE, "/d/a.pdf": STATE}
    failures.forget("/d/a.zip")
    assert failures.all() == (BROKEN,)


def test_moves_entries_with_their_file(tmp_path):
    failures = FailureList(tmp_path / "failures.json")
    failures.note(ENTRY, STATE)
    failures.move("/d/a.zip", "/e/b.zip", OTHER)
    assert failures.all() == (FileFailure("/e/b.zip!/x.doc", FailureReason.DAMAGED),)
    assert failures.states() == {"/e/b.zip": OTHER}


def test_takes_what_passes_for_over_when_the_file_is_found_again(tmp_path):
    failures = FailureList(tmp_path / "failures.json")
    failures.note(SHUT, STATE)
    failures.move(SHUT.path, SHUT.path, OTHER)
    assert failures.all() == ()


def test_forgets_a_file(tmp_path):
    failures = FailureList(tmp_path / "failures.json")
    failures.note(BROKEN, STATE)
    failures.forget(BROKEN.path)
    assert failures.all() == ()


def test_keeps_a_name_that_is_not_text(tmp_path):
    failures = FailureList(tmp_path / "failures.json")
    failures.note(FileFailure("/d/\udcff.txt", FailureReason.UNREADABLE), STATE)
    failures.write()
    (failure,) = FailureList(tmp_path / "failures.json").all()
    assert failure.path == "/d/\udcff.txt"


def test_begins_anew_where_its_file_is_damaged(tmp_path):
    (tmp_path / "failures.json").write_text('[["a", "no such reason", 1, 2]]', encoding="utf-8")
    assert FailureList(tmp_path / "failures.json").all() == ()
