import pytest

from index.indexing.disk_walk import walk
from index.indexing.scope import Scope
from index.values import ReadingRules


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "dokumente"
    for name in ("a.txt", "b/c.txt", "b/d/e.txt", "skica/f.txt"):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("tekst", encoding="utf-8")
    return folder


@pytest.fixture
def look(folder, tmp_path):
    rules = ReadingRules(patterns=("skica",))
    scope = Scope([folder], rules, library=tmp_path / "library")
    closed = []

    def run(*only, mounts=()):
        paths = [str(folder / name) for name in only]
        places = [str(folder / name) for name in mounts]
        found = walk(scope, only=paths, mounts=places, report_closed=closed.append)
        assert tuple(closed) == found.closed
        return found

    return run


def names(found, folder):
    return sorted(path.removeprefix(f"{folder}/") for path in found.seen)


def test_sees_every_folder(look, folder):
    assert names(look(), folder) == ["a.txt", "b/c.txt", "b/d/e.txt"]


def test_sees_only_what_it_is_sent_to(look, folder):
    found = look("b/d", "a.txt", "gone.txt")
    assert names(found, folder) == ["a.txt", "b/d/e.txt"]
    assert found.covers(str(folder / "gone.txt"))
    assert not found.covers(str(folder / "b" / "c.txt"))


def test_sees_nothing_that_is_left_out(look, folder):
    assert names(look("skica", "skica/f.txt"), folder) == []


def test_does_not_take_the_files_of_a_lost_folder_for_deleted(look, folder, tmp_path):
    folder.rename(tmp_path / "larg")
    assert look("a.txt").closed == (str(folder),)


def test_keeps_a_disk_in_mind_that_is_not_plugged_in(look, folder):
    (folder / "disk").mkdir()
    for missing in (look(mounts=["disk"]),):
        assert missing.closed == missing.mounts == (str(folder / "disk"),)


def test_keeps_a_disk_in_mind_whose_folder_is_gone(look, folder):
    found = look(mounts=["disk"])
    assert found.closed == found.mounts == (str(folder / "disk"),)


def test_forgets_a_disk_whose_folder_holds_files_now(look, folder):
    assert look(mounts=["b"]).mounts == ()


def test_forgets_a_disk_that_is_left_out(look):
    found = look(mounts=["skica"])
    assert (found.closed, found.mounts) == ((), ())
