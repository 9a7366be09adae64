"""Word documents."""

import zipfile
from io import BytesIO

import pytest

from index.errors import FailureReason
from index.extraction.docx import extract_docx
from index.extraction.extracted import ContentError

BODY = """Vendim për ujësjellësin

Nr. 14\tPukë

Këshilli vendosi të hapë tri puse të reja në lagjen e sipërme.

Afati: qershor

Lagjja\tPuse
E Epërme\tdy

të thellë

Rruga e re
kalon nga ura.

Për t’u zbatuar anglo-shqip."""

ASIDES = """Sipas hartës së vitit 1998.

Shih edhe arkivin.

A është e saktë?

Bashkia Pukë

Faqja e parë"""

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"


def package(**parts: str) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as zip_file:
        for name, content in parts.items():
            zip_file.writestr(f"word/{name}.xml", content)
    return file.getvalue()


def document(body: str, *, namespace: str = WORD) -> bytes:
    content = f'<w:document xmlns:w="{namespace}"><w:body>{body}</w:body></w:document>'
    return package(document=content)


def reason_for(content: bytes) -> FailureReason:
    with pytest.raises(ContentError) as error:
        extract_docx(content)
    return error.value.reason


def test_reads_the_body_then_notes_comments_headers_and_footers(data):
    extracted = extract_docx((data / "vendim.docx").read_bytes())
    assert extracted.text == f"{BODY}\n\n{ASIDES}"


def test_reads_title_author_and_date(data):
    extracted = extract_docx((data / "vendim.docx").read_bytes())
    assert (extracted.title, extracted.author) == ("Vendimi nr. 14", "Sanije Përdoda")
    assert extracted.date == "2022-03-05"


@pytest.mark.parametrize("namespace", [WORD, STRICT])
def test_reads_both_namespaces_without_any_other_part(namespace):
    content = document("<w:p><w:r><w:t>Vetëm trupi.</w:t></w:r></w:p>", namespace=namespace)
    assert extract_docx(content).text == "Vetëm trupi."


def test_keeps_an_older_box_that_stands_alone():
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    box = "<w:txbxContent><w:p><w:r><w:t>Kuti</w:t></w:r></w:p></w:txbxContent>"
    fallback = f"<m:Fallback>{box}</m:Fallback>"
    alone = f'<m:AlternateContent xmlns:m="{mc}">{fallback}</m:AlternateContent>'
    assert extract_docx(document(f"<w:p><w:r>{alone}</w:r></w:p>")).text == "Kuti"


def test_takes_a_page_break_for_a_new_paragraph():
    body = '<w:p><w:r><w:t>Një</w:t><w:br w:type="page"/><w:t>Dy</w:t></w:r></w:p>'
    assert extract_docx(document(body)).text == "Një\n\nDy"


def test_reads_a_table_in_a_table():
    inner = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>brenda</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    cells = f"<w:tc><w:p><w:r><w:t>jashtë</w:t></w:r></w:p>{inner}<w:p/></w:tc><w:tc><w:p/></w:tc>"
    body = f"<w:tbl><w:tr>{cells}</w:tr></w:tbl><w:p><w:r><w:t>pas</w:t></w:r></w:p>"
    assert extract_docx(document(body)).text == "jashtë\n\nbrenda\n\npas"


def test_says_when_there_is_no_text():
    assert reason_for(document("<w:p/>")) is FailureReason.NO_TEXT


def test_says_when_a_password_is_needed():
    # Word puts what it encrypts into an older kind of container.
    container = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
    assert reason_for(container + "EncryptedPackage".encode("utf-16-le")) is FailureReason.ENCRYPTED


@pytest.mark.parametrize(
    "content",
    [
        b"no zip file",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504),
        package(other="<a/>"),
        package(document="<w:document"),
        package(document='<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>'),
        package(document="<a>" * 10_000),
    ],
    ids=["no-zip", "old-word", "no-document", "broken-xml", "entities", "deep"],
)
def test_says_when_the_file_is_damaged(content):
    assert reason_for(content) is FailureReason.DAMAGED


def test_says_when_the_file_is_cut_off(data):
    content = (data / "vendim.docx").read_bytes()
    assert reason_for(content[: len(content) // 2]) is FailureReason.DAMAGED


def test_reads_on_without_a_broken_side_part(data):
    content = (data / "vendim.docx").read_bytes()
    broken = content.replace(b"<w:comment>", b"<w:komment>")
    assert "Vendim për ujësjellësin" in extract_docx(broken).text
