"""What a person has made survives crashes, damage and several writers."""

import json
import multiprocessing
import os

import pytest

from index.errors import CollectionUnreadable, LibraryUnwritable
from index.store.kept_file import KeptFile


def words_from_json(data):
    if data is None:
        return ()
    return tuple(str(word).upper() and word for word in data["words"])


def words_file(root):
    return KeptFile(
        root / "words.json", read=words_from_json, write=lambda words: {"words": list(words)}
    )


def add(root, word):
    words_file(root).change(lambda words: (*words, word))


def test_is_empty_where_there_is_no_file(tmp_path):
    assert words_file(tmp_path).get() == ()


def test_keeps_what_was_written(tmp_path):
    add(tmp_path, "ujë")
    assert words_file(tmp_path).get() == ("ujë",)


def test_sees_what_another_wrote(tmp_path):
    file = words_file(tmp_path)
    assert file.get() == ()
    add(tmp_path, "ujë")
    assert file.get() == ("ujë",)


def test_writes_nothing_where_nothing_changes(tmp_path):
    add(tmp_path, "ujë")
    before = (tmp_path / "words.json").stat().st_mtime_ns
    words_file(tmp_path).change(lambda words: words)
    assert (tmp_path / "words.json").stat().st_mtime_ns == before


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"words": 3}', b"\xff\xfe", b"null x"])
def test_sets_damage_aside_and_takes_the_version_before(tmp_path, damage):
    add(tmp_path, "ujë")
    add(tmp_path, "lumë")
    (tmp_path / "words.json").write_bytes(damage)
    file = words_file(tmp_path)
    assert file.get() == ("ujë",)
    aside = file.take_damaged()
    assert aside is not None
    assert aside.read_bytes() == damage
    assert file.take_damaged() is None


def test_never_writes_over_what_was_set_aside(tmp_path):
    for damage in (b"{1", b"{2"):
        (tmp_path / "words.json").write_bytes(damage)
        words_file(tmp_path).get()
    kept = sorted(path.read_bytes() for path in tmp_path.glob("words.damaged-*.json"))
    assert kept == [b"{1", b"{2"]


def test_goes_on_after_damage(tmp_path):
    (tmp_path / "words.json").write_bytes(b"{")
    add(tmp_path, "ujë")
    assert words_file(tmp_path).get() == ("ujë",)


def test_takes_the_version_before_where_a_crash_came_between_two_renames(tmp_path):
    add(tmp_path, "ujë")
    add(tmp_path, "lumë")
    (tmp_path / "words.json").unlink()
    assert words_file(tmp_path).get() == ("ujë",)


def test_is_as_it_was_where_the_disk_is_full(tmp_path, monkeypatch):
    add(tmp_path, "ujë")
    monkeypatch.setattr(os, "fsync", lambda number: (_ for _ in ()).throw(OSError(28, "full")))
    with pytest.raises(LibraryUnwritable) as caught:
        add(tmp_path, "lumë")
    assert caught.value.is_full
    assert words_file(tmp_path).get() == ("ujë",)


@pytest.mark.skipif(os.name == "nt", reason="Windows lets a folder be renamed over")
def test_does_not_take_what_cannot_be_read_for_nothing(tmp_path):
    (tmp_path / "words.json").mkdir()
    with pytest.raises(CollectionUnreadable):
        words_file(tmp_path).get()
    with pytest.raises(CollectionUnreadable):
        add(tmp_path, "ujë")


def test_loses_nothing_where_two_processes_write(tmp_path):
    context = multiprocessing.get_context("spawn")
    words = [f"fjala{number}" for number in range(8)]
    processes = [context.Process(target=add, args=(tmp_path, word)) for word in words[:4]]
    for process in processes:
        process.start()
    for word in words[4:]:
        add(tmp_path, word)
    for process in processes:
        process.join()
    assert json.loads((tmp_path / "words.json").read_text())["words"] != []
    assert sorted(words_file(tmp_path).get()) == words
