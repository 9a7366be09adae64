"""Makes the e-mails in tests/data/mail: `python tools/make_mail_data.py [FOLDER]`.

They are written the way programs of many years write theirs: encodings of every kind, text and page
side by side, lines that go on in the next one, an e-mail inside of an e-mail.
"""

import base64
import quopri
import struct
import sys
from pathlib import Path

from small_ole import small_ole

DATA = Path(__file__).resolve().parent.parent / "tests" / "data" / "mail"


def quoted(text: str, encoding: str) -> bytes:
    """Text as quoted-printable."""
    return quopri.encodestring(text.encode(encoding))


PLAIN = "Të nderuar,\n\nmbledhja e këshillit do të bëhet\ntë enjten.\n"
PAGE = (
    "<html><body><p>Të nderuar,</p><p>mbledhja e këshillit do të bëhet të enjten.</p>"
    "<table><tr><td>Ora</td><td>17:00</td></tr></table></body></html>"
)
FORWARDED = (
    b"From: Prend Marku <prend@shembull.al>\r\nSubject: Salla\r\n"
    b"Date: Mon, 3 May 2010 08:00:00 +0200\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\n"
    + "Salla është e lirë.\r\n".encode("latin-1")
)
MEETING = b"\r\n".join(
    (
        b"From: =?windows-1250?Q?Vjollca_=C7ela?= <vjollca@shembull.al>",
        b"To: Luan Deda <luan@shembull.al>,",
        b"  keshilli@shembull.al",
        b"Subject: =?UTF-8?B?" + base64.b64encode("Mbledhja e këshillit ".encode()) + b"?=",
        b" =?UTF-8?Q?t=C3=AB_enjten?=",
        b"Date: Tue, 4 May 2010 23:30:00 +0200 (CEST)",
        b"MIME-Version: 1.0",
        b'Content-Type: multipart/mixed; boundary="m"',
        b"",
        b"--m",
        b'Content-Type: multipart/alternative; boundary="a"',
        b"",
        b"--a",
        b"Content-Type: text/plain; charset=windows-1250",
        b"Content-Transfer-Encoding: quoted-printable",
        b"",
        quoted(PLAIN, "cp1250"),
        b"--a",
        b"Content-Type: text/html; charset=utf-8",
        b"Content-Transfer-Encoding: base64",
        b"",
        base64.encodebytes(PAGE.encode()),
        b"--a--",
        b"--m",
        b"Content-Type: text/plain; charset=utf-8",
        b"Content-Disposition: attachment; filename*=utf-8''p%C3%ABrmbledhje.txt",
        b"",
        "Rendi i ditës: uji.".encode(),
        b"--m",
        b"Content-Type: message/rfc822",
        b"Content-Disposition: attachment",
        b"",
        FORWARDED,
        b"--m--",
        b"",
    )
)
MAILBOX = (
    b"From ana@shembull.al Mon May  3 08:00:00 2004\n"
    + "From: Ana Çuni <ana@shembull.al>\nSubject: Përshëndetje nga Struga\n".encode("cp1252")
    + b"Date: 3 May 2004 08:00 GMT\n\n"
    + "Këtu bie shi.\n\n>From tani e tutje shkruaj më shpesh.\n\n".encode("cp1252")
    + b"From bora@shembull.al Tue May  4 08:00:00 2004\n"
    + b"From: bora@shembull.al\nTo: ana@shembull.al\nSubject: Re: Struga\n"
    + b"Content-Type: text/plain; charset=utf-8; format=flowed\n\n"
    + "Edhe këtu ka \nrënë shi tërë \nditën.\n\n> Këtu bie shi.\n\n-- \nBora\n\n".encode()
    + b"From prish@shembull.al\nSubject: =?utf-8?B?x?=\n\n"
)
ARCHIVED = b"\r\n".join(
    (
        b"From: <Saved by a browser>",
        b"Subject: =?utf-8?Q?Vapori_i_fundit?=",
        b"Date: Wed, 1 Aug 2012 10:00:00 -0000",
        b"MIME-Version: 1.0",
        b'Content-Type: multipart/related; type="text/html"; boundary="r"',
        b"",
        b"--r",
        b"Content-Type: text/html; charset=iso-8859-1",
        b"Content-Transfer-Encoding: quoted-printable",
        b"Content-Location: http://shembull.al/vapori",
        b"",
        quoted(
            "<html lang=sq><head><title>Vapori i fundit</title></head><body><h1>Vapori</h1>"
            "<p>Vapori doli nga liqeni më 1997.<img src='foto.png'></body></html>",
            "latin-1",
        ),
        b"--r",
        b"Content-Type: image/png",
        b"Content-Transfer-Encoding: base64",
        b"Content-Location: http://shembull.al/foto.png",
        b"",
        b"iVBORw0KGgo=",
        b"--r--",
        b"",
    )
)


def text_stream(tag: int, text: str) -> tuple[str, bytes]:
    """A property of an Outlook message that is text."""
    return f"__substg1.0_{tag:04X}001F", text.encode("utf-16-le")


def properties(size: int, *values: tuple[int, int, int]) -> bytes:
    """The properties of fixed size: a header of so many bytes, then (tag, kind, value) each."""
    lines = (struct.pack("<HHIQ", kind, tag, 6, value) for tag, kind, value in values)
    return bytes(size) + b"".join(lines)


def outlook_message() -> bytes:
    """A message as Outlook saves it, with a file and another message attached."""
    sent = 129_173_184_000_000_000  # 2010-05-04 in tenths of microseconds since 1601
    return small_ole(
        {
            "__properties_version1.0": properties(32, (0x0039, 0x40, sent), (0x3FDE, 3, 1250)),
            **dict(
                (
                    text_stream(0x0037, "Faturat e prillit"),
                    text_stream(0x0C1A, "Vjollca Çela"),
                    text_stream(0x5D01, "vjollca@shembull.al"),
                    text_stream(0x0E04, "Luan Deda; Arkivi"),
                    text_stream(0x1000, "Luan,\r\n\r\nfaturat janë bashkëngjitur.\r\n"),
                )
            ),
            "__substg1.0_0E03001E": "Këshilli".encode("cp1250"),
            "__attach_version1.0_#00000000/__properties_version1.0": properties(8, (0x3705, 3, 1)),
            "__attach_version1.0_#00000000/" + text_stream(0x3707, "")[0]: text_stream(
                0x3707, "fatura.csv"
            )[1],
            "__attach_version1.0_#00000000/__substg1.0_37010102": b"uji;1200\ndrita;900\n",
        }
    )


def main(folder: Path) -> None:
    """Writes all messages into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    messages = {
        "takimi.eml": MEETING,
        "posta.mbox": MAILBOX,
        "vapori.mht": ARCHIVED,
        "faturat.msg": outlook_message(),
    }
    for name, content in messages.items():
        (folder / name).write_bytes(content)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else DATA)
