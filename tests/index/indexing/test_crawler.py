import os
from pathlib import Path

from index.indexing.crawler import ClosedFolder, SeenFile, crawl, file_state


def make(path: Path, text: str = "tekst") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def paths(folder: Path, except_for: Path = Path("/nowhere")) -> list[str]:
    return [
        Path(found.path).relative_to(folder).as_posix()
        for found in crawl(folder, except_for=except_for)
    ]


def test_finds_files_of_known_formats_in_every_folder(tmp_path):
    for name in ("b.txt", "a/c.TXT", "a/d/e.text", "foto.xyz"):
        make(tmp_path / name)
    assert paths(tmp_path) == ["b.txt", "a/c.TXT", "a/d/e.text"]


def test_passes_over_hidden_files_and_program_folders(tmp_path):
    for name in (".a.txt", ".git/b.txt", "node_modules/c.txt", "d.txt"):
        make(tmp_path / name)
    assert paths(tmp_path) == ["d.txt"]


def test_passes_over_the_library_itself(tmp_path):
    make(tmp_path / "library" / "a.txt")
    make(tmp_path / "b.txt")
    assert paths(tmp_path, except_for=tmp_path / "library") == ["b.txt"]


def test_does_not_follow_a_link_that_leads_upwards(tmp_path):
    make(tmp_path / "a" / "b.txt")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    assert paths(tmp_path) == ["a/b.txt"]


def test_reports_a_folder_that_is_not_there(tmp_path):
    gone = tmp_path / "gone"
    assert list(crawl(gone, except_for=tmp_path / "library")) == [ClosedFolder(str(gone))]


def test_tells_size_and_time_of_change(tmp_path):
    path = make(tmp_path / "a.txt", "ëë")
    (found,) = crawl(tmp_path, except_for=tmp_path / "library")
    assert isinstance(found, SeenFile)
    assert (found.state.size, found.state.modified) == (4, path.stat().st_mtime_ns)


def test_counts_a_pipe_as_empty_without_opening_it(tmp_path):
    os.mkfifo(tmp_path / "tub.txt")
    assert file_state(tmp_path / "tub.txt").size == 0
