import pytest

from index.store.files import read_json, write_json


def test_reads_back_what_it_wrote(tmp_path):
    write_json(tmp_path / "a.json", {"ë": [1, None]})
    assert read_json(tmp_path / "a.json") == {"ë": [1, None]}


def test_replaces_the_file_and_leaves_no_other(tmp_path):
    write_json(tmp_path / "a.json", 1)
    write_json(tmp_path / "a.json", 2)
    assert read_json(tmp_path / "a.json") == 2
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"\x00" * 9])
def test_gives_none_for_what_is_not_json(tmp_path, content):
    (tmp_path / "a.json").write_bytes(content)
    assert read_json(tmp_path / "a.json") is None


def test_gives_none_for_a_missing_file(tmp_path):
    assert read_json(tmp_path / "a.json") is None
