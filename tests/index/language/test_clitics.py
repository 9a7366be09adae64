import pytest

from index.language.clitics import is_case_ending, is_elided_head, joined, strip_case_ending


@pytest.mark.parametrize("head", ["t", "s", "ç", "c", "n", "m"])
def test_knows_elided_heads(head):
    assert is_elided_head(head)


def test_takes_no_other_letter_for_a_head():
    assert not is_elided_head("k")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("BE-së", "BE"),
        ("BE-se", "BE"),
        ("PD'së", "PD"),
        ("VV’në", "VV"),
        ("UNICEF-it", "UNICEF"),
        ("FMN-ja", "FMN"),
        ("OJQ-ve", "OJQ"),
        ("Google-in", "Google"),
        ("2019-ën", "2019"),
        ("UNESCO-S", "UNESCO-S"),
        ("BE-SË", "BE"),
    ],
)
def test_strips_case_endings(typed, expected):
    assert strip_case_ending(typed) == expected


@pytest.mark.parametrize("typed", ["Jong-Un", "italo-shqiptar", "COVID-19", "Tiranë", "O'Brien"])
def test_leaves_what_is_no_ending(typed):
    assert strip_case_ending(typed) == typed


def test_takes_a_capital_for_a_name():
    assert is_case_ending("un") and not is_case_ending("Un")


def test_joins_what_signs_part():
    assert joined("sh.p.k.") == "shpk"
    assert joined("o'hara") == "ohara"
