"""PowerPoint presentations made of as few parts as a reader needs."""

import zipfile
from io import BytesIO

import pytest

from index.errors import FailureReason
from index.extraction.extracted import ContentError
from index.extraction.pptx import extract_pptx

TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
DRAWING = 'xmlns:a="a" xmlns:p="p" xmlns:r="r" xmlns:mc="mc" xmlns:c="c"'


def shape(*paragraphs: str, kind: str = "") -> str:
    runs = "".join(f"<a:p><a:r><a:t>{text}</a:t></a:r></a:p>" for text in paragraphs)
    return f'<p:sp><p:nvPr><p:ph type="{kind}"/></p:nvPr><p:txBody>{runs}</p:txBody></p:sp>'


def slide(content: str) -> str:
    return f"<p:sld {DRAWING}>{content}</p:sld>"


def presentation(content: str, **related: str) -> bytes:
    """A presentation of one slide, which refers to one part of each kind."""
    relationships = "".join(
        f'<Relationship Id="{kind}" Type="{TYPES}{kind}" Target="../{kind}.xml"/>'
        for kind in related
    )
    parts = {
        "ppt/presentation.xml": (
            f'<p:presentation {DRAWING}><p:sldId id="256" r:id="s"/></p:presentation>'
        ),
        "ppt/_rels/presentation.xml.rels": (
            f'<R><Relationship Id="s" Type="{TYPES}slide" Target="slides/1.xml"/></R>'
        ),
        "ppt/slides/1.xml": content,
        "ppt/slides/_rels/1.xml.rels": f"<R>{relationships}</R>",
        **{f"ppt/{kind}.xml": slide(part) for kind, part in related.items()},
    }
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return file.getvalue()


def test_reads_a_shape_once_and_no_number_of_the_slide():
    both = (
        f"<mc:AlternateContent><mc:Choice>{shape('po')}</mc:Choice>"
        f"<mc:Fallback>{shape('po')}</mc:Fallback></mc:AlternateContent>"
        '<p:txBody><a:p><a:fld type="slidenum"><a:t>1</a:t></a:fld></a:p></p:txBody>'
    )
    assert extract_pptx(presentation(slide(both))).text == "po"


def test_reads_what_belongs_to_the_slide():
    data = presentation(
        slide(shape("Titull")),
        notesSlide=shape("1", kind="sldNum") + shape("shënim", kind="body"),
        comments="<p:cm><p:text>koment</p:text></p:cm>",
        chart="<c:rich><a:p><a:r><a:t>Grafik</a:t></a:r></a:p></c:rich>"
        "<c:strCache><c:pt><c:v>Korçë</c:v></c:pt></c:strCache><c:numCache><c:v>7</c:v></c:numCache>",
        diagramData="<a:t><a:p><a:r><a:t>hap</a:t></a:r></a:p></a:t>",
    )
    assert extract_pptx(data).text == "Titull\n\nhap\n\nGrafik\n\nKorçë\n\nshënim\n\nkoment"


@pytest.mark.parametrize(
    ("content", "reason"),
    [(slide(""), FailureReason.NO_TEXT), ("<p:sld>", FailureReason.DAMAGED)],
)
def test_says_why_there_is_no_text(content, reason):
    with pytest.raises(ContentError) as error:
        extract_pptx(presentation(content))
    assert error.value.reason is reason
