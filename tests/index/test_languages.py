"""A library with documents in several languages."""

from pathlib import Path

import pytest

from index.library import Library
from index.values import SearchRequest

ARTICLES = {
    "ura.txt": "Ura e vjetër\n\nKryetari Berisha vizitoi urën e vjetër. Uji i lumit e ka dëmtuar "
    "shtyllën e parë, tha ai, por ura do të hapet për banorët e fshatit.",
    "bridge.txt": "The old bridge\n\nMr Berisha visited the old bridge. The water of the river has "
    "damaged the first pillar, he said, but all bridges will be opened for the people.",
    "ponte.html": '<html lang="it"><title>Il vecchio ponte</title><p>Il sindaco ha visto il ponte '
    "con il presidente dell'Albania. L'acqua del fiume ha danneggiato il primo pilone.</p></html>",
}


@pytest.fixture
def library(empty_library, tmp_path, update) -> Library:
    folder = tmp_path / "dokumente"
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    empty_library.add_folder(folder)
    update()
    return empty_library


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("Berishës", ["bridge", "ura"]),
        ("bridges", ["bridge"]),
        ("opening", ["bridge"]),
        ('"the old bridges"', ["bridge"]),
        ("the bridge", ["bridge"]),
        ("ponti", ["ponte"]),
        ("Albania", ["ponte"]),
        ("urave", ["ura"]),
        ("title:bridges", ["bridge"]),
        ("bridge OR ponti OR ures", ["bridge", "ponte", "ura"]),
    ],
)
def test_finds_in_every_language(library, query, names):
    hits = library.search(SearchRequest(query)).hits
    assert sorted(Path(hit.path).stem for hit in hits) == names


def test_shows_the_forms_of_another_language(library):
    (hit,) = library.search(SearchRequest("bridge")).hits
    assert {form.text for form in hit.forms} == {"bridge", "bridges"}


def test_small_words_of_a_language_find_nothing_beside_others(library):
    page = library.search(SearchRequest("the mayor of the bridge"))
    assert page.total == 1


def test_keeps_the_language_of_a_file_that_moves(library, tmp_path, update):
    folder = tmp_path / "dokumente"
    (folder / "bridge.txt").rename(folder / "old.txt")
    update()
    hits = library.search(SearchRequest("bridges")).hits
    assert [Path(hit.path).stem for hit in hits] == ["old"]
