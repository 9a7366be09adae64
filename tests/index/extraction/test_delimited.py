"""Tables in text files."""

import pytest

from index.errors import FailureReason
from index.extraction.delimited import extract_csv, extract_tsv
from index.extraction.extracted import ContentError


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_finds_the_separator(separator):
    rows = [["Emri", "Mosha"], ["Gjergji, i madhi", "4"], ["Lule", "7; 8"]]
    quoted = [[f'"{cell}"' for cell in row] for row in rows]
    text = "\n".join(separator.join(row) for row in quoted)
    assert extract_csv(text.encode()).text == "Emri\tMosha\nGjergji, i madhi\t4\nLule\t7; 8"


def test_reads_one_row():
    assert extract_csv(b"a;b;c").text == "a\tb\tc"


def test_reads_one_column():
    assert extract_csv(b"emri\nlule, e bukur\nbora").text == "emri\nlule\te bukur\nbora"


def test_reads_all_lines_of_a_broken_table():
    assert extract_csv(b'a,"b\nc,d\n').text.split() == ["a", "b", "c,d"]


def test_reads_tabs_in_any_encoding():
    assert extract_tsv("çaj\tfletë\n".encode("cp1250")).text == "çaj\tfletë"


@pytest.mark.parametrize("data", [b"\n\n", b";;\n;;", b"sep=;"])
def test_says_when_there_is_nothing_in_it(data):
    with pytest.raises(ContentError) as error:
        extract_csv(data)
    assert error.value.reason is FailureReason.EMPTY
