"""The query language as it is described is the one that is understood, in both languages."""

from datetime import date
from pathlib import Path

import pytest

from index.extraction.registry import format_names
from index.library import Library
from index.messages import LANGUAGES
from index.query_table import PARTS, QUERY_TABLE, Part
from index.resources import resource_path
from index.search.query_parser import parse
from index.search.query_syntax import outline
from index.values import SearchRequest

TODAY = date(2023, 7, 27)
# What these find depends on the day, or on what a person has put on documents.
EMPTY_IN_THE_SAMPLES = ("javën", "last week")
CASES = [
    pytest.param(example, language, id=f"{language}-{example.query.in_language(language)}")
    for example in QUERY_TABLE
    for language in LANGUAGES
]


@pytest.fixture(scope="module")
def samples(tmp_path_factory):
    """The sample library."""
    with Library.open(tmp_path_factory.mktemp("samples")) as library:
        library.add_folder(Path(resource_path("samples")))
        library.update(report=lambda event: None, is_cancelled=lambda: False)
        yield library


@pytest.mark.parametrize(("example", "language"), CASES)
class TestEveryExample:
    def test_is_understood_as_it_says(self, example, language):
        query = parse(example.query.in_language(language), formats=format_names(), today=TODAY)
        assert outline(query.root) in example.tree.split(" | ")
        assert query.notes == ()

    def test_finds_something_in_the_samples(self, example, language, samples):
        text = example.query.in_language(language)
        if example.part is Part.COLLECTION or any(word in text for word in EMPTY_IN_THE_SAMPLES):
            pytest.skip("nothing of the kind is in the samples")
        assert samples.search(SearchRequest(text)).complete_total > 0


def test_every_part_has_a_heading_and_examples():
    assert set(PARTS) == {example.part for example in QUERY_TABLE} == set(Part)


def test_parts_stand_together():
    order = list(dict.fromkeys(example.part for example in QUERY_TABLE))
    assert [example.part for example in QUERY_TABLE] == sorted(
        (example.part for example in QUERY_TABLE), key=order.index
    )
