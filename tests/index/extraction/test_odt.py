"""OpenDocument texts."""

import zipfile
from io import BytesIO

import pytest

from index.errors import FailureReason
from index.extraction.extracted import ContentError
from index.extraction.odt import extract_odt

TEXT = """Kujtime nga Vlora

Deti ishte   i qetë, kurse moti\ti kthjellët.
Vinte era.

varka e gjyshit

rrjetat e mëdha

Peshku\tPesha
Levrek\t2 kg

Më pas u kthyem në shtëpi.

Foto: porti i vjetër

Në maj të vitit 1961.

Të pyes xhaxhain.

Fletorja e dytë

Për nipërit"""


def document(paragraphs: str) -> bytes:
    namespaces = 'xmlns:o="urn:office" xmlns:t="urn:text"'
    content = f"<o:c {namespaces}><o:body><o:text>{paragraphs}</o:text></o:body></o:c>"
    return package("content.xml", content)


def package(name: str, content: str) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as zip_file:
        zip_file.writestr(name, content)
    return file.getvalue()


def reason_for(content: bytes) -> FailureReason:
    with pytest.raises(ContentError) as error:
        extract_odt(content)
    return error.value.reason


def test_reads_the_body_then_notes_comments_headers_and_footers(data):
    assert extract_odt((data / "kujtime.odt").read_bytes()).text == TEXT


def test_reads_title_first_author_and_date(data):
    extracted = extract_odt((data / "kujtime.odt").read_bytes())
    assert (extracted.title, extracted.author) == ("Kujtimet e Vlorës", "Qemal Hoxhaj")
    assert extracted.date == "2020-11-28"


@pytest.mark.parametrize("count", ["999999999999", "-1", "shumë", ""])
def test_does_not_trust_a_number_of_spaces(count):
    text = extract_odt(document(f'<t:p>një<t:s t:c="{count}"/>dy</t:p>')).text
    assert text.split() == ["një", "dy"]
    assert len(text) < 200


def test_reads_on_after_a_comment_of_the_file_itself():
    assert extract_odt(document("<t:p>një <!-- x -->dy<?x?> tre</t:p>")).text == "një dy tre"


def test_keeps_a_box_that_stands_outside_of_paragraphs():
    box = "<t:frame><t:text-box><t:p>Kuti</t:p></t:text-box></t:frame>"
    assert extract_odt(document(f"{box}<t:p>Tekst</t:p>")).text == "Kuti\n\nTekst"


def test_says_when_there_is_no_text():
    assert reason_for(document("<t:p/>")) is FailureReason.NO_TEXT


def test_says_when_a_password_is_needed(data):
    assert reason_for((data / "kujtime_kycur.odt").read_bytes()) is FailureReason.ENCRYPTED


def test_says_when_the_whole_package_is_encrypted():
    assert reason_for(package("encrypted-package", "?")) is FailureReason.ENCRYPTED


@pytest.mark.parametrize(
    "content",
    [b"PK\x03\x04", package("mimetype", "?"), package("content.xml", "<a><b></a>")],
    ids=["no-zip", "no-content", "broken-xml"],
)
def test_says_when_the_file_is_damaged(content):
    assert reason_for(content) is FailureReason.DAMAGED
