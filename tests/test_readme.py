"""What README.md says can be typed."""

import re
import runpy
from pathlib import Path

import pytest

from index.search.query_parser import parse

PROJECT = Path(__file__).resolve().parent.parent
README = (PROJECT / "README.md").read_text(encoding="utf-8")
LANGUAGE = README.partition("### What can be typed")[2].partition("\n## ")[0]


def test_has_the_table_of_the_query_language():
    tool = runpy.run_path(str(PROJECT / "tools" / "query_table.py"))
    assert tool["table"]() in README, "run tools/query_table.py"
    assert tool["replaced"](README) == README


@pytest.mark.parametrize("name", re.findall(r"`([a-zë]+:)`", LANGUAGE))
def test_names_fields_that_there_are(name):
    assert parse(f"{name}sq", formats=("sq",)).notes == ()
