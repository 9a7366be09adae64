import pytest

from index.language.stemmer import AlbanianStemmer, stems


def meet(first: str, second: str) -> bool:
    return bool(set(stems(first)) & set(stems(second)))


@pytest.mark.parametrize(
    "forms",
    [
        "mollë molla mollën mollës mollat mollave mollash",
        "shtëpi shtëpia shtëpinë shtëpisë shtëpitë shtëpive shtëpish",
        "tren treni trenin trenit trena trenat trenave",
        "bllok blloku bllokun bllokut",
        "libër libri librin librit librat librave",
        "mësoj mësova mësoi mësuar mësohet mësofsha mësuakam mësonte",
        "Shoigu Shoigut Shoigun",
        "Kim Kimi Kimin Kimit",
        "Kore Koreja Koresë Korenë",
    ],
    ids=lambda forms: forms.split()[0],
)
def test_brings_forms_of_a_word_together(forms):
    first, *others = (form.lower().replace("ë", "e") for form in forms.split())
    assert [other for other in others if not meet(first, other)] == []


@pytest.mark.parametrize("word", ["vit", "sot", "Kim", "ora"])
def test_keeps_short_words_whole(word):
    assert stems(word.lower())[0] in (word.lower(), word.lower()[:2])


def test_gives_the_first_reading_as_the_stem():
    assert AlbanianStemmer().stemWord("mollave") == "moll"
