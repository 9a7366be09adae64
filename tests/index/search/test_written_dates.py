"""A day is found however it is written."""

import doctest

import pytest

from index.search import query_date_words, written_dates
from index.search.written_dates import day_term, written_days
from index.values import SearchRequest

WRITTEN = {
    "figures.txt": "Vendimi u mor më 22.07.2023 në Tiranë.",
    "words.txt": "Vendimi u mor më 22 korrik 2023 në Tiranë.",
    "ending.txt": "Vendimi i 22 korrikut 2023 ra poshtë.",
    "iso.txt": "Vendimi: 2023-07-22.",
    "slashes.txt": "Vendimi, 22/7/2023.",
    "english.txt": "The decision of July 22, 2023 was read by all of them in the court.",
    "other.txt": "Vendimi u mor më 23 korrik 2023; korrik 22; 2023.",
}


@pytest.mark.parametrize("module", [written_dates, query_date_words])
def test_examples_hold(module):
    assert doctest.testmod(module).failed == 0


@pytest.fixture
def found(documents, empty_library, update):
    for path in documents.rglob("*.txt"):
        path.unlink()
    for name, text in WRITTEN.items():
        (documents / name).write_text(text, encoding="utf-8")
    empty_library.add_folder(documents)
    update()

    def found(query):
        page = empty_library.search(SearchRequest(query))
        complete = page.hits[: page.complete_total]
        return {hit.path.rsplit("/", 1)[1]: hit for hit in complete}

    return found


@pytest.mark.parametrize("query", ["22.07.2023", "2023-07-22", "22/7/2023", '"22 korrik 2023"'])
def test_all_ways_of_writing_a_day_meet(found, query):
    assert set(found(query)) >= {"figures.txt", "words.txt", "ending.txt", "iso.txt", "slashes.txt"}
    assert "other.txt" not in found(query)


def test_a_day_is_found_in_english(found):
    assert "english.txt" in found("22.07.2023")


def test_a_day_is_marked_as_it_is_written(found):
    hit = found("22.07.2023")["ending.txt"]
    (passage,) = hit.passages
    marked = [passage.text[mark.start : mark.end] for mark in passage.marks]
    assert marked == ["22 korrikut 2023"]


def test_an_exact_day_is_taken_as_it_is_typed(found):
    assert "words.txt" not in found('="22.07.2023"')


@pytest.mark.parametrize("term", ["2023-13-01", "2023-00-10", "ura", ""])
def test_other_terms_are_no_days(term):
    assert written_days(term) == ()


@pytest.mark.parametrize("text", ["31 qershor 2023", "22 korrik", "sot", "korrik"])
def test_other_texts_are_no_days(text):
    assert day_term(text) is None
