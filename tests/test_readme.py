"""What README.md says can be typed."""

import re
from pathlib import Path

import pytest

from index.extraction.registry import format_names
from index.search.query_parser import parse
from index.search.query_syntax import Words

README = Path(__file__).resolve().parent.parent / "README.md"
TABLE = README.read_text(encoding="utf-8").partition("| Query |")[2].partition("\n\n")[0]
EXAMPLES = [
    example
    for line in TABLE.splitlines()[2:]
    for example in re.findall(r"`([^`]+)`", line.split("|")[1])
]


def test_shows_what_can_be_typed():
    assert len(EXAMPLES) > 25


@pytest.mark.parametrize("example", EXAMPLES)
def test_shows_examples_that_are_understood(example):
    query = parse(example, formats=format_names())
    assert query.notes == ()
    assert " " not in example or not isinstance(query.root, Words) or len(query.root.nodes) > 1


@pytest.mark.parametrize("name", re.findall(r"`([a-z]+:)`", TABLE))
def test_names_fields_that_there_are(name):
    assert parse(f"{name}sq", formats=("sq",)).root is not None
