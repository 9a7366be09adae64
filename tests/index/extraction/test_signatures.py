"""What a file is, whatever its name says."""

from pathlib import Path

import pytest

from index.extraction.file_documents import read_documents
from index.extraction.signatures import find_kind

OFFICE = Path(__file__).parents[2] / "data" / "office"


@pytest.mark.parametrize(
    "name",
    [
        "mulliri.odt", "mulliri.doc", "mulliri.docx", "mulliri.rtf", "mulliri.epub", "mulliri.pdf",
        "buxheti.ods", "buxheti.xlsx", "buxheti.xls", "muzeu.odp", "muzeu.pptx", "muzeu.ppt",
    ],
)  # fmt: skip
@pytest.mark.parametrize("suffix", ["doc", "xls", "docx", "pptx", "odt", "txt", "rtf"])
def test_reads_a_document_under_another_name(tmp_path, name, suffix):
    path = tmp_path / f"a.{suffix}"
    path.write_bytes((OFFICE / name).read_bytes())
    (document,) = read_documents(path)
    assert document.format == Path(name).suffix[1:]


@pytest.mark.parametrize(
    ("data", "named", "kind"),
    [
        (b"<html><body>po", "doc", "html"),
        (b"\xef\xbb\xbf<!-- x -->\n<!DOCTYPE html><p>", "xls", "html"),
        (b"<?xml version='1.0'?><html>", "xls", "html"),
        (b"From: x\nMIME-Version: 1.0\n", "doc", "mht"),
        (b"<p>po", "txt", ""),
        (b"po", "doc", ""),
        (b"{\\rtf1 po}", "doc", "rtf"),
        (b"%PDF-1.7", "txt", "pdf"),
        (b"PK\x03\x04 word/ xl/", "zip", ""),
        (b"PK\x03\x04", "txt", "zip"),
        (b"PK\x03\x04", "docx", ""),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "doc", ""),
    ],
)
def test_believes_only_what_is_certain(data, named, kind):
    assert find_kind(data, named) == kind
