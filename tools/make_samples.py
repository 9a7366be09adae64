"""Makes the documents of the sample library that are no texts: `python tools/make_samples.py`.

What they say stands in tools/sample_texts, in lines: `#` and `##` before a heading, `|` around the
cells of a table, `---` between two pages of a scan. LibreOffice sets the text and saves it as PDF,
Word and EPUB; it writes other bytes each time, so this was run once and what it made is kept.
"""

import os
import subprocess
import tempfile
import time
from email.message import EmailMessage
from html import escape
from pathlib import Path

from bench.scanned_pages import Scanner
from index.resources import resource_path

TEXTS = Path(__file__).resolve().parent / "sample_texts"
SAMPLES = resource_path("samples")
PAGE_BREAK = "---"
MADE = 1710410400  # 14 March 2024, as the documents say of themselves
SCANNER = Scanner(dpi=150, degrees=0.8, noise=4)

_NAMESPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{kind}:1.0"'
    for name, kind in (
        ("office", "office"),
        ("style", "style"),
        ("text", "text"),
        ("table", "table"),
        ("fo", "xsl-fo-compatible"),
        ("meta", "meta"),
    )
)
# A small page, as of a booklet, with its number below.
_STYLES = """
<office:styles>
<style:default-style style:family="paragraph"><style:paragraph-properties
 fo:margin-bottom="0.25cm" fo:line-height="125%" fo:hyphenation-ladder-count="no-limit"/>
<style:text-properties style:font-name="Liberation Serif" fo:font-size="11pt" fo:language="sq"
 fo:country="AL"/></style:default-style>
<style:style style:name="Heading_20_1" style:family="paragraph"><style:text-properties
 fo:font-size="20pt" fo:font-weight="bold" fo:color="#1f4e5f"/></style:style>
<style:style style:name="Heading_20_2" style:family="paragraph"><style:paragraph-properties
 fo:margin-top="0.6cm" fo:keep-with-next="always"/><style:text-properties fo:font-size="14pt"
 fo:font-weight="bold" fo:color="#1f4e5f"/></style:style>
</office:styles>
<office:automatic-styles>
<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="14.8cm"
 fo:page-height="21cm" fo:margin="1.8cm"/></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L">
<style:footer><text:p><text:page-number/></text:p></style:footer></style:master-page>
</office:master-styles>
"""


def main() -> None:
    """Makes them all."""
    convert("shtigjet-e-lumezes", "pdf:writer_pdf_Export", SAMPLES / "histori", "Klubi i malit")
    convert("tri-perralla-per-dimrin", "epub:EPUB", SAMPLES / "histori", "Nënë Resmia")
    docx = "docx:MS Word 2007 XML"
    convert("procesverbal-i-keshillit", docx, SAMPLES / "ligj", "Zamira Lleshi")
    write_scan("ditari-i-shkolles-1931", SAMPLES / "histori")
    with tempfile.TemporaryDirectory() as folder:
        programme = convert("programi-i-mbremjes", docx, Path(folder), "Ornela Guri")
        write_mail("ftese-per-leximin", programme, SAMPLES / "letra")


def convert(name: str, kind: str, folder: Path, author: str) -> Path:
    """Has LibreOffice save a text as a kind of document; the file."""
    lines = (TEXTS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    with tempfile.TemporaryDirectory() as profile:
        source = Path(profile) / f"{name}.fodt"
        source.write_text(flat_document(lines, author), encoding="utf-8")
        command = ["soffice", f"-env:UserInstallation={Path(profile, 'profile').as_uri()}"]
        command += ["--headless", "--convert-to", kind, "--outdir", str(folder), str(source)]
        subprocess.run(
            command,
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "SOURCE_DATE_EPOCH": str(MADE)},
        )
    return folder / f"{name}.{kind.partition(':')[0]}"


def flat_document(lines: list[str], author: str) -> str:
    """The text as a flat OpenDocument text."""
    title = lines[0].removeprefix("# ")
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {_NAMESPACES} '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3" '
        'office:mimetype="application/vnd.oasis.opendocument.text">'
        f"<office:meta><dc:title>{escape(title)}</dc:title><meta:initial-creator>{escape(author)}"
        f"</meta:initial-creator><dc:creator>{escape(author)}</dc:creator>"
        f"<meta:creation-date>2024-03-14T10:00:00</meta:creation-date></office:meta>{_STYLES}"
        f"<office:body><office:text>{body(lines)}</office:text></office:body></office:document>"
    )


def body(lines: list[str]) -> str:
    """Headings, paragraphs and tables."""
    parts: list[str] = []
    rows: list[str] = []
    width = 0
    for line in [*lines, ""]:
        if line.startswith("|"):
            cells = [f"<text:p>{escape(cell.strip())}</text:p>" for cell in line[1:-1].split("|")]
            width = len(cells)
            row = "".join(f"<table:table-cell>{cell}</table:table-cell>" for cell in cells)
            rows.append(f"<table:table-row>{row}</table:table-row>")
            continue
        if rows:
            columns = f'<table:table-column table:number-columns-repeated="{width}"/>'
            parts.append(f"<table:table>{columns}{''.join(rows)}</table:table>")
            rows = []
        level = len(line) - len(line.lstrip("#"))
        if level:
            style = f'text:style-name="Heading_20_{level}" text:outline-level="{level}"'
            parts.append(f"<text:h {style}>{escape(line[level + 1 :])}</text:h>")
        elif line:
            parts.append(f"<text:p>{escape(line)}</text:p>")
    return "".join(parts)


def write_scan(name: str, folder: Path) -> None:
    """A PDF of pictures: each page drawn, laid on the glass aslant, and a little dirty."""
    text = (TEXTS / f"{name}.txt").read_text(encoding="utf-8").replace("# ", "")
    # Grey levels that nobody sees take most of the place.
    pages = [
        SCANNER.scan(page.strip(), points=13).quantize(16).convert("L")
        for page in text.split(PAGE_BREAK)
    ]
    first, *others = [page.crop((0, 0, page.width, page.height * 3 // 5)) for page in pages]
    first.save(
        folder / f"{name}.pdf",
        resolution=SCANNER.dpi,
        save_all=True,
        append_images=others,
        quality=50,
        title=text.partition("\n")[0],
        creationDate=time.gmtime(MADE),
        modDate=time.gmtime(MADE),
    )


def write_mail(name: str, programme: Path, folder: Path) -> None:
    """An e-mail with what is attached to it."""
    mail = EmailMessage()
    mail["From"] = "Ornela Guri <ornela@biblioteka-lumeze.example>"
    mail["To"] = "Miqtë e bibliotekës <miqte@biblioteka-lumeze.example>"
    mail["Subject"] = "Ftesë për leximin e së premtes"
    mail["Date"] = "Wed, 17 Apr 2024 09:20:00 +0200"
    mail.set_content((TEXTS / f"{name}.txt").read_text(encoding="utf-8"))
    subtype = "vnd.openxmlformats-officedocument.wordprocessingml.document"
    mail.add_attachment(programme.read_bytes(), "application", subtype, filename=programme.name)
    mail.set_boundary("ftese")
    (folder / f"{name}.eml").write_bytes(bytes(mail))


if __name__ == "__main__":
    main()
