"""Makes the documents in tests/data: `python tools/make_test_data.py [FOLDER]`.

They are written by hand in this file, the way Word, LibreOffice and web pages write theirs, with
the places where a reader goes wrong: boxes that are there twice, tracked deletions, notes, words
broken at a line's end. The ZIP files are stored uncompressed and undated, so that each run gives
the same bytes.
"""

import gzip
import sys
import tarfile
import zipfile
from io import BytesIO
from pathlib import Path

from small_pdf import SmallPdf

DATA = Path(__file__).resolve().parent.parent / "tests" / "data"

XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

REPORT = SmallPdf(
    pages=(
        (
            "Raport për pyjet e Lurës",
            "Gjatë verës së kaluar përfaqë-",
            "suesit e parkut numëruan njëqind dre-",
            "rë. Profesori Li-",
            "Wei dhe OKB-",
            "ja ndihmuan me të dhëna 30-",
            "vjeçare.",
            "“Liqenet s’janë tharë”, tha ai – për fat të mirë.",
            "Në fund mbetet çësh-",
        ),
        ("tja e rrugës.", "Çmimi: 5 000 lekë."),
        (),
        ("Fundi.",),
    ),
    information={
        "Title": "Pyjet e Lurës",
        "Author": "Ëngjëll Çela",
        "CreationDate": "D:20230914083000+02'00'",
    },
)

CONTENT_TYPES = (
    XML + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
WORD = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)


def relationships(*targets: tuple[str, str]) -> str:
    """A part that says which other parts belong to one."""
    entries = "".join(
        f'<Relationship Id="r{number}" Type="{OFFICE}{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets)
    )
    namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{XML}<Relationships xmlns="{namespace}">{entries}</Relationships>'


def word_part(name: str, content: str) -> str:
    """A part of a Word document."""
    return f"{XML}<w:{name} {WORD}>{content}</w:{name}>"


def run(text: str) -> str:
    """A run of one text."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str) -> str:
    """A paragraph of runs."""
    return f"<w:p>{''.join(runs)}</w:p>"


def cell(*paragraphs: str) -> str:
    """A cell of a table."""
    return f"<w:tc><w:tcPr><w:tcW w:w='100'/></w:tcPr>{''.join(paragraphs)}</w:tc>"


def text_box(text: str) -> str:
    """A box the way Word writes it: once for itself, once more for its older versions."""
    content = f"<w:txbxContent>{paragraph(run(text))}</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>'
        f"{content}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
        f"{content}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def word_body() -> str:
    """The body of the Word document."""
    return (
        "<w:body>"
        + "".join(
            (
                paragraph(
                    "<w:pPr><w:tabs><w:tab w:val='left' w:pos='720'/></w:tabs></w:pPr>",
                    run("Vendim për "),
                    "<w:r><w:rPr><w:b/></w:rPr><w:t>ujësjell</w:t></w:r>",
                    "<w:r><w:t>ësin</w:t></w:r>",
                ),
                paragraph(run("Nr. 14"), "<w:r><w:tab/></w:r>", run("Pukë")),
                paragraph(
                    run("Këshilli vendosi të hapë "),
                    '<w:del w:id="1"><w:r><w:delText>dy</w:delText></w:r></w:del>',
                    '<w:ins w:id="2"><w:r><w:t>tri</w:t></w:r></w:ins>',
                    run(" puse të reja"),
                    '<w:r><w:footnoteReference w:id="2"/></w:r>',
                    text_box("Afati: qershor"),
                    run(" në lagjen e sipërme."),
                ),
                "<w:tbl><w:tblPr/><w:tblGrid/>",
                f"<w:tr>{cell(paragraph(run('Lagjja')))}{cell(paragraph(run('Puse')))}</w:tr>",
                f"<w:tr>{cell(paragraph(run('E Epërme')))}",
                f"{cell(paragraph(run('dy')), paragraph(run('të thellë')))}</w:tr>",
                "</w:tbl>",
                paragraph(run("Rruga e re"), "<w:r><w:br/></w:r>", run("kalon nga ura.")),
                paragraph(
                    "<w:r><w:fldChar/><w:instrText>PAGE</w:instrText></w:r>",
                    run("Për t’u zbatuar anglo"),
                    "<w:r><w:noBreakHyphen/></w:r>",
                    run("shqip."),
                    '<w:moveFrom w:id="3"><w:r><w:t>I zhvendosur.</w:t></w:r></w:moveFrom>',
                ),
                '<w:sectPr><w:headerReference w:type="default"/></w:sectPr>',
            )
        )
        + "</w:body>"
    )


def word_document() -> bytes:
    """A decision of a town council, with all that Word puts around a text."""
    header = word_part("hdr", paragraph(run("Bashkia Pukë")))
    return packed(
        {
            "[Content_Types].xml": CONTENT_TYPES,
            "_rels/.rels": relationships(("officeDocument", "word/document.xml")),
            "word/_rels/document.xml.rels": relationships(
                ("header", "header1.xml"),
                ("header", "header2.xml"),
                ("footer", "footer1.xml"),
                ("footnotes", "footnotes.xml"),
                ("endnotes", "endnotes.xml"),
                ("comments", "comments.xml"),
            ),
            "word/document.xml": word_part("document", word_body()),
            "word/header1.xml": header,
            "word/header2.xml": header,
            "word/footer1.xml": word_part("ftr", paragraph(run("Faqja e parë"))),
            "word/footnotes.xml": word_part(
                "footnotes",
                '<w:footnote w:type="separator"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
                f"<w:footnote>{paragraph(run('Sipas hartës së vitit 1998.'))}</w:footnote>",
            ),
            "word/endnotes.xml": word_part(
                "endnotes", f"<w:endnote>{paragraph(run('Shih edhe arkivin.'))}</w:endnote>"
            ),
            "word/comments.xml": word_part(
                "comments", f"<w:comment>{paragraph(run('A është e saktë?'))}</w:comment>"
            ),
            "docProps/core.xml": XML + "<cp:coreProperties "
            'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
            "<dc:title>Vendimi nr. 14</dc:title><dc:creator>Sanije Përdoda</dc:creator>"
            "<dcterms:created>2022-03-05T09:12:00Z</dcterms:created></cp:coreProperties>",
        }
    )


OPEN_DOCUMENT = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "text", "table", "meta", "style", "manifest")
) + (
    ' xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'
    ' xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
)

MEMOIR = """<office:body><office:text>
<text:tracked-changes><text:changed-region><text:deletion><text:p>U fshi.</text:p></text:deletion>
</text:changed-region></text:tracked-changes>
<text:h text:outline-level="1">Kujtime nga <text:span>Vlo</text:span>ra</text:h>
<text:p>Deti ishte<text:s text:c="3"/>i qetë<text:note><text:note-citation>1</text:note-citation>
<text:note-body><text:p>Në maj të vitit 1961.</text:p></text:note-body></text:note>, kurse
   moti<text:tab/>i kthjellët.<text:change text:change-id="c1"/><text:line-break/>Vinte
era.</text:p>
<text:list><text:list-item><text:p>varka e gjyshit</text:p></text:list-item>
<text:list-item><text:p>rrjetat<office:annotation><dc:creator>Mimoza</dc:creator>
<dc:date>2021-01-01T00:00:00</dc:date><text:p>Të pyes xhaxhain.</text:p></office:annotation>
 e mëdha</text:p></text:list-item></text:list>
<table:table><table:table-row><table:table-cell><text:p>Peshku</text:p></table:table-cell>
<table:table-cell><text:p>Pesha</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell><text:p>Levrek</text:p></table:table-cell>
<table:table-cell/><table:table-cell><text:p>2 kg</text:p></table:table-cell></table:table-row>
</table:table>
<text:p>Më pas <draw:frame><draw:text-box><text:p>Foto: porti i vjetër</text:p></draw:text-box>
<svg:title>titull figure</svg:title></draw:frame>u kthyem në shtëpi.</text:p>
</office:text></office:body>"""

MASTERS = """<office:master-styles><style:master-page><style:header><text:p>Fletorja e dytë</text:p>
</style:header><style:header-left><text:p>Fletorja e dytë</text:p></style:header-left>
<style:footer><text:p>Për nipërit</text:p></style:footer></style:master-page>
</office:master-styles>"""

PROPERTIES = """<office:meta><dc:title>Kujtimet e Vlorës</dc:title>
<meta:initial-creator>Qemal Hoxhaj</meta:initial-creator><dc:creator>Tjetërkush</dc:creator>
<meta:creation-date>2020-11-28T18:00:00.12</meta:creation-date></office:meta>"""


def open_part(name: str, content: str) -> str:
    """A part of an OpenDocument text."""
    return f"{XML}<office:{name} {OPEN_DOCUMENT}>{content}</office:{name}>"


def open_document(*, is_encrypted: bool = False) -> bytes:
    """Memories of a summer; as an encrypted one, what such a file shows without the password."""
    protection = "<manifest:encryption-data/>" if is_encrypted else ""
    content = open_part("document-content", MEMOIR)
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": "\x01\x02" * 40 if is_encrypted else content,
            "styles.xml": open_part("document-styles", MASTERS),
            "meta.xml": open_part("document-meta", PROPERTIES),
            "META-INF/manifest.xml": f"{XML}<manifest:manifest {OPEN_DOCUMENT}>"
            f'<manifest:file-entry manifest:full-path="content.xml">{protection}'
            "</manifest:file-entry></manifest:manifest>",
        }
    )


def tarred(parts: dict[str, bytes]) -> bytes:
    """A TAR file of the parts, in their order, undated."""
    file = BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive:
        for name, content in parts.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, BytesIO(content))
    return file.getvalue()


def archives() -> dict[str, bytes]:
    """An old disk in archives: one in another, and a file that is packed alone."""
    letter = "E dashur motër,\n\nkëtu çdo gjë është mirë.\n"
    inner = packed({"letra.txt": letter, "lista.csv": "libri;viti\nUra;1978\n"})
    return {
        "disku.zip": packed(
            {"lexo.md": "# Disku i vjetër\n\nNga viti 1999.\n", "letrat.zip": inner}
        ),
        "disku.tar": tarred({"shënime/dita.txt": b"date 1999-05 Ra shi.", "letrat.zip": inner}),
        # As Python writes it, but for the byte that names the system.
        "dita.txt.gz": gzip.compress(letter.encode("cp1250"), mtime=0)[:9]
        + b"\xff"
        + gzip.compress(letter.encode("cp1250"), mtime=0)[10:],
    }


def packed(parts: dict[str, str | bytes]) -> bytes:
    """A ZIP file of the parts, in their order."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as package:
        for name, content in parts.items():
            package.writestr(zipfile.ZipInfo(name), content)
    return file.getvalue()


def main(folder: Path) -> None:
    """Writes all documents into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    documents = {
        "raport.pdf": REPORT.to_bytes(),
        "raport_kycur.pdf": REPORT.to_bytes(user_password="sezam"),
        "raport_vetem_lexim.pdf": REPORT.to_bytes(user_password=""),
        "pa_tekst.pdf": SmallPdf(pages=((), ())).to_bytes(),
        "vendim.docx": word_document(),
        "kujtime.odt": open_document(),
        "kujtime_kycur.odt": open_document(is_encrypted=True),
        **archives(),
    }
    for name, content in documents.items():
        (folder / name).write_bytes(content)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else DATA)
