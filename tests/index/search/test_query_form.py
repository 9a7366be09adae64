"""A form writes a query, and the query is read back as the form."""

import doctest
from dataclasses import fields

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index import queries
from index.search import query_form as module
from index.search.query_form import read_form, tidy_form, write_query
from index.search.query_languages import LANGUAGE_CODES, find_language, language_name
from index.search.query_parser import parse
from index.values import NoteKind, QueryForm

FORMATS = ("txt", "pdf", "docx")
WHOLE = QueryForm(
    all_words="ujë bibl*",
    any_words="lumë liqen",
    no_words="det",
    phrase="ura e re",
    near_words="kryetari bashkia",
    distance=5,
    title="ura",
    author="Ana Çela",
    folder="lajme",
    format="pdf",
    language="sq",
    label="për gjyqin",
    first_date="2020",
    last_date="2023-07",
)
IN_ALBANIAN = (
    'ujë bibl* (lumë OSE liqen) "ura e re" (kryetari AFËR/5 bashkia) -det titulli:ura '
    'autori:(Ana Çela) dosja:lajme etiketa:"për gjyqin" lloji:pdf gjuha:shqip data:2020..2023-07'
)
IN_ENGLISH = (
    'ujë bibl* (lumë OR liqen) "ura e re" (kryetari NEAR/5 bashkia) -det title:ura '
    'author:(Ana Çela) folder:lajme label:"për gjyqin" type:pdf language:albanian '
    "date:2020..2023-07"
)


def test_examples_hold():
    assert doctest.testmod(module).failed == 0


@pytest.mark.parametrize(("language", "query"), [("sq", IN_ALBANIAN), ("en", IN_ENGLISH)])
def test_writes_and_reads_a_whole_form(language, query):
    assert write_query(WHOLE, language, formats=FORMATS) == query
    assert read_form(query, formats=FORMATS) == WHOLE


@pytest.mark.parametrize(
    ("query", "form"),
    [
        ("", QueryForm()),
        ("-det ujë", QueryForm(all_words="ujë", no_words="det")),
        ("data:>=2020", QueryForm(first_date="2020")),
        ("data:22.07.2023", QueryForm(first_date="2023-07-22", last_date="2023-07-22")),
        ("data:..2023-07-31", QueryForm(last_date="2023-07")),
        ("„ura e re“ title:ura", QueryForm(phrase="ura e re", title="ura")),
        ("ujë ose lumë", QueryForm(all_words="ujë ose lumë")),
    ],
)
def test_reads_what_is_typed(query, form):
    assert read_form(query, formats=FORMATS) == form


@pytest.mark.parametrize(
    "query",
    [
        "ujë DHE lumë",
        "(ujë lumë) OSE liqen",
        '"a b" "c d"',
        "-(ujë lumë)",
        "title:ura title:e re",
        "shtegu:x",
        "data:>2023-05",
        "ujë^3",
        '"ujë lumë"~5',
        "titulli:",
        "ujë OSE",
        '="ura e re"',
        "new:uji",
    ],
)
def test_has_no_form_for_what_it_could_not_write(query):
    assert read_form(query, formats=FORMATS) is None


@pytest.mark.parametrize(
    ("field", "typed", "kept"),
    [
        ("all_words", "  ujë,  lumë. ", "ujë lumë"),
        ("all_words", "ujë DHE lumë", "ujë dhe lumë"),
        ("all_words", "titulli:ura (", ""),
        ("no_words", "-det", "det"),
        ("phrase", ' "ura „e re“ ', "ura e re"),
        ("format", "exe", ""),
        ("language", "klingon", ""),
        ("first_date", "2023-13", ""),
        ("first_date", "korrik 2023", "2023-07"),
        ("last_date", ">2020", ""),
    ],
)
def test_keeps_what_can_be_written(field, typed, kept):
    tidy = tidy_form(QueryForm(**{field: typed}), formats=FORMATS)
    assert getattr(tidy, field) == kept


def test_puts_dates_in_order():
    tidy = tidy_form(QueryForm(first_date="2023", last_date="2020"), formats=FORMATS)
    assert (tidy.first_date, tidy.last_date) == ("2020", "2023")


@pytest.mark.parametrize("code", LANGUAGE_CODES)
@pytest.mark.parametrize("language", ["sq", "en"])
def test_names_languages_so_that_they_are_understood(code, language):
    assert find_language(language_name(code, language)) == code


PIECES = (
    *("ujë", "DHE", "ose", "-a", "luft*", "a~2", "=b", '"', "(", "titulli:x", "22.07.2023", "t'u"),
    *("NEAR/5", "2023", "C++", "'a", "b'", "*", "x^2", "Jong-Un", "12:30", "http://x.al/?q=1"),
)
texts = st.text(max_size=20) | st.lists(st.sampled_from(PIECES), max_size=4).map(" ".join)
dates = st.sampled_from(["", "2020", "2023-07", "22.07.2023", "x", "2023-07-31", "0001", "9999"])
forms = st.builds(
    QueryForm,
    **{
        field.name: texts
        for field in fields(QueryForm)
        if field.name not in ("distance", "format", "language", "first_date", "last_date")
    },
    distance=st.integers(-5, 2000),
    format=st.sampled_from(["", "pdf", "exe"]),
    language=st.sampled_from(["", "sq", "de", "xx"]),
    first_date=dates,
    last_date=dates,
)


@settings(deadline=None, max_examples=300)
@given(forms, st.sampled_from(["sq", "en"]))
def test_what_is_written_is_read_back(form, language):
    tidy = tidy_form(form, formats=FORMATS)
    query = write_query(form, language, formats=FORMATS)
    assert read_form(query, formats=FORMATS) == tidy


@settings(deadline=None, max_examples=300)
@given(texts, st.sampled_from(["sq", "en"]))
def test_what_is_read_is_written_to_the_same_effect(text, language):
    form = read_form(text, formats=FORMATS)
    if form is not None:
        again = write_query(form, language, formats=FORMATS)
        assert read_form(again, formats=FORMATS) == tidy_form(form, formats=FORMATS)


@given(texts)
def test_a_written_query_leaves_nothing_to_say(text):
    query = write_query(QueryForm(all_words=text, title=text), "en", formats=FORMATS)
    kinds = {note.kind for note in parse(query, formats=FORMATS).notes}
    assert kinds <= {NoteKind.SMALL_OPERATOR}


def test_the_door_reads_and_writes():
    assert queries.write_query(QueryForm(title="ura", format="docx"), "sq") == (
        "titulli:ura lloji:docx"
    )
    assert queries.read_form("lloji:docx") == QueryForm(format="docx")
    assert queries.language_names("sq")["en"] == "anglisht"
