"""Reports are read back with the readers that Gjej reads such files with."""

import io
import re
import zipfile
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.export.docx_report import docx_report
from index.export.html_report import html_report
from index.export.report import ContextLine, Quote, Report, Section, pieces
from index.extraction.docx import extract_docx
from index.extraction.html import extract_html
from index.values import Span

REPORT = Report(
    "Dokumente për “ura <e> re”",
    ("2 nga 2 dokumente & më 24.11.2026.",),
    "sq",
    sections=(
        Section(
            "Ura e re mbi Drin",
            ("2024-03-15", "txt", "/lajme/ura & lumi.txt"),
            (Quote("Kryetari hapi urën e re.\nUra lidh dy brigje.", (Span(14, 18),), "f. 3"),),
        ),
    ),
    lines=(ContextLine("Kryetari hapi ", "urën", " e re.", "Ura e re, 2024"),),
)


def text_of(data: bytes, read) -> str:
    return " ".join(read(data).text.split())


@pytest.mark.parametrize(
    ("write", "read"), [(html_report, extract_html), (docx_report, extract_docx)]
)
class TestEveryReport:
    def test_says_what_was_found_and_where(self, write, read):
        text = text_of(write(REPORT), read)
        assert "Ura e re mbi Drin" in text
        assert "/lajme/ura & lumi.txt" in text
        assert "Kryetari hapi urën e re. Ura lidh dy brigje. (f. 3)" in text
        assert "2 nga 2 dokumente & më 24.11.2026." in text

    def test_has_the_lines_in_context(self, write, read):
        text = text_of(write(REPORT), read)
        assert re.search(r"Kryetari hapi \|?\s*urën\s*\|?\s*e re\.", text)

    def test_is_the_same_the_second_time(self, write, read):
        assert write(REPORT) == write(REPORT)

    @settings(max_examples=30, deadline=None)
    @given(text=st.text(max_size=60))
    def test_can_be_read_whatever_the_text_is(self, write, read, text):
        quote = Quote(f"fillimi {text} fundi", (Span(0, 7),))
        found = text_of(
            write(Report(text, (text,), "en", (Section(text, (text,), (quote,)),))), read
        )
        assert "fillimi" in found
        assert "fundi" in found


def test_html_needs_no_other_file():
    html = html_report(REPORT).decode("utf-8")
    assert "http" not in html.lower().replace("http-equiv", "")
    assert "<script" not in html
    assert html.count("<mark>urën</mark>") == 2
    assert '<html lang="sq">' in html


def test_every_part_of_a_docx_is_xml_and_named():
    with zipfile.ZipFile(io.BytesIO(docx_report(REPORT))) as package:
        names = package.namelist()
        for name in names:
            ElementTree.fromstring(package.read(name))
        kinds = package.read("[Content_Types].xml").decode()
    assert names[0] == "[Content_Types].xml"
    assert all(
        f"/{name}" in kinds for name in names if name.startswith("word/") and "rels" not in name
    )


@given(st.text(max_size=30), st.data())
def test_pieces_of_a_quote_are_its_text(text, data):
    ends = sorted(data.draw(st.lists(st.integers(0, len(text)), unique=True, max_size=8)))
    marks = tuple(Span(a, b) for a, b in zip(ends[::2], ends[1::2], strict=False))
    found = pieces(Quote(text, marks))
    assert "".join(piece for piece, _ in found) == text
    assert [piece for piece, marked in found if marked] == [text[m.start : m.end] for m in marks]
