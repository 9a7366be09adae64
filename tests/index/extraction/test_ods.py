"""OpenDocument sheets, in flat files."""

import pytest

from index.errors import FailureReason
from index.extraction.extracted import ContentError
from index.extraction.ods import extract_ods


def sheet(rows: str) -> bytes:
    return (
        '<o:document xmlns:o="o" xmlns:t="t"><o:body><o:spreadsheet>'
        f"<t:table t:name='Fletë'>{rows}</t:table></o:spreadsheet></o:body></o:document>"
    ).encode()


def row(*cells: str) -> str:
    return f"<t:table-row>{''.join(cells)}</t:table-row>"


def cell(text: str, repeated: str = "1") -> str:
    return f'<t:table-cell t:number-columns-repeated="{repeated}"><t:p>{text}</t:p></t:table-cell>'


def test_repeats_cells_as_often_as_they_are_shown():
    assert extract_ods(sheet(row(cell("po", "3"), cell("jo")))).text == "po\tpo\tpo\tjo"


@pytest.mark.parametrize("repeated", ["999999999999", "-3", "shumë", ""])
def test_does_not_trust_a_number_of_repetitions(repeated):
    text = extract_ods(sheet(row(cell("po", repeated)))).text
    assert set(text.split()) == {"po"}
    assert len(text) < 200


def test_reads_rows_in_groups():
    group = f"<t:table-row-group>{row(cell('një'))}{row(cell('dy'))}</t:table-row-group>"
    assert extract_ods(sheet(group)).text == "një\ndy"


def test_says_when_there_is_no_text():
    with pytest.raises(ContentError) as error:
        extract_ods(sheet(row("<t:table-cell/>")))
    assert error.value.reason is FailureReason.NO_TEXT
