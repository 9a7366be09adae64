"""The date in front of a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.extraction.front_matter import split_front_matter
from index.extraction.plain_text import extract_plain_text


@pytest.mark.parametrize(
    ("text", "date", "rest"),
    [
        ("date 2023-07 Kryetari foli.\n\nMë tej.", "2023-07", "Kryetari foli.\n\nMë tej."),
        (" date 2023-07-27 Kryetari", "2023-07-27", "Kryetari"),
        ("\ufeff\n date 2023\nKryetari", "2023", "Kryetari"),
        ("date\t2023-07\n\nKryetari", "2023-07", "Kryetari"),
        ("date 2023-07", "2023-07", ""),
    ],
)
def test_takes_the_date_off(text, date, rest):
    assert split_front_matter(text) == (date, rest)


@pytest.mark.parametrize(
    "text",
    [
        "date 2023-13 Kryetari",
        "date 2023-02-30 Kryetari",
        "date 2023-7 Kryetari",
        "date 20237 Kryetari",
        "date 2023-07. Kryetari",
        "date\n2023-07 Kryetari",
        "data 2023-07 Kryetari",
        "Më date 2023-07 u hap",
        "",
    ],
)
def test_leaves_other_beginnings_alone(text):
    assert split_front_matter(text) == ("", text)


def test_is_not_part_of_the_text():
    extracted = extract_plain_text(" date 2023-07 Dje ra borë.\r\nSot jo.\r\n".encode())
    assert (extracted.text, extracted.date) == ("Dje ra borë.\nSot jo.", "2023-07")


@given(st.text())
def test_never_changes_the_rest(text):
    assert text.endswith(split_front_matter(text)[1])
