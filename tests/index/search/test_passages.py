import re

from hypothesis import given
from hypothesis import strategies as st

from index.search.passages import choose_passages, page_at
from index.search.positions import MatchedSpan
from index.values import Page, Span

STORY = (
    "Ura u hap dje. Banorët e fshatit festuan deri vonë në mbrëmje.\n\n"
    "Më 12.05.2021 inxhinieri tha p.sh. se ura mban tridhjetë tonë. Askush nuk e besoi."
)


def marks_of(text: str, *words: str) -> list[MatchedSpan]:
    found = [
        MatchedSpan(match.start(), match.end(), item)
        for item, word in enumerate(words)
        for match in re.finditer(rf"\b{word}\b", text, re.IGNORECASE)
    ]
    return sorted(found, key=lambda mark: mark.start)


def texts(text: str, *words: str) -> list[str]:
    return [passage.text for passage in choose_passages(text, marks_of(text, *words))]


def test_shows_the_sentence_around_a_match():
    assert texts(STORY, "festuan") == ["Banorët e fshatit festuan deri vonë në mbrëmje."]


def test_does_not_take_an_abbreviation_or_a_date_for_the_end_of_a_sentence():
    assert texts(STORY, "mban") == [
        "Më 12.05.2021 inxhinieri tha p.sh. se ura mban tridhjetë tonë."
    ]


def test_marks_are_relative_to_the_passage():
    (passage,) = choose_passages(STORY, marks_of(STORY, "festuan"))
    (mark,) = passage.marks
    assert passage.text[mark.start : mark.end] == "festuan"
    assert passage.offset == STORY.index("Banorët")


def test_never_crosses_a_paragraph():
    assert all("\n\n" not in text for text in texts(STORY, "mbrëmje", "Më"))


def test_cuts_a_long_sentence_between_words():
    text = "fjalë " * 100 + "ura " + "fjalë " * 100
    (shown,) = texts(text, "ura")
    assert set(shown.split()) == {"fjalë", "ura"}
    assert len(shown) < 300


def test_prefers_a_place_that_shows_more_of_the_words():
    filler = "Kjo fjali nuk thotë asgjë me rëndësi për askënd. " * 8
    text = f"Ura e parë. {filler}Ura e dytë. {filler}Ura e tretë. {filler}Ura mbi lumë. {filler}"
    assert "Ura mbi lumë." in texts(text, "ura", "lumë")


def test_shows_at_most_three():
    text = ("Ura. " + "Kjo fjali nuk thotë asgjë me rëndësi. " * 10) * 9
    assert len(texts(text, "ura")) == 3


def test_shows_the_opening_where_nothing_is_marked():
    assert texts("  " + STORY) == ["Ura u hap dje. Banorët e fshatit festuan deri vonë në mbrëmje."]
    assert texts("") == []


def test_does_not_repeat_the_title_where_something_else_matches():
    text = "Ura e re\n\nBanorët u mblodhën. Ura u hap dje."
    (passage,) = choose_passages(text, marks_of(text, "ura"), title="Ura e re")
    assert passage.text == "Ura u hap dje."
    (passage,) = choose_passages(text, marks_of(text, "re"), title="Ura e re")
    assert passage.text == "Ura e re"


def test_tells_the_page():
    pages = (Page(1, 0, 60), Page(2, 60, 200))
    marks = marks_of(STORY, "mban")
    assert [passage.page for passage in choose_passages(STORY, marks, pages)] == [2]
    assert page_at((), 5) is None


@given(st.text(alphabet="aë .!?\n…A”", max_size=400), st.data())
def test_keeps_its_laws_on_any_text(text, data):
    starts = data.draw(st.lists(st.integers(0, max(0, len(text) - 1)), unique=True, max_size=9))
    marks, free = [], 0
    for start in sorted(starts):
        if start >= free and start < len(text):
            marks.append(MatchedSpan(start, start + 1, 0))
            free = start + 2
    passages = choose_passages(text, marks)
    assert len(passages) <= 3
    end = 0
    for passage in passages:
        assert passage.text == text[passage.offset : passage.offset + len(passage.text)]
        assert passage.offset >= end
        end = passage.offset + len(passage.text)
        place = 0
        for mark in passage.marks:
            assert place <= mark.start < mark.end <= len(passage.text)
            place = mark.end
        absolute = {Span(passage.offset + m.start, passage.offset + m.end) for m in passage.marks}
        assert absolute <= {Span(mark.start, mark.end) for mark in marks}
    assert bool(marks) == any(passage.marks for passage in passages)
