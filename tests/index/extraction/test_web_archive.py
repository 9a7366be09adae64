import pytest

from index.errors import FailureReason
from index.extraction.extracted import ContentError
from index.extraction.web_archive import extract_web_archive


def test_reads_every_page_of_frames():
    data = (
        b'Content-Type: multipart/related; boundary="b"\n\n'
        b"--b\nContent-Type: text/html\n\n<title>Nje</title><p>nje\n"
        b"--b\nContent-Type: text/html\n\n<p>dy\n--b--\n"
    )
    extracted = extract_web_archive(data)
    assert (extracted.text, extracted.title) == ("nje\n\ndy", "Nje")
    assert [(page.start, page.end) for page in extracted.pages] == [(0, 3), (5, 7)]


@pytest.mark.parametrize(
    ("data", "reason"),
    [(b"Content-Type: image/png\n\nx", FailureReason.NO_TEXT), (b"\n\nx", FailureReason.DAMAGED)],
)
def test_says_why_there_is_no_text(data, reason):
    with pytest.raises(ContentError) as error:
        extract_web_archive(data)
    assert error.value.reason is reason
