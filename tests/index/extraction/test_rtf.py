"""Rich texts, as Word, WordPad and old programs write them."""

import pytest

from index.errors import FailureReason
from index.extraction.extracted import ContentError
from index.extraction.rtf import extract_rtf


def text_of(body: str) -> str:
    return extract_rtf(("{\\rtf1\\ansi\\ansicpg1252 " + body + "}").encode("cp1252")).text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"n\'eb \'e7do dit\'eb", "në çdo ditë"),
        (r"n\u235\'eb \u231?do", "në çdo"),
        (r"\uc2\u235\'eb\'eb po{\uc0\u235 po}", "ë poëpo"),
        (r"\u-4050 \u55357?\u56832?", "\uf02e\U0001f600"),
        (r"fjal\-a e par\_e\~dhe", "fjala e par‑e\u00a0dhe"),
        (r"\lquote po\rquote  \ldblquote jo\rdblquote\emdash", "‘po’ “jo”—"),
        ("nj\r\në\\par dy\\line tre", "një\n\ndy\ntre"),
        (r"një\\dy\{tre\}", "një\\dy{tre}"),
        (r"një {\b dy} tre", "një dy tre"),
        (r"{\*\e panjohur fshehur}po", "po"),
        (r"{\field{\*\fldinst HYPERLINK x}{\fldrslt lidhja}}", "lidhja"),
        (r"po {\v fshehur}{\deleted hequr}\v jo\v0 jo", "po jo"),
        (r"{\pict\wmetafile8 0102aabb}po{\*\shppict{\pict\bin4 }}}{}}jo", "pojo"),
        (r"{\upr{\title po}{\*\ud{\title jo}}}fund", "fund"),
    ],
)  # fmt: skip
def test_reads_text(body, text):
    assert text_of(body) == text


def test_reads_each_font_in_its_code_page():
    fonts = r"{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset238 Times CE;}{\f2\fcharset204 Cyr;}}"
    assert text_of(fonts + r"\f0 \'eb {\f1 \'e8} {\f2 \'e4}\'e7") == "ë č дç"


def test_reads_tables():
    row = r"\trowd\intbl {}\cell {}\cell\row "
    body = "para\\par " + row.format("a", "b") + row.format("", "d") + r"\pard pas"
    assert text_of(body) == "para\n\na\tb\nd\n\npas"


def test_reads_what_stands_beside_the_text():
    body = (
        r"{\header Kreu}Fjala{\footnote shënim}{\*\annotation koment} vazhdon."
        r"{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt kuti}}{\shprslt kuti}}{\headerl Kreu}"
    )
    assert text_of(body) == "Fjala vazhdon.\n\nkuti\n\nshënim\n\nkoment\n\nKreu"


def test_reads_title_author_and_date():
    data = rb"{\rtf1{\info{\title Urat}{\author \'c7ela}{\creatim\yr2009\mo5\dy7\hr1}}po}"
    extracted = extract_rtf(data)
    assert (extracted.title, extracted.author, extracted.date) == ("Urat", "Çela", "2009-05-07")


@pytest.mark.parametrize("data", [rb"{\rtf1 po", rb"{\rtf1 po}}}}}", rb"{\rtf1 po\bin99999999 "])
def test_reads_what_there_is_of_a_broken_text(data):
    assert extract_rtf(data).text == "po"


def test_takes_groups_of_any_depth():
    assert extract_rtf(rb"{\rtf1 " + b"{" * 200_000 + b"po").text == "po"


@pytest.mark.parametrize(
    ("data", "reason"),
    [(b"po", FailureReason.DAMAGED), (rb"{\rtf1 }", FailureReason.NO_TEXT)],
)
def test_says_why_there_is_no_text(data, reason):
    with pytest.raises(ContentError) as error:
        extract_rtf(data)
    assert error.value.reason is reason
