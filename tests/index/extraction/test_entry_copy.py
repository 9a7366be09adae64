"""Copies of entries and attachments, for other programs to open."""

import io
import json
import stat
import sys
import zipfile
from email.message import EmailMessage

import pytest

from index.command_line import COPY_OPTION
from index.errors import ExtractionError, FailureReason
from index.extraction.entry_copy import copy_entry
from index.extraction.file_documents import read_documents

LETTER = "Letra e parë nga Gurana.\n".encode()


def zipped(entries):
    """The bytes of an archive."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def mailed(name, data):
    """The bytes of an e-mail with an attachment."""
    message = EmailMessage()
    message["From"], message["Subject"] = "arta@shembull.al", "Vendimi"
    message.set_content("Bashkëngjitur është vendimi.")
    message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


@pytest.fixture
def archive(tmp_path):
    """An archive with a letter, and an e-mail with a letter attached."""
    path = tmp_path / "arkiv.zip"
    entries = {"2019/letra.txt": LETTER, "posta.eml": mailed("vendim.txt", b"Vendimi 12.")}
    path.write_bytes(zipped(entries))
    return path


@pytest.fixture
def folder(tmp_path):
    """Where copies go."""
    folder = tmp_path / "kopje"
    folder.mkdir()
    return folder


@pytest.mark.parametrize(
    ("inside", "name", "data"),
    [
        ("!/2019/letra.txt", "letra.txt", LETTER),
        ("!/posta.eml!/vendim.txt", "vendim.txt", b"Vendimi 12."),
    ],
    ids=["entry", "attachment"],
)
def test_copies_what_is_in_an_archive(archive, folder, inside, name, data):
    copy = copy_entry(f"{archive}{inside}", folder)
    assert (copy.parent, copy.name, copy.read_bytes()) == (folder, name, data)


def test_finds_every_document_that_was_read(archive, folder):
    for document in read_documents(archive):
        assert copy_entry(document.path, folder).stat().st_size


def test_tells_entries_of_one_name_apart(tmp_path, folder):
    path = tmp_path / "dy.eml"
    message = EmailMessage()
    message["Subject"] = "Dy letra"
    message.set_content("Dy.")
    for text in ("e para", "e dyta"):
        message.add_attachment(text, filename="letra.txt")
    path.write_bytes(message.as_bytes())
    copy = copy_entry(f"{path}!/letra.txt (2)", folder)
    assert (copy.name, copy.read_bytes().strip()) == ("letra.txt", b"e dyta")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_keeps_the_copy_from_others(archive, folder):
    copy = copy_entry(f"{archive}!/2019/letra.txt", folder)
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600


def test_never_leaves_the_folder(tmp_path, folder):
    path = tmp_path / "i-keq.zip"
    path.write_bytes(zipped({"../../jashte.txt": LETTER}))
    (document,) = read_documents(path)
    assert copy_entry(document.path, folder) == folder / "jashte.txt"


@pytest.mark.parametrize("inside", ["!/nuk-ka.txt", "!/posta.eml!/nuk-ka.txt"])
def test_says_that_an_entry_is_gone(archive, folder, inside):
    with pytest.raises(ExtractionError) as caught:
        copy_entry(f"{archive}{inside}", folder)
    assert caught.value.reason is FailureReason.VANISHED


def test_runs_in_a_process_of_its_own(gjej, archive, folder):
    run = gjej(COPY_OPTION, f"{archive}!/2019/letra.txt", str(folder))
    assert json.loads(run.stdout) == {"copy": str(folder / "letra.txt")}
    run = gjej(COPY_OPTION, f"{archive}!/nuk-ka.txt", str(folder))
    assert (run.returncode, json.loads(run.stdout)) == (1, {"reason": "vanished"})
