"""Pages joined to one text."""

from hypothesis import given
from hypothesis import strategies as st

from index.extraction.pages import join_pages
from index.values import Page


def test_parts_pages_by_an_empty_line():
    assert join_pages(["Një.", "Dy."]) == ("Një.\n\nDy.", (Page(1, 0, 4), Page(2, 6, 9)))


def test_joins_a_word_broken_between_pages():
    assert join_pages(["çësh-", "tja"]) == ("çështja", (Page(1, 0, 4), Page(2, 4, 7)))


def test_keeps_a_hyphen_before_a_capital():
    assert join_pages(["Jong-", "Un"])[0] == "Jong-\n\nUn"


def test_knows_no_pages_of_nothing():
    assert join_pages([]) == ("", ())


@given(st.lists(st.text(alphabet="abë- \nÇ1")))
def test_gives_ranges_in_order_that_hold_the_pages(texts):
    text, pages = join_pages(texts)
    ends = [0]
    for given_text, page in zip(texts, pages, strict=True):
        assert text[page.start : page.end] in (given_text, given_text[:-1])
        assert page.start >= ends[-1]
        ends.append(page.end)
    assert ends[-1] == len(text)
