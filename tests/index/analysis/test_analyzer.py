import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.analysis.analyzer import Analyzer
from index.analysis.filters import LONGEST_TERM
from index.language.normalize import to_nfc

ANALYZER = Analyzer()


def meet(query: str, text: str) -> bool:
    """Whether every word of a query meets the word at its place in a text."""
    pairs = zip(ANALYZER.analyze_query(query), ANALYZER.analyze(text), strict=True)
    return all(set(asked.terms) & set(found.terms) for asked, found in pairs)


def finds(query: str, text: str) -> list[str]:
    """The words of a text that a query of one word meets."""
    (asked,) = ANALYZER.analyze_query(query)
    return [token.text for token in ANALYZER.analyze(text) if set(asked.terms) & set(token.terms)]


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("qershi", "QERSHITË"),
        ("qershite", "qershitë"),
        ("BE", "BE-së"),
        ("be-se", "BE-në"),
        ("SHBA", "SH.B.A."),
        ("shpk", "Sh.p.k."),
        ("sh.p.k.", "SHPK"),
        ("sh.a.", "Sh.a."),
        ("bmw", "BMW"),
        ("BMW", "bmw"),
        ("vetwm", "VETËM"),
        ("shba-se", "SHBA-në"),
        ("Koreja e Veriut", "Koresë së Veriut"),
        ("korese se veriut", "Korenë e Veriut"),
        ("t'u nis", "të u nis"),
        ("vetwm", "vetëm"),
        ("1250000", "1.250.000"),
        ("5.7.2023", "05/07/2023"),
        ("deti", "dеti"),
        ("shkoj", "shkuan"),
        ("marr", "mori"),
        ("mësuesja", "mësuesit"),
        ("dhembi", "dhëmbi"),
        ("lagjeve", "lagje"),
        ("xhaxhain", "xhaxha"),
    ],
)
def test_lets_query_and_text_meet(query, text):
    assert meet(query, text)


def test_lets_typed_marks_decide():
    plain, marked = ANALYZER.analyze("dhembi dhëmbi")
    assert (plain.terms, marked.terms) == (("dhemb", "dhëmb"), ("dhëmb",))


@pytest.mark.parametrize("query", ["Kin", "kin", "KIN", "Kinit"])
def test_finds_names_that_are_spelled_as_words(query):
    text = "Erdhi Kin. Ne pritëm Kinin. Kin iku. Qeni po kërkon hua për dy kina."
    assert [word for word in finds(query, text) if word[0] == "K"] == ["Kin", "Kinin", "Kin"]


def test_takes_a_word_at_the_beginning_of_a_sentence_for_a_word():
    assert finds("Malaj", "Malet ishin larg.") == []
    assert finds("malit", "Malet ishin larg.") == ["Malet"]


def test_takes_the_noun_where_its_verb_is_hardly_meant():
    assert finds("hapja", "hapën hapjen hapje") == ["hapjen", "hapje"]
    assert finds("hap", "hapën hapjen hapja") == ["hapën", "hapja"]


def test_finds_the_other_words_that_a_noun_in_je_may_be():
    assert finds("ligje", "ligji i ri, ligjet e reja") == ["ligji", "ligjet"]
    assert finds("reja", "libri i ri, librat e rinj") == ["ri", "rinj"]
    assert finds("fqinje", "fqinjët") == ["fqinjët"]


@pytest.mark.parametrize(
    ("word", "stop"),
    [
        ("dheu", "dhe"),
        ("shuma", "shumë"),
        ("duket", "duke"),
        ("qeni", "kanë qenë"),
        ("ndarë", "ndaj"),
        ("rrethi", "rreth"),
        ("dashur", "do"),
        ("miu", "mi"),
        ("kursi", "kurse"),
    ],
)
def test_keeps_stop_words_off_words_that_share_a_key(word, stop):
    assert finds(word, f"ja {stop} tash") == []


def test_asks_for_the_noun_too_that_is_spelled_as_a_stop_word():
    assert finds("kurse", "kurse kursi fliste, kursin e pritnin") == ["kurse", "kursi", "kursin"]


def test_lets_stop_words_meet_themselves():
    for stop in ("dhe", "duke", "shume", "kemi", "s'", "andaj"):
        assert meet(stop, stop)
    assert meet("kanë qenë duke ndarë", "kane qene duke ndare")


@pytest.mark.parametrize(
    ("word", "abbreviation"),
    [("bëri", "BE"), ("shau", "SHA"), ("shikoi", "SHIK")],
)
def test_takes_an_abbreviation_for_no_form_of_a_word(word, abbreviation):
    assert finds(word, f"takimi në {abbreviation} sot") == []
    assert finds(word, f"{abbreviation} u takua sot") == []
    assert finds(abbreviation, f"takimi në {abbreviation} sot") == [abbreviation]
    assert finds(abbreviation.lower(), f"takimi në {abbreviation}-në") == [f"{abbreviation}-në"]


def test_takes_a_dotted_word_for_no_form_of_a_word():
    assert finds("shau", "firma S.H.A. dhe firma Sh.a.") == []


def test_reads_words_in_a_headline_in_capitals():
    assert finds("mali", "BORA ZBARDH MALET\nSot u ngritëm herët") == ["MALET"]
    assert finds("bora", "BORA ZBARDH MALET") == ["BORA"]


def test_keeps_the_word_where_a_name_may_hide_behind_it():
    assert finds("mali", "Lexuam Malin e Zi.") == ["Malin"]


def test_finds_names_in_compounds():
    assert finds("Unit", "takoi Jong-Unin") == ["Unin"]
    assert finds("jong", "takoi Jong-Unin") == ["Jong"]


def test_does_not_take_a_stem_for_a_word():
    (unknown,) = ANALYZER.analyze("bledarizmi")
    assert all(term.startswith("~") for term in unknown.terms)


def test_keeps_the_exact_spelling_with_its_marks():
    tokens = Analyzer().analyze("Është BE-së")
    assert [token.exact for token in tokens] == ["është", "be-së"]


def test_marks_stop_words():
    tokens = Analyzer().analyze("t'i lexoj gazetat e mia")
    assert [token.text for token in tokens if token.is_stop] == ["t'", "i", "e", "mia"]


def test_gives_a_compound_as_a_whole_and_in_parts():
    tokens = Analyzer().analyze("30-vjetorin")
    assert [(token.position, token.terms[0]) for token in tokens] == [
        (0, "~30vjetor"),
        (0, "30"),
        (1, "vjetor"),
    ]


def test_cuts_monstrous_words():
    (token,) = Analyzer().analyze("ab" * 500_000)
    assert {len(term) for term in (*token.terms, token.exact)} == {64}


@pytest.mark.parametrize(
    "text",
    [
        "a" * 1_000_000,
        "Ë" * 1_000_000,
        "-" * 100_000,
        "a-" * 20_000,
        "t'" * 20_000,
        "a\u00ad\n" * 100_000,
        "\u0301" * 1_000_000,
        "a" + "\u0301" * 300_000,
        "A." * 100_000,
        "1." * 100_000,
        "\u200b" * 300_000,
        "- " * 100_000 + "A",
        "\0" * 100_000,
        "a\ud800b " * 1_000,
    ],
    ids=lambda text: ascii(text[:4]),
)
def test_reads_what_is_no_writing_without_delay(text):
    # One that took a time that grows with the square would not come to an end here.
    nfc = to_nfc(text)
    for tokens in (
        ANALYZER.analyze_document(nfc, "sq"),
        ANALYZER.analyze_document(nfc, "fr"),
        ANALYZER.analyze_query(nfc, languages=("de", "it")),
    ):
        assert all(token.text == nfc[token.start : token.end] for token in tokens)
        assert all(len(term) <= LONGEST_TERM for token in tokens for term in token.terms)


@given(st.text())
def test_gives_slices_of_the_text_with_terms(text):
    tokens = ANALYZER.analyze(text)
    assert all(token.text == text[token.start : token.end] for token in tokens)
    assert all(token.exact and token.terms and all(token.terms) for token in tokens)
    assert [token.position for token in tokens] == sorted(token.position for token in tokens)


@given(st.text())
def test_gives_the_same_on_a_second_run(text):
    analyzer = Analyzer()
    assert analyzer.analyze(text) == analyzer.analyze(text) == ANALYZER.analyze(text)


@given(st.text())
def test_asks_for_all_that_a_text_may_have(text):
    for asked, found in zip(ANALYZER.analyze_query(text), ANALYZER.analyze(text), strict=True):
        assert set(asked.terms) & set(found.terms)
        assert asked[:4] == found[:4]


@given(st.text(alphabet="abeEKsSt'’-. ë1", max_size=30))
def test_finds_every_word_under_itself_in_capitals_of_a_headline(text):
    words = [token.text for token in ANALYZER.analyze(to_nfc(text)) if token.text.isalpha()]
    assert all(meet(word, word.lower()) and meet(word.lower(), word) for word in words)
