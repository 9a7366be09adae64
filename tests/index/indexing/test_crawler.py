import os
from pathlib import Path

import pytest

from index.indexing.crawler import ClosedFolder, MountPoint, SeenFile, crawl, file_state
from index.indexing.exclusions import CACHE_TAG
from index.indexing.scope import Scope
from index.values import LeftOut, LeftOutReason, ReadingRules

RULES = ReadingRules()


def make(path: Path, text: str = "tekst") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def look(folder: Path, rules: ReadingRules = RULES, *, library: Path = Path("/nowhere")):
    return list(crawl(folder, Scope([folder], rules, library=library)))


def paths(folder: Path, rules: ReadingRules = RULES, *, library: Path = Path("/nowhere")):
    return [
        Path(found.path).relative_to(folder).as_posix()
        for found in look(folder, rules, library=library)
        if isinstance(found, SeenFile)
    ]


def left_out(folder: Path, rules: ReadingRules = RULES):
    return {
        Path(found.path).relative_to(folder).as_posix(): found.reason
        for found in look(folder, rules)
        if isinstance(found, LeftOut)
    }


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "dokumente"
    folder.mkdir()
    return folder


def test_finds_files_of_known_formats_in_every_folder(folder):
    for name in ("b.txt", "a/c.TXT", "a/d/e.text", "foto.xyz"):
        make(folder / name)
    assert paths(folder) == ["b.txt", "a/c.TXT", "a/d/e.text"]


class TestRules:
    def test_leave_out_hidden_files_and_program_folders_and_say_why(self, folder):
        for name in (".a.txt", ".git/b.txt", "node_modules/c.txt", "d.txt", ".fshehur/e.txt"):
            make(folder / name)
        assert paths(folder) == ["d.txt"]
        assert left_out(folder) == {
            ".a.txt": LeftOutReason.HIDDEN,
            ".fshehur": LeftOutReason.HIDDEN,
            ".git": LeftOutReason.PROGRAM_FOLDER,
            "node_modules": LeftOutReason.PROGRAM_FOLDER,
        }

    def test_let_in_what_a_person_wants(self, folder):
        for name in (".a.txt", ".git/b.txt"):
            make(folder / name)
        assert paths(folder, ReadingRules(with_hidden=True)) == [".a.txt"]
        everything = ReadingRules(with_hidden=True, with_program_folders=True)
        assert paths(folder, everything) == [".a.txt", ".git/b.txt"]

    def test_leave_out_what_a_pattern_names(self, folder):
        for name in ("skica/a.txt", "b/skica-2.txt", "b/c.txt"):
            make(folder / name)
        assert paths(folder, ReadingRules(patterns=("skica*",))) == ["b/c.txt"]

    def test_leave_out_a_folder_that_calls_itself_a_cache(self, folder):
        make(folder / "a" / CACHE_TAG, "Signature: 8a477f597d28d172789f06886806bc55\n")
        make(folder / "a" / "b.txt")
        make(folder / "c" / CACHE_TAG, "this is none")
        make(folder / "c" / "d.txt")
        assert paths(folder) == ["c/d.txt"]

    def test_never_let_in_the_library_itself(self, folder):
        make(folder / "library" / "a.txt")
        make(folder / "b.txt")
        assert paths(folder, library=folder / "library") == ["b.txt"]


class TestLinks:
    def test_that_lead_upwards_are_not_followed(self, folder):
        make(folder / "a" / "b.txt")
        (folder / "a" / "up").symlink_to(folder)
        (folder / "a" / "root").symlink_to(folder.parent)
        assert paths(folder) == ["a/b.txt"]

    def test_that_lead_out_are_followed_once(self, folder, tmp_path):
        make(tmp_path / "larg" / "b.txt")
        (folder / "a").symlink_to(tmp_path / "larg")
        (folder / "c").symlink_to(tmp_path / "larg")
        assert paths(folder) == ["a/b.txt"]

    def test_within_what_a_link_shows_are_not_followed(self, folder, tmp_path):
        make(tmp_path / "larg" / "b.txt")
        make(tmp_path / "tjetër" / "c.txt")
        (folder / "a").symlink_to(tmp_path / "larg")
        (tmp_path / "larg" / "d").symlink_to(tmp_path / "tjetër")
        (tmp_path / "larg" / "vetja").symlink_to(tmp_path / "larg")
        assert paths(folder) == ["a/b.txt"]

    def test_to_files_show_what_is_found_nowhere_else(self, folder, tmp_path):
        make(folder / "a.txt")
        (folder / "b.txt").symlink_to(folder / "a.txt")
        (folder / "c.txt").symlink_to(make(tmp_path / "larg.txt"))
        assert paths(folder) == ["a.txt", "c.txt"]

    def test_round_in_a_circle_end(self, folder):
        (folder / "a").symlink_to(folder / "b")
        (folder / "b").symlink_to(folder / "a")
        assert paths(folder) == []


class TestDisks:
    def test_that_are_not_there_are_reported(self, folder):
        gone = folder / "gone"
        assert look(gone) == [ClosedFolder(str(gone))]

    def test_leave_an_empty_folder_that_is_no_deletion(self, folder):
        disk = folder / "disk"
        disk.mkdir()
        scope = Scope([folder], RULES, library=Path("/nowhere"))
        found = list(crawl(folder, scope, mounts=frozenset({str(disk)})))
        assert found == [ClosedFolder(str(disk))]

    def test_whose_place_was_taken_by_files_are_forgotten(self, folder):
        make(folder / "disk" / "a.txt")
        scope = Scope([folder], RULES, library=Path("/nowhere"))
        found = list(crawl(folder, scope, mounts=frozenset({str(folder / "disk")})))
        assert [type(one) for one in found] == [SeenFile]

    @pytest.mark.skipif(not os.path.ismount("/dev/shm"), reason="no such mount")
    def test_are_noticed(self):
        assert MountPoint("/dev/shm") in look(Path("/dev/shm"))


def test_tells_size_time_of_change_and_number(folder):
    path = make(folder / "a.txt", "ëë")
    (found,) = look(folder)
    status = path.stat()
    state = found.state
    assert (state.size, state.modified, state.inode) == (4, status.st_mtime_ns, status.st_ino)


def test_counts_a_pipe_as_empty_without_opening_it(tmp_path):
    os.mkfifo(tmp_path / "tub.txt")
    assert file_state(tmp_path / "tub.txt").size == 0
