"""The lexicon in the tree is what its source gives."""

import sys

import pytest

pytest.importorskip("uniparser_albanian")

from index.resources import resource_path
from tools import build_lexicon


@pytest.mark.slow
def test_gives_the_same_bytes_again(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "argv", ["build_lexicon", str(tmp_path)])
    build_lexicon.main()
    for name in ("forms.marisa", "rules.txt"):
        assert (tmp_path / name).read_bytes() == resource_path("lexicon", name).read_bytes(), name
