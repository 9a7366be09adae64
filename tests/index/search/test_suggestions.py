"""“Did you mean”: when it is asked, and what it proposes."""

import pytest

from index.analysis.analyzer import Analyzer
from index.search.library_vocabulary import Vocabularies
from index.search.query_parser import parse
from index.search.suggestions import PLENTY, Suggester

TEXTS = (
    *["Kontrata e qirasë u nënshkrua në Prishtinë."] * 12,
    *["Shkolla e fshatit u hap."] * 12,
    "Kontarta e fundit: Shkola.",
)


@pytest.fixture(scope="module")
def analyzer():
    return Analyzer()


@pytest.fixture
def suggested(searcher_of, analyzer):
    """What is proposed for a text of which some documents were found."""
    suggester = Suggester(Vocabularies(searcher_of(*TEXTS).reader()), analyzer)

    def suggested(text: str, *, found: int = 0, more: int = 12) -> str | None:
        return suggester.suggest(text, parse(text, formats=()), found, lambda _text: more)

    return suggested


@pytest.mark.parametrize(
    ("text", "proposed"),
    [
        ("kontarta", "kontrata"),
        ("kotnrata ", "kontrata "),
        ("kontrta", "kontrata"),
        ("kontrrata", "kontrata"),
        ("kantrota ", "kontrata "),
        ("prishtnie", "prishtinë"),
        ("Kontarta", "Kontrata"),
        ("KONTARTA", "KONTRATA"),
        ("shkolla kontarta e prishtnie", "shkolla kontrata e prishtinë"),
        ("-paqe (kontarta OSE titulli:prishtnie)^2", "-paqe (kontrata OSE titulli:prishtinë)^2"),
        ("kontarta AFËR/5 shkola", "kontrata AFËR/5 shkolla"),
    ],
)
def test_proposes(suggested, text, proposed):
    assert suggested(text) == proposed


@pytest.mark.parametrize(
    "text",
    [
        *[
            "",
            "...",
            "kontrata",
            "kontratave",
            "shkollës",
            "zzzzzz",
            "kx",
            "=kontarta",
            "kontarta~",
        ],
        *["kontart*", "-kontarta", '"kontarta e"', "date:2023", "12345", "kontarta~"],
    ],
)
def test_proposes_nothing_for(suggested, text):
    assert suggested(text) is None


def test_asks_nothing_where_plenty_was_found(suggested):
    assert suggested("kontarta", found=PLENTY, more=1000) is None


def test_asks_nothing_where_the_other_spelling_finds_hardly_more(suggested):
    assert suggested("kontarta", found=2, more=10) is None
    assert suggested("kontarta", found=2, more=11) == "kontrata"


def test_asks_nothing_while_the_word_is_being_typed(suggested):
    assert suggested("kontr") is None
    assert suggested("shkol") is None
