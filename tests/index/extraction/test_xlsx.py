"""Excel workbooks made of as few parts as a reader needs."""

import zipfile
from io import BytesIO

import pytest

from index.errors import FailureReason
from index.extraction.extracted import ContentError
from index.extraction.xlsx import extract_xlsx

TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def relationships(**targets: str) -> str:
    entries = "".join(
        f'<Relationship Id="{kind}" Type="{TYPES}{kind}" Target="{target}"/>'
        for kind, target in targets.items()
    )
    return f"<Relationships>{entries}</Relationships>"


def workbook(rows: str, strings: str = "<sst/>") -> bytes:
    """A workbook of one sheet."""
    parts = {
        "xl/workbook.xml": (
            '<workbook xmlns:r="r"><sheets><sheet name="Fleta" r:id="worksheet"/></sheets>'
            "</workbook>"
        ),
        "xl/_rels/workbook.xml.rels": relationships(
            worksheet="sheet1.xml", sharedStrings="strings.xml"
        ),
        "xl/sheet1.xml": f"<worksheet><sheetData>{rows}</sheetData></worksheet>",
        "xl/strings.xml": strings,
    }
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def cell(value: str, kind: str = "n") -> str:
    return f'<row><c t="{kind}"><v>{value}</v></c></row>'


def test_reads_every_kind_of_cell():
    rows = (
        '<row><c t="s"><v>1</v></c>'
        '<c t="inlineStr"><is><r><t>në </t></r><r><t>vend</t></r></is></c>'
        '<c t="b"><v>1</v></c><c t="str"><f>A1</f><v>formulë</v></c><c t="e"><v>#N/A</v></c>'
        "<c><v>1e2</v></c></row>"
    )
    strings = "<sst><si><t>zero</t></si><si><t>një</t><rPh><t>nyi</t></rPh></si></sst>"
    text = extract_xlsx(workbook(rows, strings)).text
    assert text == "një\tnë vend\tTRUE\tformulë\t#N/A\t100"


def test_reads_escaped_characters():
    rows = cell("Rreshti_x000A_tjetër", "str")
    assert extract_xlsx(workbook(rows)).text == "Rreshti\ntjetër"


@pytest.mark.parametrize(
    ("value", "kind"), [("99", "s"), ("-1", "s"), ("x", "n"), ("1e999", "n"), ("", "s")]
)
def test_does_not_trust_a_value(value, kind):
    rows = cell(value, kind) + cell("po", "str")
    assert extract_xlsx(workbook(rows)).text.split()[-1] == "po"


def test_says_when_there_is_no_text():
    with pytest.raises(ContentError) as error:
        extract_xlsx(workbook(""))
    assert error.value.reason is FailureReason.NO_TEXT


def test_says_when_no_sheet_can_be_read():
    with pytest.raises(ContentError) as error:
        extract_xlsx(workbook("<row>"))
    assert error.value.reason is FailureReason.DAMAGED
