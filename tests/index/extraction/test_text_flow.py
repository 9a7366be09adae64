"""Breaks between pieces of text."""

from hypothesis import given
from hypothesis import strategies as st

from index.extraction.text_flow import LINE, PARAGRAPH, TextFlow


def test_writes_the_widest_break_once():
    flow = TextFlow()
    for piece in ("një", "dy"):
        flow.break_with(LINE)
        flow.break_with(PARAGRAPH)
        flow.write(piece)
        flow.break_with(LINE)
    assert flow.text() == "një\n\ndy"


def test_counts_white_space_between_words_as_one_space():
    flow = TextFlow()
    for piece in (" një ", "\n dy", "tre ", " \t"):
        flow.write_words(piece)
    assert flow.text() == "një dytre"


def test_lays_a_table_out_with_tabs_and_lines():
    flow = TextFlow()
    flow.write("para")
    flow.start_table()
    for row in (("a", "b"), ("c", "", "d"), ("", "e")):
        flow.start_row()
        for cell in row:
            flow.start_cell()
            flow.break_with(PARAGRAPH)
            flow.write(cell)
            flow.break_with(PARAGRAPH)
    flow.end_table()
    flow.write("pas")
    assert flow.text() == "para\n\na\tb\nc\td\ne\n\npas"


def test_leaves_no_spaces_at_line_ends_and_no_gaps():
    flow = TextFlow()
    flow.write("një  \n\n\n\n dy \t\n")
    assert flow.text() == "një\n\n dy"


@given(st.lists(st.sampled_from(["një", " dy ", "\n", LINE, PARAGRAPH, "row", "cell", "table"])))
def test_never_begins_or_ends_with_a_break(steps):
    flow = TextFlow()
    for step in steps:
        match step:
            case "row":
                flow.start_row()
            case "cell":
                flow.start_cell()
            case "table":
                flow.start_table()
            case "\n" | "\n\n":
                flow.break_with(step)
            case _:
                flow.write_words(step)
    assert flow.text() == flow.text().strip()
    assert "\n\n\n" not in flow.text()
