import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from snowballstemmer.basestemmer import BaseStemmer

from index.language.folding import fold
from index.language.stemmer import AlbanianStemmer, stems

VOCABULARY = Path(__file__).parent / "data" / "vocabulary.tsv"


def meet(first: str, second: str) -> bool:
    return bool(set(stems(fold(first.lower()))) & set(stems(fold(second.lower()))))


def in_pairs(*lines: str) -> list[tuple[str, str]]:
    """The first word of each line with each of its other forms."""
    return [(line.split()[0], form) for line in lines for form in line.split()[1:]]


@pytest.mark.parametrize(
    ("word", "form"),
    in_pairs(
        "mollë molla mollën mollës mollat mollave mollavet mollash",
        "tren treni trenin trenit trena trenat trenave trenash",
        "bllok blloku bllokun bllokut blloqe blloqet blloqeve",
        "shtëpi shtëpia shtëpinë shtëpisë shtëpitë shtëpive shtëpish",
        "lagje lagjja lagjen lagjes lagjet lagjeve",
        "këngëtar këngëtari këngëtarin këngëtarë këngëtarët këngëtarëve",
        "tigër tigri tigrin tigrit",
        "kryeqytet kryeqyteti kryeqytetit kryeqytete kryeqytetet",
        "tingull tingulli tinguj tingujt tingujve",
        "ulli ulliri ullirit ullinj ullinjtë ullinjve",
        "ironi ironia ironisë ironinë",
        "ëndërr ëndrra ëndrrat ëndrrave",
        "akademi akademia akademisë akademive",
        "realizëm realizmi realizmin realizmit",
    ),
)
def test_brings_forms_of_a_noun_together(word, form):
    assert meet(word, form)


@pytest.mark.parametrize(
    ("word", "form"),
    in_pairs(
        "vizatoj vizaton vizatojmë vizatoni vizatojnë vizatoja vizatonte vizatonin",
        "vizatoj vizatova vizatove vizatoi vizatuam vizatuat vizatuan vizatuar vizatuara",
        "vizatoj vizatofsha vizatoftë vizatuakam vizatuakësha vizatohem vizatohet vizatohej",
        "mbjell mbjellin mbjellë mbjellur mbjellet mbjellen mbjelleshin",
        "rrëfej rrëfen rrëfejmë rrëfejnë rrëfente rrëfeva rrëfeu rrëfyer rrëfehet",
        "gërryej gërryen gërryejnë gërryer gërryhet",
        "mbaj mban mbajnë mbajti mbajtën mbajtur mbahet mbahen mbante mbafsha",
        "paguaj paguan paguajmë paguajnë pagoi paguar paguhet",
    ),
)
def test_brings_forms_of_a_verb_together(word, form):
    assert meet(word, form)


@pytest.mark.parametrize(
    ("word", "form"),
    in_pairs(
        "balerineshë balerinesha balerineshën balerineshat balerineshave",
        "dobishëm dobishme dobishmi dobishmit dobishmen",
        "veror verore verorë verorët veroreve",
        "Korça Korçë Korçës Korçën",
        "Kore Korea Koreja Koresë Korenë",
        "Shoigu Shoigut Shoigun",
        "Kim Kimi Kimin Kimit",
        "Berlin Berlini Berlinin Berlinit",
        "Hasanaj Hasanajt Hasanajn",
        "Vuçiq Vuçiqi Vuçiqin Vuçiqit",
        "Ana Anës Anën",
        "Oslo Oslos Oslon Osloja",
        "Blinken Blinkeni Blinkenit Blinkenin",
        "Serkan Serkani Serkanit Serkanin",
        "Pelesh Peleshi Peleshit Peleshin",
        "Dragash Dragashi Dragashit Dragashin",
        "Kuvajt Kuvajti Kuvajtit Kuvajtin",
        "Salah Salahu Salahut Salahun",
    ),
)
def test_brings_forms_of_adjectives_and_names_together(word, form):
    assert meet(word, form)


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("vendi", "vendim"),
        ("lufta", "luftëtar"),
        ("kinema", "Kina"),
        ("Kim", "Kina"),
        ("populli", "populloj"),
        ("mbledhje", "mbledhin"),
        ("kulturor", "kulturë"),
    ],
)
def test_keeps_derived_words_apart(word, other):
    assert not meet(word, other)


@pytest.mark.parametrize("word", ["vit", "sot", "shi", "dru", "okb", "nato"])
def test_keeps_short_words_whole(word):
    assert stems(word) == (word,)


def test_gives_the_likeliest_reading_as_the_stem():
    assert AlbanianStemmer().stemWord("mollave") == "moll"


@pytest.mark.parametrize(
    ("word", "expected"),
    [line.split("\t") for line in VOCABULARY.read_text(encoding="utf-8").splitlines()],
)
def test_stems_the_vocabulary(word, expected):
    assert " ".join(stems(word)) == expected


class _LetterByLetter(AlbanianStemmer):
    """The same tables with Snowball's own search."""

    find_among_b = BaseStemmer.find_among_b


@given(st.text(alphabet="aehijkmnorstuvz"))
def test_finds_the_endings_that_snowball_finds(word):
    assert AlbanianStemmer().stems(word) == _LetterByLetter().stems(word)


@given(st.text(alphabet="abcdefghijklmnopqrstuvxyz"))
def test_gives_stems_no_longer_than_the_word_by_more_than_a_letter(word):
    # "popuj" has the stem "popull": one letter more.
    assert all(len(stem) <= len(word) + 1 and (stem or not word) for stem in stems(word))


def test_survives_pickling():
    stemmer = pickle.loads(pickle.dumps(AlbanianStemmer()))
    assert stemmer.stems("mollave") == ("moll",)
