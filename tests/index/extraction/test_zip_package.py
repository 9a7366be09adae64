"""Packages that are made to do harm."""

import zipfile
from io import BytesIO

import pytest

from index.errors import FailureReason
from index.extraction.extracted import ContentError
from index.extraction.zip_package import PART_LIMIT, ZipPackage


def package(*, method: int = zipfile.ZIP_DEFLATED, **parts: str) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", method) as zip_file:
        for name, content in parts.items():
            zip_file.writestr(name, content)
    return file.getvalue()


def reason_for(content: bytes, *names: str) -> FailureReason:
    with pytest.raises(ContentError) as error:
        for name in names:
            ZipPackage(content).read_part(name)
    return error.value.reason


def test_reads_a_part():
    assert ZipPackage(package(part="<a>ë</a>")).read_part("part").text == "ë"


def test_finds_no_part_that_is_not_there_or_broken():
    opened = ZipPackage(package(broken="<a>"))
    assert opened.find_part("broken") is None
    assert opened.find_part("missing") is None
    assert not opened.has("missing")


def test_stops_unpacking_at_the_limit():
    bomb = package(part="<a>" + " " * PART_LIMIT + "</a>")
    assert len(bomb) < PART_LIMIT / 100
    assert reason_for(bomb, "part") is FailureReason.TOO_LARGE


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_refuses_methods_that_documents_do_not_use(method):
    assert reason_for(package(method=method, part="<a/>"), "part") is FailureReason.DAMAGED


def test_refuses_a_part_with_a_false_checksum():
    content = package(method=zipfile.ZIP_STORED, part="<a>një</a>").replace(b"nj", b"dj")
    assert reason_for(content, "part") is FailureReason.DAMAGED


def test_says_when_a_part_needs_a_password():
    content = bytearray(package(part="<a/>"))
    content[6] |= 1  # the flag in the part's own header
    content[content.index(b"PK\x01\x02") + 8] |= 1  # and in the table of contents
    assert reason_for(bytes(content), "part") is FailureReason.ENCRYPTED


def test_fetches_nothing_and_opens_no_file(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("sekret", encoding="utf-8")
    doctype = f'<!DOCTYPE a [<!ENTITY e SYSTEM "{secret.as_uri()}">]>'
    assert reason_for(package(part=f"{doctype}<a>&e;</a>"), "part") is FailureReason.DAMAGED


def test_does_not_expand_a_billion_laughs():
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    content = package(part=f'<!DOCTYPE a [<!ENTITY e0 "ha">{entities}]><a b="&e11;">&e11;</a>')
    assert reason_for(content, "part") is FailureReason.DAMAGED
