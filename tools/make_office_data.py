"""Makes documents for the tests with LibreOffice: `python tools/make_office_data.py`.

They are those in tests/data/office, and in tests/data/templates the kinds of these that programs
write for templates, for documents with macros, and for slides that start by themselves. The flat
OpenDocument files there were written by hand, with what readers lose most often: tables, notes,
comments, boxes, headers, what slides have in their notes and sheets in their comments.
LibreOffice saves them as all the other kinds. It writes other bytes each time, so this was run
once and what it made is kept; what is to be read in each is in `texts`, compared by eye.
"""

import subprocess
import tempfile
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "tests" / "data" / "office"
TEMPLATES = DATA.parent / "templates"

# The kinds that each source is saved as; what stands after the colon names LibreOffice's filter.
KINDS = {
    "mulliri.fodt": (
        "odt",
        "doc:MS Word 97",
        "docx:MS Word 2007 XML",
        "rtf:Rich Text Format",
        "epub:EPUB",
        "html:HTML (StarWriter)",
        "pdf:writer_pdf_Export",
    ),
    "gjyqi.fodt": (
        "odt",
        "doc:MS Word 97",
        "docx:MS Word 2007 XML",
        "rtf:Rich Text Format",
    ),
    "buxheti.fods": ("ods", "xlsx:Calc MS Excel 2007 XML", "xls:MS Excel 97"),
    "muzeu.fodp": ("odp", "pptx:Impress MS PowerPoint 2007 XML", "ppt:MS PowerPoint 97"),
}
# The same for the second folder.
TEMPLATE_KINDS = {
    "gjyqi.fodt": (
        "docm:MS Word 2007 XML VBA",
        "dotx:MS Word 2007 XML Template",
        "ott:writer8_template",
        "dot:MS Word 97 Vorlage",
    ),
    "buxheti.fods": (
        "xlsm:Calc MS Excel 2007 VBA XML",
        "xltx:Calc MS Excel 2007 XML Template",
        "ots:calc8_template",
        "xlt:MS Excel 97 Vorlage/Template",
    ),
    "muzeu.fodp": (
        "pptm:Impress MS PowerPoint 2007 XML VBA",
        "potx:Impress MS PowerPoint 2007 XML Template",
        "ppsx:Impress MS PowerPoint 2007 XML AutoPlay",
        "otp:impress8_template",
    ),
}


def main() -> None:
    """Has LibreOffice save every source as every other kind."""
    for folder, sources in ((DATA, KINDS), (TEMPLATES, TEMPLATE_KINDS)):
        for name, kinds in sources.items():
            for kind in kinds:
                convert(DATA / name, kind, folder)


def convert(source: Path, kind: str, folder: Path) -> None:
    """Have LibreOffice save a document as another kind."""
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            [
                "soffice",
                f"-env:UserInstallation={Path(profile).as_uri()}",
                "--headless",
                "--convert-to",
                kind,
                "--outdir",
                str(folder),
                str(source),
            ],
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )


if __name__ == "__main__":
    main()
