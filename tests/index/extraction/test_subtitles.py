import pytest

from index.errors import FailureReason
from index.extraction.extracted import ContentError
from index.extraction.subtitles import extract_subtitles


def test_reads_old_code_pages():
    data = "1\n00:00:01,0 --> 00:00:02,0\nÇfarë ke, more?".encode("cp1250")
    assert extract_subtitles(data).text == "Çfarë ke, more?"


def test_keeps_numbers_that_are_said():
    data = b"1\n00:00:01,000 --> 00:00:02,000\n1912\n28\n"
    assert extract_subtitles(data).text == "1912 28"


@pytest.mark.parametrize("data", [b"WEBVTT\n", b"1\n2\n3\n", b"fjala pa kohe"])
def test_says_when_nothing_is_said(data):
    with pytest.raises(ContentError) as error:
        extract_subtitles(data)
    assert error.value.reason is FailureReason.NO_TEXT
