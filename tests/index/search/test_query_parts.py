"""What the stretches of a typed query are taken for."""

import doctest
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import queries
from index.search import query_parts as module
from index.search.query_parts import LONGEST, query_parts

FORMATS = ("txt", "pdf")
PARTS = {
    "ura lumi": [],
    "titulli:ura": [("titulli:", "field")],
    "lloji:pdf": [("lloji:", "field"), ("pdf", "value")],
    "lloji:xyz": [("lloji:", "field")],
    "data:javën e kaluar ura": [("data:", "field"), ("javën e kaluar", "value")],
    'etiketa:"për gjyqin"': [("etiketa:", "field"), ('"për gjyqin"', "value")],
    "a DHE b": [("DHE", "operator")],
    "a AFËR/5 b": [("AFËR/5", "operator")],
    "-a =b c~2 d^3": [("-", "operator"), ("=", "operator"), ("~2", "operator"), ("^3", "operator")],
    "(a OSE b)": [("(", "operator"), ("OSE", "operator"), (")", "operator")],
    "„ura e re“ x": [("„ura e re“", "phrase")],
    "bibl* *shëm": [("bibl*", "pattern"), ("*shëm", "pattern")],
    "DHE a": [("DHE", "ignored")],
    "a OSE": [("OSE", "ignored")],
    "titulli: ": [("titulli:", "ignored")],
    "a) b": [(")", "ignored")],
    "a * b": [("*", "ignored")],
    "a - b": [("-", "ignored")],
    "burimi:a": [],
}


def test_examples_hold():
    assert doctest.testmod(module).failed == 0


@pytest.mark.parametrize("text", PARTS)
def test_tells_the_parts_of(text):
    parts = query_parts(text, formats=FORMATS)
    assert [(text[part.start : part.end], part.kind.value) for part in parts] == PARTS[text]


def test_tells_what_is_beyond_the_bound_of_a_query():
    text = "(" * 60
    parts = query_parts(text, formats=FORMATS)
    assert (parts[-1].end, parts[-1].kind) == (60, "ignored")


signs = st.text(st.sampled_from("abë \"„“()*?~^:-=' ") | st.characters(), max_size=60)
pieces = st.sampled_from(
    ["titulli:", "DHE ", "AFËR/5 ", "data:", '"', "(", ")", "lloji:pdf ", "ura "]
)


@given(signs | st.lists(pieces, max_size=12).map("".join))
def test_parts_are_sorted_disjoint_and_inside(text):
    parts = query_parts(text, formats=FORMATS)
    assert all(part.start < part.end <= len(text) for part in parts)
    assert all(one.end <= other.start for one, other in pairwise(parts))


def test_does_not_read_a_pasted_book():
    parts = query_parts("titulli:ura " * 10_000, formats=FORMATS)
    assert parts[-1].end <= LONGEST


def test_the_door_knows_the_formats():
    kinds = [part.kind for part in queries.query_parts("lloji:docx")]
    assert kinds == ["field", "value"]
