"""Levels of HTML."""

from hypothesis import given
from hypothesis import strategies as st

from index.extraction.nesting import cap_nesting


def test_leaves_an_ordinary_page_alone():
    page = "<div><p>Një<p>Dy<ul><li>a<li>b</ul></div>"
    assert cap_nesting(page) == page


def test_leaves_out_the_tags_that_go_too_deep():
    page = "<div><b><i><u>x</u></i></b></div>"
    assert cap_nesting(page, depth=2) == "<div><b>  x</u></i></b></div>"


def test_counts_a_level_as_closed_by_an_end_around_it():
    page = "<div><b></div>" * 5
    assert cap_nesting(page, depth=2) == page


def test_does_not_count_elements_that_close_each_other():
    page = "<ul>" + "<li>x" * 50 + "</ul>"
    assert cap_nesting(page, depth=2) == page


def test_sees_no_tags_in_scripts_and_comments():
    page = "<script>" + "'<div>'" * 9 + "</script><!--" + "<b>" * 9 + "--><i>x</i>"
    assert cap_nesting(page, depth=2) == page


@given(st.text(alphabet="<>/!-div b\n"))
def test_takes_any_source(source):
    assert len(cap_nesting(source, depth=1)) <= len(source)
