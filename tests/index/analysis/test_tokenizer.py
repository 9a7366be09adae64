import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.analysis.tokenizer import TokenKind, tokenize
from index.language.normalize import to_nfc


def texts(text: str) -> list[str]:
    return [token.text for token in tokenize(text)]


def positions(text: str) -> list[tuple[str, int]]:
    return [(token.text, token.position) for token in tokenize(text)]


def kinds(text: str) -> list[TokenKind]:
    return [token.kind for token in tokenize(text)]


def test_counts_positions_in_words():
    assert positions("Bora, ra. Mbrëmë!") == [("Bora", 0), ("ra", 1), ("Mbrëmë", 2)]


@pytest.mark.parametrize("apostrophe", "'’‘`´ʼ")
def test_parts_an_elided_head_from_its_word(apostrophe):
    assert positions(f"t{apostrophe}u nis") == [(f"t{apostrophe}", 0), ("u", 1), ("nis", 2)]


@pytest.mark.parametrize("word", ["BE-së", "PD'së", "VV’në", "2019-ën", "Google-in"])
def test_keeps_a_word_and_its_tied_ending_together(word):
    assert texts(f"te {word} sot") == ["te", word, "sot"]
    assert kinds(word) == [TokenKind.ENDED]


def test_gives_a_compound_as_a_whole_and_in_parts():
    assert positions("anglo-saksone vjen") == [
        ("anglo-saksone", 0),
        ("anglo", 0),
        ("saksone", 1),
        ("vjen", 2),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("50-vjetori", ["50-vjetori", "50", "vjetori"]),
        ("COVID-19", ["COVID-19", "COVID", "19"]),
        ("Jong-Un", ["Jong-Un", "Jong", "Un"]),
        ("Al-Kaida-s", ["Al-Kaida-s", "Al", "Kaida-s"]),
    ],
)
def test_parts_compounds_of_names_and_digits(text, expected):
    assert texts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("mbrëmë.Sot", ["mbrëmë", "Sot"], id="missing space"),
        pytest.param("Po.Ja", ["Po", "Ja"], id="missing space between short words"),
        pytest.param("në 2023.Kuvendi", ["në", "2023", "Kuvendi"], id="missing space after a year"),
        pytest.param("www.shembull.al", ["www", "shembull", "al"], id="address"),
        pytest.param("para_pas", ["para", "pas"], id="underscore"),
        pytest.param("„Po“, tha", ["Po", "tha"], id="quotes"),
        pytest.param("bukë/ujë", ["bukë", "ujë"], id="slash"),
        pytest.param("25\u00a0maj", ["25", "maj"], id="space that does not break"),
        pytest.param("O'Hara", ["O'Hara"], id="foreign name"),
    ],
)
def test_parts_words(text, expected):
    assert texts(text) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("22.07.2023", TokenKind.DATE),
        ("5/7/2023", TokenKind.DATE),
        ("2023-07-22", TokenKind.DATE),
        ("1.250.000", TokenKind.NUMBER),
        ("3,5", TokenKind.NUMBER),
        ("19:30", TokenKind.NUMBER),
        ("p.sh.", TokenKind.DOTTED),
        ("d.m.th", TokenKind.DOTTED),
        ("SH.P.K.", TokenKind.DOTTED),
        ("Sh.B.A.", TokenKind.DOTTED),
        ("O.K.B.-së", TokenKind.DOTTED),
    ],
)
def test_keeps_numbers_dates_and_dotted_abbreviations_whole(text, kind):
    assert texts(f"te {text} ,") == ["te", text]
    assert kinds(text) == [kind]


@pytest.mark.parametrize(
    "word",
    ["ndër\u00adkombëtar", "ndër\ufffe\r\nkombëtar", "de\u200bti", "e\u0304\u0301ra"],
    ids=["soft hyphen", "hyphen of PDFium", "zero-width space", "marks without a composed form"],
)
def test_keeps_a_word_with_signs_inside_whole(word):
    assert texts(f"një {word}!") == ["një", word]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param("a" * 1_000_000, 1, id="one word"),
        pytest.param("dy-" * 100_000, 100_001, id="hyphens"),
        pytest.param("\u0301" * 1_000_000, 0, id="marks"),
        pytest.param("t'" * 100_000, 100_000, id="heads"),
        pytest.param("1." * 100_000, 1, id="numbers"),
        pytest.param("a." * 100_000 + "abc", 10_001, id="dots"),
    ],
)
def test_bears_monstrous_text(text, count):
    assert len(tokenize(text)) == count


@given(st.text())
def test_gives_slices_of_the_text_in_order(text):
    tokens = tokenize(text)
    assert all(token.text == text[token.start : token.end] and token.text for token in tokens)
    assert [token.start for token in tokens] == sorted(token.start for token in tokens)
    assert [token.position for token in tokens] == sorted(token.position for token in tokens)


@given(st.text(alphabet="aEtsë'’-.1 \u00ad\u0301", max_size=40))
def test_leaves_no_position_empty(text):
    found = {token.position for token in tokenize(to_nfc(text))}
    assert found == set(range(len(found)))
