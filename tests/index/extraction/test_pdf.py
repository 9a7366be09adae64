"""PDF files."""

import pytest

from index.errors import FailureReason
from index.extraction.characters import clean_text
from index.extraction.extracted import ContentError
from index.extraction.pdf import extract_pdf, mend_text
from tools.small_pdf import SmallPdf

PAGE_1 = (
    "Raport për pyjet e Lurës\n"
    "Gjatë verës së kaluar përfaqësuesit e parkut numëruan njëqind drerë. Profesori Li-Wei dhe "
    "OKB-ja ndihmuan me të dhëna 30-vjeçare.\n"
    "“Liqenet s’janë tharë”, tha ai – për fat të mirë.\n"
    "Në fund mbetet çësh"
)
PAGE_2 = "tja e rrugës.\nÇmimi: 5 000 lekë."


def reason_for(content: bytes) -> FailureReason:
    with pytest.raises(ContentError) as error:
        extract_pdf(content)
    return error.value.reason


def test_reads_every_letter_and_mends_broken_words(data):
    extracted = extract_pdf((data / "raport.pdf").read_bytes())
    assert extracted.text == f"{PAGE_1}{PAGE_2}\n\n\n\nFundi."


def test_knows_what_stands_on_each_page(data):
    extracted = extract_pdf((data / "raport.pdf").read_bytes())
    assert [page.number for page in extracted.pages] == [1, 2, 3, 4]
    shown = [extracted.text[page.start : page.end] for page in extracted.pages]
    assert shown == [PAGE_1, PAGE_2, "", "Fundi."]


def test_reads_title_author_and_date(data):
    extracted = extract_pdf((data / "raport.pdf").read_bytes())
    assert (extracted.title, extracted.author) == ("Pyjet e Lurës", "Ëngjëll Çela")
    assert extracted.date == "2023-09-14"


def test_opens_what_is_protected_against_changes_only(data):
    protected = extract_pdf((data / "raport_vetem_lexim.pdf").read_bytes())
    assert protected == extract_pdf((data / "raport.pdf").read_bytes())


def test_says_when_a_password_is_needed(data):
    assert reason_for((data / "raport_kycur.pdf").read_bytes()) is FailureReason.ENCRYPTED


def test_says_when_there_are_pictures_only(data):
    assert reason_for((data / "pa_tekst.pdf").read_bytes()) is FailureReason.NO_TEXT


@pytest.mark.parametrize("content", [b"%PDF-1.7\n", b"junk", b"%PDF-1.4\n%%EOF"])
def test_says_when_the_file_is_damaged(content):
    assert reason_for(content) is FailureReason.DAMAGED


def test_says_when_the_file_is_cut_off(data):
    assert reason_for((data / "raport.pdf").read_bytes()[:700]) is FailureReason.DAMAGED


@pytest.mark.parametrize(
    ("broken", "mended"),
    [
        ("përfaqë\ufffesuesi", "përfaqësuesi"),
        ("përfaqë\ufffe\nsuesi", "përfaqësuesi"),
        ("përfaqë\u00ad\nsuesi", "përfaqësuesi"),
        ("përfaqë\x02suesi", "përfaqësuesi"),
        ("Jong\ufffeUn", "Jong-Un"),
        ("OKB\ufffesë", "OKB-së"),
        ("30-\nvjeçare", "30-vjeçare"),
        ("fund\ufffe", "fund-"),
        ("\ufffefillim", "-fillim"),
        ("nj¨e c¸ift, ¸cdo ¨Endërr", "një çift, çdo Ëndërr"),
        ("një\ndy", "një\ndy"),
        ("pse -\njo", "pse -\njo"),
    ],
)
def test_mends_words_and_letters(broken, mended):
    assert clean_text(mend_text(broken)) == mended


def test_knows_the_page_of_every_word():
    pages = tuple(tuple(f"fjala{page}e{line}" for line in range(50)) for page in range(1, 31))
    extracted = extract_pdf(SmallPdf(pages).to_bytes())
    shown = [extracted.text[page.start : page.end].split() for page in extracted.pages]
    assert shown == [list(lines) for lines in pages]
