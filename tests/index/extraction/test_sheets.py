import pytest

from index.errors import FailureReason
from index.extraction.extracted import ContentError
from index.extraction.sheets import Sheet


def test_writes_rows_as_lines_and_leaves_out_empty_cells():
    sheet = Sheet("Buxheti")
    sheet.add_row(["Zëri", "", "Shuma"])
    sheet.add_row(["", " "])
    sheet.add_row(["qiraja"])
    sheet.add_paragraph("Një shënim")
    assert sheet.text() == "Buxheti\n\nZëri\tShuma\nqiraja\n\nNjë shënim"


def test_leaves_out_a_name_that_a_program_gave():
    for name in ("Sheet1", "Fleta 2", "Tabelle3", "sheet"):
        assert Sheet(name).text() == ""


def test_ends_where_a_few_bytes_stand_for_endless_cells():
    sheet = Sheet()
    with pytest.raises(ContentError) as error:
        for _ in range(10_000):
            sheet.add_row(["fjala " * 5000])
    assert error.value.reason is FailureReason.TOO_LARGE
