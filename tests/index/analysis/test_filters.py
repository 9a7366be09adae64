import pytest

from index.analysis.filters import (
    LONGEST_TERM,
    cut_term,
    date_term,
    head_terms,
    number_term,
    stop_terms,
)


@pytest.mark.parametrize("article", ["i", "e", "te", "se"])
def test_makes_one_class_of_linking_articles(article):
    assert stop_terms(article, (article,)) == ("^e",)


def test_marks_the_words_that_a_stop_word_may_be():
    assert stop_terms("duke", ("dukem", "dukë")) == ("^dukem", "^dukë")
    assert stop_terms("andaj", ()) == ("^andaj",)


def test_reads_an_elided_article_as_one():
    assert head_terms("t") == ("^e",)
    assert head_terms("s") == ("^s",)


def test_leaves_the_head_of_a_name_unmarked():
    assert head_terms("d") == ("d",)


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("1.250.000", "1250000"),
        ("1,250,000", "1250000"),
        ("7.500", "7500"),
        ("3,5", "3,5"),
        ("12.75", "12.75"),
        ("19:30", "19:30"),
    ],
)
def test_writes_numbers_without_grouping(number, expected):
    assert number_term(number) == expected


@pytest.mark.parametrize("date", ["5.7.2021", "05.07.2021", "05/07/2021", "5-7-2021", "2021-07-05"])
def test_writes_dates_in_one_order(date):
    assert date_term(date) == "2021-07-05"


def test_cuts_terms():
    assert cut_term("a" * 1_000_000) == "a" * LONGEST_TERM
