"""Encodings that nobody wrote down."""

import pytest

from index.errors import FailureReason
from index.extraction.encodings import decode_declared, decode_text
from index.extraction.extracted import ContentError

LETTER = (
    "Të dashur miq, ju shkruaj nga Gjirokastra, ku bora ka mbuluar çatitë e gurta. Çdo mëngjes "
    "gjyshja ndez oxhakun dhe pjek kulaçin; Ëndrra e saj është të na shohë të gjithëve bashkë."
)
NEWS = (
    "Këshilli bashkiak miratoi dje buxhetin për vitin e ardhshëm. 'Rrugët janë përparësia jonë', "
    "tha kryetarja e bashkisë, ndërsa opozita kërkoi më shumë para për çerdhet dhe shkollat."
)
GHEG = (
    "Nji plak i urtë rrinte nën hijen e rrapit e tregonte përralla. Fëmijët e pyesnin: çka â mâ e "
    "ambël se mjalta? Fjala e mirë, u thoshte ai, dhe çohej me shkue në shtëpi."
)
TEXTS = {"letter": LETTER, "news": NEWS, "gheg": GHEG}

ENCODINGS = [
    "utf-8",
    "utf-8-sig",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "utf-32",
    "utf-32-le",
    "utf-32-be",
    "cp1252",
    "latin-1",
    "iso-8859-15",
    "cp1250",
    "iso-8859-2",
    "iso-8859-16",
    "cp1254",
    "cp852",
    "cp850",
    "mac-roman",
]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_reads_albanian_in_every_encoding(text, encoding):
    assert decode_text(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["cp1252", "cp1250", "mac-roman"])
def test_keeps_curly_quotes_and_dashes(encoding):
    text = "„Një fjalë“ – tha ai – “s’është fjalë” e t’u thuash të tjerëve…"
    assert decode_text(text.encode(encoding)) == text


def test_reads_the_quotes_of_latin_10():
    text = "„Një fjalë”, tha çuni, «dhe një tjetër» për të gjithë."
    assert decode_text(text.encode("iso-8859-16")) == text


def test_reads_serbian_names_in_cp1250():
    text = "Presidenti Vučić dhe ministri Dačić nuk erdhën në takimin që u mbajt në çarshi."
    assert decode_text(text.encode("cp1250")) == text


def test_reads_western_names_in_cp1252():
    text = "Michèle Müller dhe Frédéric Peña erdhën në Tiranë për të parë çfarë ndodhi."
    assert decode_text(text.encode("cp1252")) == text


@pytest.mark.parametrize("mark", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_reads_one_short_line_without_a_mark(mark):
    assert decode_text("Po, faleminderit\n".encode(mark)) == "Po, faleminderit\n"


@pytest.mark.parametrize("code_page", ["cp1252", "cp1250"])
def test_repairs_what_was_encoded_twice(code_page):
    twice = NEWS.encode().decode(code_page).encode()
    assert decode_text(twice) == NEWS


def test_repairs_one_bad_byte_in_utf_8_without_losing_the_rest():
    assert decode_text(NEWS.encode() + b" \xe7far\xeb") == NEWS + " çfarë"


def test_reads_a_text_cut_in_the_middle_of_a_letter():
    assert decode_text("Fjala e fundit është".encode()[:-3]).startswith("Fjala e fundit ")


def test_leaves_zero_bytes_out_of_a_text():
    data = "Një rresht\0\0 dhe një tjetër".encode() + b"\0" * 500
    assert decode_text(data) == "Një rresht dhe një tjetër"


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        b"PK\x03\x04\x14\0\x06\0word/document.xml",
        b"%PDF-1.7\n%....",
        b"\x7fELF\x02\x01\x01" + b"\0" * 60,
        bytes(range(256)) * 20,
        b"\0" * 100,
        b"\x01\x02\x03\x04",
        b"ab\0\0\0cd\0\0ef\0\0\0\0gh",
    ],
    ids=["png", "zip", "pdf", "elf", "all-bytes", "zeros", "controls", "half-zeros"],
)
def test_refuses_what_is_not_text(data):
    with pytest.raises(ContentError) as error:
        decode_text(data)
    assert error.value.reason is FailureReason.BINARY


def test_believes_a_declared_code_page():
    assert decode_declared("Привет, свет".encode("cp1251"), "windows-1251") == "Привет, свет"


def test_believes_utf_8_more_than_a_declaration():
    assert decode_declared(LETTER.encode(), "iso-8859-1") == LETTER


@pytest.mark.parametrize("declared", ["utf-8", "nonsense", "", "rot13", "hex"])
def test_passes_over_a_declaration_that_cannot_be_true(declared):
    assert decode_declared(LETTER.encode("cp1252"), declared) == LETTER
