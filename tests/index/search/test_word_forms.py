import pytest

from index.analysis.analyzer import Analyzer
from index.analysis.whoosh_analyzers import TextInLanguage
from index.search.word_forms import MOST_SPELLINGS, FormFinder

TEXTS = (
    "Qershia piqet në qershor. Hëngra qershi e qershi, Shitën QERSHITË.",
    "Erdhi, e të tjerët vijnë prapë. Dora e duart. Pemë, pemën, pema, pemën.",
    "Gezim Kimi takoi Kimin. Running, runs.",
)


@pytest.fixture
def forms_of(searcher_of):
    """The forms of one word, with their counts."""

    def forms_of(word: str, *, shown: tuple[str, ...] = ()) -> dict[str, int]:
        finder = FormFinder(searcher_of(*TEXTS).reader(), Analyzer(), ())
        found = finder.find([word], shown)
        return {form.text: form.count for words in found for form in words.forms}

    return forms_of


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("qershite", {"qershi": 2, "qershia": 1, "qershitë": 1}),
        ("pemë", {"pemën": 2, "pema": 1, "pemë": 1}),
        ("Kimit", {"kimi": 1, "kimin": 1}),
        ("gëzim", {"gezim": 1}),
    ],
)
def test_gives_the_forms_in_the_library_the_most_frequent_first(forms_of, word, forms):
    assert list(forms_of(word).items()) == list(forms.items())


def test_finds_forms_that_begin_as_the_dictionary_form_does(forms_of):
    assert "vijnë" in forms_of("erdhi")


def test_adds_forms_that_begin_otherwise_from_what_is_shown(forms_of):
    assert "duart" not in forms_of("dora", shown=("pema",))
    assert "duart" in forms_of("dora", shown=("Duart", "pema"))


def test_gives_the_forms_of_other_languages(searcher_of):
    searcher = searcher_of(TextInLanguage("They bridged it: two bridges.", "en"))
    (found,) = FormFinder(searcher.reader(), Analyzer(), ("en",)).find(["bridge"], ())
    assert [form.text for form in found.forms] == ["bridged", "bridges"]


@pytest.mark.parametrize("word", ["e", "nuk", "t'i", "zzz", "@", ""])
def test_has_nothing_to_say_of_stop_words_and_unknown_ones(forms_of, word):
    assert forms_of(word) == {}


def test_shows_no_phrase_as_a_form(forms_of):
    assert "pema e re" not in forms_of("pema", shown=("pema e re",))


def test_narrows_the_beginning_where_too_many_spellings_share_it(searcher_of):
    many = " ".join(f"mal{chr(97 + n % 26)}{n}x" for n in range(MOST_SPELLINGS + 1))
    finder = FormFinder(searcher_of(f"{many} Mali i malit.").reader(), Analyzer(), ())
    (found,) = finder.find(["malit"], ())
    assert [form.text for form in found.forms] == ["mali", "malit"]
