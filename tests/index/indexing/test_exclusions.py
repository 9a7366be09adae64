import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.indexing.exclusions import Exclusions
from index.values import LeftOutReason, ReadingRules


def leaves_out(pattern: str, path: str, *, is_folder: bool = False) -> bool:
    exclusions = Exclusions(ReadingRules(patterns=(pattern,)))
    return exclusions.find_reason(path, path.rpartition("/")[2], is_folder=is_folder) is not None


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("*.tmp", "/d/a/letra.tmp"),
        ("*.TMP", "/d/letra.tmp"),
        ("skica", "/d/skica"),
        ("viti-20??", "/d/viti-2023"),
        (" skica ", "/d/skica"),
        ("ditët", "/d/ditët"),  # decomposed letters of a Mac's disk
        ("2023/skica", "/d/arkivi/2023/skica"),
        ("2023\\skica", "/d/arkivi/2023/skica"),
        ("/d/arkivi", "/d/arkivi"),
    ],
)
def test_finds_what_a_pattern_names(pattern, path):
    assert leaves_out(pattern, path)


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("skica", "/d/skica-2"),
        ("skica", "/skica/a.txt"),
        ("3/skica", "/d/2023/skica"),
        ("/arkivi", "/d/arkivi"),
        ("", "/d/a"),
        ("/", "/d/a"),
        ("skica/", "/d/skica"),
    ],
)
def test_leaves_all_else_alone(pattern, path):
    assert not leaves_out(pattern, path)


def test_keeps_to_folders_where_a_pattern_ends_in_a_slash():
    assert leaves_out("skica/", "/d/skica", is_folder=True)
    assert leaves_out("2023/skica/", "/d/2023/skica", is_folder=True)


@pytest.mark.parametrize("name", ["node_modules", "__pycache__", "Cache", ".git", "GPUCache"])
def test_knows_the_folders_of_programs(name):
    found = Exclusions(ReadingRules()).find_reason(f"/d/{name}", name, is_folder=True)
    assert found is LeftOutReason.PROGRAM_FOLDER


def test_knows_what_word_puts_beside_an_open_document():
    exclusions = Exclusions(ReadingRules(with_hidden=True))
    for name in ("~$letra.docx", ".~lock.letra.odt#"):
        found = exclusions.find_reason(f"/d/{name}", name, is_folder=False)
        assert found is LeftOutReason.PROGRAM_FOLDER


@given(st.text(), st.text(), st.booleans())
def test_takes_any_text_for_a_pattern(pattern, name, is_folder):
    Exclusions(ReadingRules(patterns=(pattern,))).find_reason(name, name, is_folder=is_folder)
