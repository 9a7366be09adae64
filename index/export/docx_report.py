"""A report as a Word document, which LibreOffice and all others open too.

A DOCX file is a ZIP of a few XML parts; the ones that a document cannot be without are written
here, and the styles that it uses.
"""

import io
import zipfile
from collections.abc import Iterable
from xml.sax.saxutils import escape

from index.export.report import ContextLine, Quote, Report, Section, clean, pieces

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MOMENT = (2000, 1, 1, 0, 0, 0)  # of the parts, so that the same report is the same file
_MARK = '<w:shd w:val="clear" w:color="auto" w:fill="FFE7A6"/>'
_WIDTHS = (3600, 1400, 3600, 1900)  # of the columns of lines, in twentieths of a point

_CONTENT_TYPES = (
    f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_KIND}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_KIND}.styles+xml"/></Types>'
)
_RELATIONS = (
    f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
    f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
)
_DOCUMENT_RELATIONS = (
    f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
    f'Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>'
)


def docx_report(report: Report) -> bytes:
    """The bytes of a report as a DOCX file."""
    parts = {
        "[Content_Types].xml": _CONTENT_TYPES,
        "_rels/.rels": _RELATIONS,
        "word/_rels/document.xml.rels": _DOCUMENT_RELATIONS,
        "word/styles.xml": _styles(report.language),
        "word/document.xml": _document(report),
    }
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(zipfile.ZipInfo(name, _MOMENT), text.encode(), zipfile.ZIP_DEFLATED)
    return data.getvalue()


def _styles(language: str) -> str:
    def style(name: str, title: str, paragraph: str, run: str) -> str:
        return (
            f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{title}"/>'
            f'<w:basedOn w:val="Normal"/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>'
        )

    muted = '<w:color w:val="6A605A"/><w:sz w:val="18"/>'
    return (
        f'{_HEAD}<w:styles xmlns:w="{_WORD}"><w:docDefaults><w:rPrDefault><w:rPr>'
        '<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Georgia"/><w:sz w:val="22"/>'
        f'<w:lang w:val="{language}"/></w:rPr></w:rPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
        '<w:name w:val="Normal"/><w:pPr><w:spacing w:after="80"/></w:pPr></w:style>'
        + style("Title", "Title", '<w:spacing w:after="60"/>', '<w:b/><w:sz w:val="36"/>')
        + style(
            "Heading1",
            "heading 1",
            '<w:keepNext/><w:spacing w:before="360" w:after="20"/><w:outlineLvl w:val="0"/>',
            '<w:b/><w:sz w:val="26"/>',
        )
        + style("Source", "Source", '<w:keepNext/><w:spacing w:after="100"/>', muted)
        + style("Quote", "Quote", '<w:ind w:left="280"/><w:spacing w:after="120"/>', "")
        + "</w:styles>"
    )


def _document(report: Report) -> str:
    body = [_paragraph("Title", [_run(report.title)])]
    body += [_paragraph("Source", [_run(fact)]) for fact in report.facts]
    body += [part for section in report.sections for part in _section(section)]
    if report.lines:
        body.append(_table(report.lines))
        body.append(_paragraph("Normal", []))
    landscape = 'w:w="16838" w:h="11906" w:orient="landscape"'
    size = landscape if report.lines else 'w:w="11906" w:h="16838"'
    return (
        f'{_HEAD}<w:document xmlns:w="{_WORD}"><w:body>{"".join(body)}'
        f'<w:sectPr><w:pgSz {size}/><w:pgMar w:top="1134" w:right="1134" '
        'w:bottom="1134" w:left="1134" w:header="709" w:footer="709" w:gutter="0"/>'
        "</w:sectPr></w:body></w:document>"
    )


def _section(section: Section) -> list[str]:
    return [
        _paragraph("Heading1", [_run(section.title)]),
        _paragraph("Source", [_run(" · ".join(section.source))]),
        *map(_quote, section.quotes),
    ]


def _quote(quote: Quote) -> str:
    runs = [_run(text, _MARK if marked else "") for text, marked in pieces(quote)]
    if quote.place:
        runs.append(_run(f" ({quote.place})", '<w:color w:val="6A605A"/><w:sz w:val="18"/>'))
    return _paragraph("Quote", runs)


def _table(lines: Iterable[ContextLine]) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in _WIDTHS)
    return (
        '<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(map(_row, lines))}</w:tbl>"
    )


def _row(line: ContextLine) -> str:
    small = '<w:sz w:val="18"/>'
    cells = (
        ("right", line.left, small),
        ("center", line.form, f"<w:b/>{small}{_MARK}"),
        ("left", line.right, small),
        ("left", line.source, '<w:color w:val="6A605A"/><w:sz w:val="16"/>'),
    )
    shown = [
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr><w:p><w:pPr>'
        f'<w:spacing w:after="20"/><w:jc w:val="{side}"/></w:pPr>{_run(text, look)}'
        "</w:p></w:tc>"
        for width, (side, text, look) in zip(_WIDTHS, cells, strict=True)
    ]
    return f"<w:tr>{''.join(shown)}</w:tr>"


def _paragraph(style: str, runs: Iterable[str]) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{"".join(runs)}</w:p>'


def _run(text: str, look: str = "") -> str:
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    lines = '</w:t><w:br/><w:t xml:space="preserve">'.join(
        escape(line) for line in clean(text).splitlines() or [""]
    )
    return f'<w:r>{properties}<w:t xml:space="preserve">{lines}</w:t></w:r>'
