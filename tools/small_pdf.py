"""Writes small PDF files: Helvetica, one size, lines of text, pages; a password where wanted.

It exists so that the documents of the tests are made by code that can be read, and are the same
byte for byte each time.
"""

import hashlib
from dataclasses import dataclass, field
from itertools import cycle

_PADDING = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")
_FILE_ID = bytes(range(16))
_PERMISSIONS = (-44).to_bytes(4, "little", signed=True)


@dataclass(frozen=True, slots=True)
class SmallPdf:
    """What is to stand in a PDF: pages of lines, and what is known about it."""

    pages: tuple[tuple[str, ...], ...]
    information: dict[str, str] = field(default_factory=dict)

    def to_bytes(self, *, user_password: str | None = None) -> bytes:
        """The file. An empty password encrypts it too, but opens for everybody."""
        cipher = None if user_password is None else _Cipher(user_password)
        first_page = 4
        kids = " ".join(f"{first_page + 2 * n} 0 R" for n in range(len(self.pages)))
        objects = {
            1: b"<</Type/Catalog/Pages 2 0 R>>",
            2: f"<</Type/Pages/Kids[{kids}]/Count {len(self.pages)}>>".encode(),
            3: b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        }
        for number, lines in enumerate(self.pages):
            page = first_page + 2 * number
            objects[page] = (
                f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {page + 1} 0 R"
                "/Resources<</Font<</F 3 0 R>>>>>>"
            ).encode()
            objects[page + 1] = _stream(_page_content(lines), page + 1, cipher)
        last = first_page + 2 * len(self.pages)
        objects[last] = _information(self.information, last, cipher)
        return _file(objects, information=last, cipher=cipher)


def _page_content(lines: tuple[str, ...]) -> bytes:
    shown = b"".join(b"(" + _escaped(line.encode("cp1252")) + b") Tj T*\n" for line in lines)
    return b"BT /F 11 Tf 14 TL 60 780 Td\n" + shown + b"ET"


def _stream(content: bytes, number: int, cipher: "_Cipher | None") -> bytes:
    if cipher:
        content = cipher.encrypt(content, number)
    return b"<</Length %d>>stream\n%s\nendstream" % (len(content), content)


def _information(information: dict[str, str], number: int, cipher: "_Cipher | None") -> bytes:
    entries = b""
    for key, value in information.items():
        text = b"\xfe\xff" + value.encode("utf-16-be")
        text = cipher.encrypt(text, number) if cipher else text
        entries += b"/%s(%s)" % (key.encode(), _escaped(text))
    return b"<<" + entries + b">>"


def _escaped(text: bytes) -> bytes:
    for character in (b"\\", b"(", b")"):
        text = text.replace(character, b"\\" + character)
    return text.replace(b"\r", b"\\r").replace(b"\n", b"\\n")


def _file(objects: dict[int, bytes], *, information: int, cipher: "_Cipher | None") -> bytes:
    """The objects with the table that says where each of them begins."""
    trailer = b"/Root 1 0 R/Info %d 0 R/ID[<%s><%s>]" % (
        information,
        *(2 * [_FILE_ID.hex().encode()]),
    )
    if cipher:
        objects = {**objects, len(objects) + 1: cipher.dictionary()}
        trailer += b"/Encrypt %d 0 R" % len(objects)
    data = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"
    table = b"0000000000 65535 f \n"
    for number, content in sorted(objects.items()):
        table += b"%010d 00000 n \n" % len(data)
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    size = len(objects) + 1
    return data + b"xref\n0 %d\n%strailer\n<</Size %d%s>>\nstartxref\n%d\n%%%%EOF\n" % (
        size,
        table,
        size,
        trailer,
        len(data),
    )


class _Cipher:
    """The standard security handler of PDF 1.1: RC4 with a key of 40 bits."""

    def __init__(self, password: str) -> None:
        user = (password.encode("ascii") + _PADDING)[:32]
        self._owner = _rc4(hashlib.md5(_PADDING).digest()[:5], user)
        self._key = hashlib.md5(user + self._owner + _PERMISSIONS + _FILE_ID).digest()[:5]

    def encrypt(self, data: bytes, number: int) -> bytes:
        """A string or stream of the object with this number."""
        salted = self._key + number.to_bytes(3, "little") + b"\0\0"
        return _rc4(hashlib.md5(salted).digest()[:10], data)

    def dictionary(self) -> bytes:
        """What a reader needs to check the password."""
        owner, user = self._owner.hex().encode(), _rc4(self._key, _PADDING).hex().encode()
        return b"<</Filter/Standard/V 1/R 2/O<%s>/U<%s>/P -44>>" % (owner, user)


def _rc4(key: bytes, data: bytes) -> bytes:
    state = list(range(256))
    j = 0
    for i, byte in zip(range(256), cycle(key), strict=False):
        j = (j + state[i] + byte) % 256
        state[i], state[j] = state[j], state[i]
    result = bytearray()
    i = j = 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        result.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(result)
