import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.export.tables import table


def read(data: bytes, delimiter: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=delimiter))


def test_begins_with_a_mark_so_that_spreadsheets_read_the_letters():
    data = table(["Fjala"], [["çështjes së ëndrrës"]], language="sq")
    assert data.startswith(b"\xef\xbb\xbf")
    assert "çështjes së ëndrrës" in data.decode("utf-8")


@pytest.mark.parametrize(("language", "separator"), [("sq", ";"), ("en", ",")])
def test_parts_cells_as_spreadsheets_of_the_language_do(language, separator):
    assert read(table(["a", "b"], [["1,5", "x;y"]], language=language), separator) == [
        ["a", "b"],
        ["1,5", "x;y"],
    ]


@pytest.mark.parametrize("text", ['=HYPERLINK("x")', "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "＝1"])
def test_lets_no_text_be_a_formula(text):
    assert read(table(["a"], [[text]], language="en"))[1] == [f"'{text}"]


def test_leaves_numbers_numbers_and_nothing_empty():
    assert read(table(["a", "b"], [[-3, None]], language="en"))[1] == ["-3", ""]


TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)


@given(st.lists(st.lists(TEXTS, min_size=2, max_size=2), max_size=6))
def test_comes_back_as_it_was(rows):
    found = read(table(["a", "b"], rows, language="sq"), ";")
    assert [[cell.removeprefix("'") for cell in row] for row in found[1:]] == [
        [cell.removeprefix("'") for cell in row] for row in rows
    ]
