"""Headings and paragraphs of a text that has neither."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from searchapp.models.outline import is_heading, joined_lines

FIRST = (
    "Gjatë verës së kaluar përfaqësuesit e parkut numëruan njëqind drerë në pyllin e madh, dhe "
    "rojtarët thonë se askush nuk mban mend aq shumë. Profesori erdhi nga qyteti me studentët "
    "e tij dhe ndenji një javë të tërë në mal."
)
SECOND = (
    "Në dimër bora mbylli rrugët për shumë ditë, kështu që ushqimi u çua me mushka deri te "
    "kasollja e fundit. Kur u shkri bora, uji i përroit vërshoi fushën dhe mori me vete "
    "urën e vjetër prej druri, por askush nuk u lëndua."
)


def broken(*paragraphs, width=70):
    return "\n".join("\n".join(textwrap.wrap(paragraph, width)) for paragraph in paragraphs)


def test_joins_the_lines_of_a_paragraph():
    assert joined_lines(broken(FIRST, SECOND)) == f"{FIRST}\n{SECOND}"


def test_leaves_headings_and_items_on_their_lines():
    text = f"Pyjet\n\n{broken(FIRST)}\n- një\n- dy\nNeni 5\n{broken(SECOND)}"
    assert joined_lines(text) == f"Pyjet\n\n{FIRST}\n- një\n- dy\nNeni 5\n{SECOND}"


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRST}\n{SECOND}",
        "Kur çel behari\nnë malet tona\nzogjtë këndojnë\nnë pemë të lona\n" * 5,
        "emri\tmbiemri\tqyteti\n" * 40,
        "",
    ],
    ids=["paragraphs", "verses", "table", "empty"],
)
def test_leaves_lines_that_were_not_broken_at_a_width(text):
    assert joined_lines(text) == text


@given(st.lists(st.sampled_from([FIRST, SECOND, "Neni 1", "", "- pikë"]), max_size=8))
def test_moves_no_character(paragraphs):
    text = broken(*paragraphs)
    joined = joined_lines(text)
    assert len(joined) == len(text)
    assert joined.replace("\n", " ") == text.replace("\n", " ")


@pytest.mark.parametrize(
    ("line", "before", "following"),
    [
        ("Drini", "", FIRST),
        ("RREGULLORE PËR UJIN", "", "Neni 1"),
        ("Neni 12", "fund i nenit.", "Objekti"),
        ("Kreu II – Të drejtat", "", "Neni 3"),
        ("Neni 4.", "", FIRST),
        ("Raketat mbi det", "", "Phenianit i ranë raketat në det."),
        ("3. Lumenjtë", "", FIRST),
        ("Pse bie bora?", "", FIRST),
    ],
)
def test_knows_headings(line, before, following):
    assert is_heading(line, before, following)


@pytest.mark.parametrize(
    ("line", "before", "following"),
    [
        ("Bora ra tërë natën.", "", FIRST),
        ("I dashur Agim,", "", FIRST),
        ("Me respekt", "", "Arta Hoxha"),
        ("dhe kështu mbaroi", "", FIRST),
        ("Drini", "Vargu më sipër", FIRST),
        ("2024", "", FIRST),
        ("", "", FIRST),
        (FIRST, "", SECOND),
    ],
)
def test_knows_what_is_no_heading(line, before, following):
    assert not is_heading(line, before, following)
