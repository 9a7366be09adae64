import pytest

from index.errors import FailureReason
from index.extraction.extracted import ContentError
from index.extraction.fb2 import extract_fb2


def test_reads_a_book_in_its_declared_encoding():
    source = (
        '<?xml version="1.0" encoding="windows-1250"?><FictionBook><body><p>Fjala çel derën.</p>'
        "</body></FictionBook>"
    )
    assert extract_fb2(source.encode("cp1250")).text == "Fjala çel derën."


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"<FictionBook><body/></FictionBook>", FailureReason.NO_TEXT),
        (b"<FictionBook><body>", FailureReason.DAMAGED),
        (b'<!DOCTYPE a [<!ENTITY x "y">]><a><body>&x;</body></a>', FailureReason.DAMAGED),
    ],
)
def test_says_why_there_is_no_text(data, reason):
    with pytest.raises(ContentError) as error:
        extract_fb2(data)
    assert error.value.reason is reason
