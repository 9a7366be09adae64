"""The process that draws pages, as it is spoken to."""

import io
import json
import subprocess
import sys

import pytest

from index.rendering.__main__ import PageServer
from index.rendering.frames import LENGTHS, request_line, write_frame
from tools.small_pdf import SmallPdf


@pytest.fixture
def pdf(tmp_path):
    path = tmp_path / "ura.pdf"
    path.write_bytes(SmallPdf((("Ura e gurit",),)).to_bytes())
    return str(path)


def frames(data):
    """The headers and payloads of some frames."""
    stream = io.BytesIO(data)
    while lengths := stream.read(LENGTHS.size):
        head, payload = LENGTHS.unpack(lengths)
        yield json.loads(stream.read(head)), stream.read(payload)


def answers(*requests):
    stream = io.BytesIO()
    server = PageServer(stream)
    for request in requests:
        server.answer({"serial": 1, **request})
    return list(frames(stream.getvalue()))


def test_writes_frames_that_can_be_read_again():
    stream = io.BytesIO()
    write_frame(stream, {"ë": 1}, b"abc")
    write_frame(stream, {})
    assert list(frames(stream.getvalue())) == [({"ë": 1}, b"abc"), ({}, b"")]


def test_opens_draws_and_places(pdf):
    opened, drawn, placed = answers(
        {"kind": "open", "path": pdf},
        {"kind": "picture", "number": 0, "width": 100},
        {"kind": "glyphs", "number": 0, "text": "Ura e gurit"},
    )
    assert opened[0]["sizes"] == [[595, 842]]
    header, pixels = drawn
    assert len(pixels) == 4 * header["across"] * header["down"]
    header, content = placed
    assert (header["count"], len(content)) == (9, 9 * 20)


@pytest.mark.parametrize(
    "request_",
    [
        {"kind": "open", "path": "/nowhere/ura.pdf"},
        {"kind": "picture", "number": 0, "width": 100},
        {"kind": "glyphs", "number": 0, "text": ""},
    ],
    ids=lambda request: request["kind"],
)
def test_says_what_it_cannot_do(request_):
    [(header, content)] = answers(request_)
    assert (header["failed"], content) == (True, b"")


def test_lets_go_of_a_document(pdf):
    found = answers(
        {"kind": "open", "path": pdf},
        {"kind": "close"},
        {"kind": "picture", "number": 0, "width": 100},
    )
    assert [header.get("failed", False) for header, _ in found] == [False, True]


def test_ends_when_nobody_speaks_to_it_any_more(pdf):
    line = request_line({"serial": 4, "kind": "open", "path": pdf})
    command = [sys.executable, "-m", "index.rendering"]
    done = subprocess.run(command, input=line, capture_output=True, check=True, timeout=60)
    [(header, _)] = frames(done.stdout)
    assert (header["serial"], header["path"]) == (4, pdf)
