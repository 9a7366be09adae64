from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.language.detection import detect_language

LINES = (Path(__file__).parent / "data" / "languages.tsv").read_text(encoding="utf-8").splitlines()
TEXTS = [(language, text) for language, text in (line.split("\t") for line in LINES)]
ALBANIAN, ENGLISH = TEXTS[0][1], TEXTS[3][1]
SAMPLES = Path(__file__).parents[3] / "resources" / "samples"


@pytest.mark.parametrize(("language", "text"), TEXTS, ids=[f"{code}-{t[:9]}" for code, t in TEXTS])
class TestEveryLanguage:
    def test_is_told_by_a_sentence(self, language, text):
        assert detect_language(text) == language

    def test_is_told_in_capitals(self, language, text):
        assert detect_language(text.upper()) == language


@pytest.mark.parametrize(
    "path", [*SAMPLES.glob("*/*.txt"), *SAMPLES.glob("*/*.md")], ids=lambda path: path.stem
)
@pytest.mark.parametrize("letters", ["ëç", "ec"])
def test_knows_every_albanian_sample(path, letters):
    text = path.read_text(encoding="utf-8").translate(str.maketrans("ëç", letters))
    assert detect_language(text) in ("sq", "")
    assert detect_language(text, declared="en") in ("sq", "")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "the",
        "the house",
        "12 450 3.5 2023-07-05 17:30",
        "Berisha Hoxha Leka Gashi Krasniqi Shala Kelmendi",
        "a b c d e f g h i j k l m n o p q r s t u v w x y z",
        "ia ia ia " * 40,
        "東京都は日本の首都であり、世界最大の都市の一つである。",
        f"{ENGLISH} {ALBANIAN}",
    ],
    ids=["nothing", "word", "two", "numbers", "names", "letters", "cry", "japanese", "mixed"],
)
def test_says_nothing_where_it_is_unsure(text):
    assert detect_language(text) == ""


def test_takes_the_language_of_the_body_whatever_its_edges_say():
    assert detect_language(f"{ENGLISH} {ALBANIAN * 30}") == "sq"


def test_believes_a_declaration_in_doubt_only():
    doubtful = "Den gamle bro: kort over vejen til byen, priser og tider, huset ved bro og by"
    short = "Il ponte: lavori, orari, prezzi, mappa per il parco"
    assert detect_language(doubtful, declared="da") == "da"
    assert (detect_language(short), detect_language(short, declared="it")) == ("", "it")
    assert detect_language(ALBANIAN, declared="en") == "sq"


@given(st.text())
def test_gives_the_same_for_any_text_on_a_second_run(text):
    found = detect_language(text)
    assert found == detect_language(text)
    assert not found or len(found) == 2
