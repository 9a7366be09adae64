"""Whatever is typed gets an answer, and where something was left out, a line that says so."""

import pytest

from index.values import NoteKind, SearchRequest

WORDS = ("ura", "lumi", "shkolla", "kryetari", "fshati", "kontrata", "nxënësit")
LONG = " ".join(f"{WORDS[number % len(WORDS)]}{number // 50 or ''}" for number in range(10_000))

BAD = {
    "ten thousand words": (LONG, {NoteKind.CUT_QUERY}),
    "one word ten thousand times": ("uji " * 10_000, {NoteKind.CUT_QUERY}),
    "one letter": ("e", {NoteKind.COMMON_WORDS}),
    "a letter that is no word": ("q", set()),
    "only operators": ("DHE OSE JO AFËR/5", {NoteKind.LONE_OPERATOR}),
    "only signs": ("- * ( ) ^ ~ =", {NoteKind.LONE_MINUS, NoteKind.LONE_STAR}),
    "unbalanced everything": (
        '((ujë "lumë (titulli:[ „ura » -) ) OSE ^ ~ =',
        {NoteKind.LONE_OPERATOR},
    ),
    "five thousand quotes": ('"' * 5000, {NoteKind.CUT_QUERY}),
    "five thousand brackets": ("(" * 5000, {NoteKind.CUT_QUERY}),
    "two thousand fields": ("titulli:" * 2000, {NoteKind.EMPTY_FIELD}),
    "stars": ("*" * 3000, {NoteKind.LONE_STAR}),
}


@pytest.mark.parametrize("name", BAD)
def test_answers(library, name):
    query, kinds = BAD[name]
    page = library.search(SearchRequest(query))
    assert kinds <= {note.kind for note in page.notes}


def test_searches_the_beginning_of_a_long_text(library):
    page = library.search(SearchRequest(LONG))
    assert page.total == 3
    assert len(page.words) < 1000


def test_a_word_typed_twice_counts_once(library):
    once, twice = (library.search(SearchRequest(text)) for text in ("ura lumi", "ura lumi ura"))
    assert [hit.score for hit in once.hits] == [hit.score for hit in twice.hits]


def test_a_word_and_its_exact_form_are_two(library):
    page = library.search(SearchRequest("ura =ura"))
    assert page.total == page.complete_total == 1
