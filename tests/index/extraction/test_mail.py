"""E-mails: headers and bodies of every kind. Whole ones are in tests/data/mail."""

import pytest

from index.errors import FailureReason
from index.extraction.extracted import ContentError
from index.extraction.mail import extract_mail, open_mail

HEAD = b"From: a@x.al\n"


def text_of(body: bytes, kind: str = "text/plain; charset=utf-8") -> str:
    text = extract_mail(HEAD + f"Content-Type: {kind}\n\n".encode() + body).text
    return text.removeprefix("From: a@x.al").strip()


@pytest.mark.parametrize(
    ("raw", "title"),
    [
        (b"=?iso-8859-1?Q?Sh=EBndet?=", "Shëndet"),
        (b"=?utf-8?B?U2jDq25kZXQ=?= dhe =?utf-8?Q?_pun=C3=AB?=", "Shëndet dhe  punë"),
        ("Shëndet".encode(), "Shëndet"),
        ("Shëndet i mirë".encode("cp1250"), "Shëndet i mirë"),
        (b"=?nuk-ka?Q?abc?=", "abc"),
        (b"=?utf-8?B?x?=", "=?utf-8?B?x?="),
        (b"Nj\xc3\xab\n rresht", "Një rresht"),
    ],
)
def test_reads_a_subject_however_it_is_written(raw, title):
    found = extract_mail(b"Subject: " + raw + b"\n\npo").title
    assert found.split() == title.split()


@pytest.mark.parametrize(
    ("date", "day"),
    [
        ("Tue, 4 May 2010 23:30:00 +0200", "2010-05-04"),
        ("4 May 10 23:30", "2010-05-04"),
        ("Fri, 30 Feb 2010 00:00:00 +0000", ""),
        ("dje", ""),
        ("", ""),
    ],
)
def test_reads_the_day(date, day):
    assert extract_mail(f"From: a\nDate: {date}\n\npo".encode()).date == day


def test_reads_a_page_alone():
    assert text_of(b"<p>nj&euml;<p>dy", "text/html") == "një\n\ndy"


def test_takes_the_text_where_the_page_is_an_advertisement():
    body = (
        b"--b\nContent-Type: text/plain\n\nfjala e gjate e letres se vertete\n"
        b"--b\nContent-Type: text/html\n\n<p>reklame</p>\n--b--\n"
    )
    assert text_of(body, 'multipart/alternative; boundary="b"').startswith("fjala")


def test_reads_parts_that_follow_one_another():
    body = b"--b\n\nnje\n--b\nContent-Type: text/html\n\n<p>dy</p>\n--b--\n"
    assert text_of(body, 'multipart/mixed; boundary="b"') == "nje\n\ndy"


@pytest.mark.parametrize(
    "body",
    [b"fjale", b"--b\n\nfjale", b"--b\nContent-Transfer-Encoding: base64\n\nZmphbGU=\n--b--"],
)
def test_reads_what_there_is_of_a_broken_message(body):
    assert "fjale" in text_of(body, 'multipart/mixed; boundary="b"')


def test_takes_parts_of_any_depth():
    body = b"".join(
        b'--%d\nContent-Type: multipart/mixed; boundary="%d"\n\n' % (n, n + 1) for n in range(3000)
    )
    try:
        extract_mail(HEAD + b'Content-Type: multipart/mixed; boundary="0"\n\n' + body)
    except ContentError as error:
        assert error.reason is FailureReason.DAMAGED


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\n\npo", FailureReason.DAMAGED),
        (b"X: y\n\n", FailureReason.NO_TEXT),
        (b"From: a\nContent-Type: application/pkcs7-mime\n\nx", FailureReason.ENCRYPTED),
    ],
)
def test_says_why_there_is_no_text(data, reason):
    with pytest.raises(ContentError) as error:
        extract_mail(data)
    assert error.value.reason is reason


def test_gives_attachments_names_that_lead_nowhere():
    data = (
        b'Content-Type: multipart/mixed; boundary="b"\n\n--b\n'
        b'Content-Disposition: attachment; filename="../../etc/letra.txt"\n\npo\n--b--\n'
    )
    (entry,) = open_mail(data, "a.eml")
    assert (entry.name, entry.read(100)) == ("letra.txt", b"po")


def test_holds_the_limit_of_an_attachment():
    data = b'Content-Disposition: attachment; filename="a.txt"\n\n' + b"x" * 50
    (entry,) = open_mail(data, "a.eml")
    with pytest.raises(ContentError) as error:
        entry.read(10)
    assert error.value.reason is FailureReason.TOO_LARGE
