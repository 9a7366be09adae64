from pathlib import Path

import pytest

from index.indexing.scope import Scope
from index.values import ReadingRules

RULES = ReadingRules(patterns=("skica",))
SCOPE = Scope([Path("/d"), Path("/e/f")], RULES, library=Path("/d/library"))


@pytest.mark.parametrize("path", ["/d/a.txt", "/e/f/b/c.pdf"])
def test_holds_documents_below_its_folders(path):
    assert SCOPE.holds(path, is_folder=False)


@pytest.mark.parametrize(
    "path",
    [
        "/dd/a.txt",
        "/e/a.txt",
        "/d/a.xyz",
        "/d/.a.txt",
        "/d/.git/a.txt",
        "/d/skica/b/a.txt",
        "/d/library/a.txt",
    ],
)
def test_holds_nothing_that_is_left_out(path):
    assert not SCOPE.holds(path, is_folder=False)


def test_holds_the_folders_on_the_way():
    assert SCOPE.holds("/d", is_folder=True)
    assert SCOPE.holds("/d/b", is_folder=True)
    assert not SCOPE.holds("/d/skica", is_folder=True)


def test_tells_whose_a_path_is():
    assert SCOPE.folder_of("/e/f/g") == "/e/f"
    assert SCOPE.folder_of("/g") is None
