from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index.analysis.analyzer import Analyzer
from index.search.evaluator import Evaluator
from index.search.library_vocabulary import Vocabularies
from index.search.positions import PositionFinder
from index.search.query_compiler import QueryPlan, compile_query
from index.search.query_parser import parse
from index.search.ranking import rank
from index.store.schema import BODY
from index.values import NoteKind
from tests.index.search.conftest import TEXTS


@pytest.fixture
def plan_of(whoosh_searcher):
    def plan_of(text: str) -> QueryPlan:
        query = parse(text, formats=("txt", "pdf"))
        return compile_query(query.root, Analyzer(), Vocabularies(whoosh_searcher.reader()))

    return plan_of


@pytest.fixture
def found(whoosh_searcher, plan_of):
    """The numbers of the documents that have all that a query asks for."""

    def found(text: str) -> list[str]:
        ranking = rank(plan_of(text), Evaluator(whoosh_searcher))
        complete = ranking.documents[: ranking.complete].tolist()
        return sorted(whoosh_searcher.stored_fields(n)["path"].strip("/") for n in complete)

    return found


@pytest.fixture
def marked(whoosh_searcher, plan_of):
    """The places that a query marks in a document, as (start, end, item)."""

    def marked(text: str, name: int) -> list[tuple[int, int, int]]:
        document = whoosh_searcher.document_number(path=f"/{name}")
        finder = PositionFinder(whoosh_searcher, [document])
        spans = finder.find(document, plan_of(text).items, BODY)
        return [(span.start, span.end, span.item) for span in spans]

    return marked


@pytest.mark.parametrize(
    ("query", "documents"),
    [
        ("lumi", ["0", "2", "3"]),
        ("lumi ura", ["0", "2"]),
        ("lumi -ura", ["3"]),
        ("-ura", ["1", "3", "5"]),
        ("lumi type:pdf", ["0", "2"]),
        ("type:pdf", ["0", "2", "4"]),
        ("date:2023-01-01..2023-01-03", ["1", "2", "3"]),
        ("lumi OR lufta", ["0", "2", "3", "5"]),
        ("title:fshati", ["1", "2", "4"]),
        ('"shkolla e fshatit"', ["1"]),
        ('"fshati e shkollës"', []),
        ('"ura e vjetër"', ["2"]),
        ("Jong-Un", ["4"]),
        ("jong", ["4"]),
        ("koreano-veriore", ["4"]),
        ('"Kim Jong Un"', ["4"]),
        ("bri*", ["0"]),
        ("nxe*", ["1"]),
        ("nxë*", ["1"]),
        ("=urën", ["2", "4"]),
        ('="ura e"', ["0"]),
        ("lufta dhe e", ["5"]),
        ("(lumi OR shkolla) fshati", ["1", "2"]),
        ("zzz*", []),
        ("*tës", ["5"]),
        ("*gjet", []),
        ("sh*lla", ["1"]),
        ("fsh?ti", ["4"]),
        ("=br*gje", ["0"]),
        ("=nxe*", []),
        ("=nxë*", ["1"]),
        ("lumm~", ["2"]),
        ("drnit~2", ["0", "2"]),
        ("fshatti~", ["1", "2", "4"]),
        ("ftsatit~2", ["1", "2"]),
        ("shkola~", ["1"]),
        ('"ura lidh"~0', ["0"]),
        ('"urat lumi"~2', ["0"]),
        ('"urat lumi"~0', []),
        ('"lumi urave"~2', ["0"]),
        ("ura NEAR/0 drini", ["0"]),
        ("drini AFËR/3 urës", ["0", "2"]),
        ("drini AFËR/2 urës", ["0"]),
        ("luftë NEAR/1 luftë", []),
        ("luftë NEAR/2 luftë", ["5"]),
        ("ur* NEAR/2 dri*", ["0"]),
        ('"ura e vjetër" NEAR/2 fshati', ["2"]),
        ("(lumi OR shkolla) NEAR/1 fshati", ["1"]),
        ("lumi NEAR/9 (fshati NEAR/1 vjetër)", ["2"]),
        ("title:(nxënës NEAR/9 shkolla)", []),
        ("title:(ura NEAR/9 lumi)", ["0", "2"]),
        ("lumi^3 ura", ["0", "2"]),
        ("(lumi OR lufta)^0.1", ["0", "2", "3", "5"]),
        ("author:çela", ["0", "1"]),
        ("autori:ane", ["0", "1"]),
        ('author:"besim dedës" lumi', ["2", "3"]),
        ("author:bes* lumi", ["2", "3"]),
        ("lumi -author:ana", ["2", "3"]),
        ("folder:lajme", ["0", "1", "2", "3", "4", "5"]),
        ("dosja:lajme/2021", ["1", "4"]),
        ("folder:LAJME_2021", ["1", "4"]),
        ("folder:teksti", []),
        ("path:teksti-3", ["3"]),
        ("shtegu:*202? fshati", ["1", "2", "4"]),
        ("path:tek*", ["0", "1", "2", "3", "4", "5"]),
        ("path:teskti~ lufta", ["5"]),
        ("language:english", ["3"]),
        ("gjuha:shqip lumi", ["0", "2"]),
    ],
)
def test_finds(found, query, documents):
    assert found(query) == documents


def test_does_not_hide_a_document_for_a_doubtful_reading(plan_of):
    wanted, unwanted = plan_of("ministri"), plan_of("-ministri")
    assert len(set(wanted.items[0].iter_all_terms())) > len(
        set(unwanted.filters[0].query.iter_all_terms())
    )


def test_marks_a_phrase_from_its_first_word_to_its_last(marked):
    assert marked('"ura e vjetër"', 2) == [(33, 46, 0)]


def test_marks_each_word_with_its_item(marked):
    assert [item for _, _, item in marked("lufta paqja", 5)] == [0, 0, 1, 0]


@pytest.mark.parametrize(("query", "term"), [("-ligj", "ligj"), ("-arin", "ar"), ("-dheu", "dhe")])
def test_takes_the_likeliest_word_for_what_is_unwanted(plan_of, query, term):
    (unwanted,) = plan_of(query).filters
    found = {found for field, found in unwanted.query.iter_all_terms() if field == BODY.terms}
    assert found == {term}


def test_marks_nothing_for_what_is_unwanted_or_filtered(marked):
    assert marked("lumi -shkolla type:pdf", 0) == [(13, 18, 0)]


MARKED = {
    '"lumin ura"~9': (0, ["Ura", "lumin", "Ura"]),
    "drin AFËR/2 lidh": (0, ["Drin", "lidh"]),
    "lumi AFËR/1 drinit": (2, ["Lumi", "Drinit"]),
    '"e re" NEAR/3 drin': (0, ["e re", "Drin"]),
    "urën NEAR/2 (lumi NEAR/1 drini)": (2, []),
    "urën NEAR/8 (lumi NEAR/1 drini)": (2, ["Lumi", "Drinit", "urën"]),
    "lufta NEAR/2 paqja": (5, ["luftës", "paqja", "lufta"]),
    "*oi": (5, ["mbaroi"]),
    "m*i": (5, ["mbaroi"]),
    "?aq?a": (5, ["paqja"]),
    "mbaroj~2": (5, ["mbaroi"]),
    "lufta^2": (5, ["Lufta", "luftës", "lufta"]),
    "autori:besim dosja:lajme gjuha:sq lufta": (5, ["Lufta", "luftës", "lufta"]),
    "title:lufta NOT paqe": (5, []),
}


@pytest.mark.parametrize(("query", "expected"), MARKED.items(), ids=MARKED.keys())
def test_marks_the_words_that_took_part(marked, query, expected):
    number, words = expected
    assert [TEXTS[number][start:end] for start, end, _ in marked(query, number)] == words


def test_marks_a_compound_once(marked):
    assert marked("Jong-Un", 4) == [(27, 34, 0)]


def test_says_that_there_are_only_common_words(plan_of):
    assert [note.kind for note in plan_of("e dhe").notes] == [NoteKind.COMMON_WORDS]


@pytest.mark.parametrize(
    ("query", "same"),
    [
        ("ura OR e", "ura"),
        ("(e OR i) ura", "ura"),
        ("ura title:e", "ura"),
        ("ura (dhe e)", "ura"),
    ],
)
def test_finds_nothing_for_stop_words_beside_others(plan_of, query, same):
    assert plan_of(query) == plan_of(same)


def test_finds_what_a_query_of_stop_words_only_asks_for(found):
    assert found("dhe pas") == ["5"]


def test_says_it_once_that_there_are_only_common_words(plan_of):
    assert [note.kind for note in plan_of("(e OR dhe)").notes] == [NoteKind.COMMON_WORDS]


@pytest.fixture
def order_of(searcher_of):
    """The numbers of some texts in the order in which a query finds them."""

    def order_of(text: str, *texts: str) -> list[int]:
        searcher = searcher_of(*texts)
        plan = compile_query(
            parse(text, formats=()).root, Analyzer(), Vocabularies(searcher.reader())
        )
        return rank(plan, Evaluator(searcher)).documents.tolist()

    return order_of


@pytest.mark.parametrize("query", ["arkivi@ura.example", "ura.example", "https://ura.example/"])
def test_takes_an_address_as_a_whole(order_of, query):
    apart = "Example: arkivi, ura."
    assert order_of(query, apart, "Shkruani: arkivi@ura.example, https://ura.example/re") == [1]


def test_hides_the_name_that_was_typed_with_a_capital(order_of):
    assert order_of("dje -Kinën", "Iku dje në Kinë.", "Iku dje në det.") == [1]


@pytest.mark.parametrize(
    ("query", "order"), [("gëzofi", [1, 0]), ("gezofi", [0, 1]), ("gezof", [0, 1])]
)
def test_ranks_the_spelling_that_was_typed_first(order_of, query, order):
    often = "Shitën dje gezofi e gezofi."
    assert order_of(query, often, "Shitën dje një gëzofi të ri.", "Nuk shitën.") == order


def test_ranks_the_exact_wording_of_a_phrase_first(order_of):
    texts = ("Parë fusha e gjerë, fusha e gjerë.", "Ra shi mbi fushën e gjerë deri dje.", "Shi.")
    assert order_of('"fusha e gjerë"', *texts) == [0, 1]
    assert order_of('"fushën e gjerë"', *texts) == [1, 0]


def test_ranks_a_document_of_the_same_family_of_words_higher(order_of):
    texts = ("Shkolla u mbyll dje. Bora ra.", "Shkolla u mbyll. Shkollimi ra.", "Shkollimi.")
    assert order_of("shkolla", *texts) == [1, 0]


def test_hints_nothing_of_what_is_unwanted(plan_of):
    assert plan_of("lumi -ura").hints == plan_of("lumi").hints


def test_hints_nothing_of_stop_words(plan_of):
    assert plan_of("ura e").hints == plan_of("ura").hints


@pytest.mark.parametrize("query", ["", "...", "-", '""'])
def test_plans_nothing_for_nothing(plan_of, query):
    assert plan_of(query).items == ()


def test_asks_for_the_most_frequent_words_of_a_wide_prefix(plan_of, monkeypatch):
    monkeypatch.setattr("index.search.vocabulary.MAX_WORDS", 2)
    assert [note.kind for note in plan_of("l*").notes] == [NoteKind.WIDE_WILDCARD]


BOOSTED = ["lumi", '"ura e vjetër"', '"shkolla e fshatit"', "fsh*", "lumm~", "(lumi NEAR/9 ura)"]
BOOSTED += ["(lumi OR ura)", "title:lumi", '"lumi ura"~9', "Jong-Un", "=urën", '="ura e"']


@pytest.mark.parametrize("query", BOOSTED)
def test_weighs_what_was_boosted_so_many_times_as_much(whoosh_searcher, plan_of, query):
    evaluator = Evaluator(whoosh_searcher)
    once, thrice = (evaluator.evaluate(plan_of(text).items[0]) for text in (query, f"{query}^3"))
    assert len(once)
    assert thrice.documents.tolist() == once.documents.tolist()
    assert thrice.scores.tolist() == pytest.approx([3 * score for score in once.scores.tolist()])


def test_ranks_by_the_boosted_word(order_of):
    texts = ("Ura, mali.", "Lumi, fusha.")
    assert order_of("ura^5 OR lumi", *texts) == [0, 1]
    assert order_of("ura OR lumi^5", *texts) == [1, 0]


def test_ranks_the_word_itself_before_a_misspelling(order_of):
    assert order_of("kontrata~", "Kontarta u gjet.", "Kontrata u gjet.") == [1, 0]


def test_keeps_the_answers_for_different_distances_apart(whoosh_searcher, plan_of):
    evaluator = Evaluator(whoosh_searcher)
    found = [evaluator.evaluate(plan_of(f"drini AFËR/{n} urës").items[0]) for n in (2, 3, 2)]
    assert [len(matches) for matches in found] == [1, 2, 1]


def test_says_that_a_pattern_stands_for_more_than_is_searched(plan_of, monkeypatch):
    monkeypatch.setattr("index.search.vocabulary.MAX_WORDS", 2)
    for text in ("*a", "u*~", "lumi~2", "author:*a"):
        assert NoteKind.WIDE_WILDCARD in [note.kind for note in plan_of(text).notes]


PILED_UP = [
    *["fjala " * 10_000, "a", "* " * 500, "?*? ", "AND OR NOT NEAR/5 " * 100, "~^" * 100],
    *["(" * 1000 + "a" + ")" * 999, '"' * 501, "a NEAR/1 b NEAR/2 " * 400, "(a NEAR/3 " * 45 + "b"],
    *[
        "a*" * 400,
        "?" * 400 + "a",
        "*a" * 400 + "~2",
        "x~2 " * 100,
        "path:" * 99 + "*",
        "date:e " * 99,
    ],
    *["=" * 99 + "a*^99999999", "-" * 99 + "a~99999999999999", '"' + "a " * 5000 + '"~9999999'],
]


@pytest.mark.parametrize("text", PILED_UP, ids=range(len(PILED_UP)))
def test_answers_whatever_is_piled_up(found, marked, text):
    assert isinstance(found(text), list)
    assert isinstance(marked(text, 0), list)


SUPPRESSED = [HealthCheck.function_scoped_fixture]
TYPED = st.lists(
    st.sampled_from(
        [
            *["lumi", "ura*", "*i", "fsh?ti", "lumm~2", '"ura e re"', '"lumi ura"~5', "NEAR/3"],
            *["AFËR", "OR", "AND", "NOT", "-", "(", ")", "^3", "title:", "author:ana", "folder:"],
            *["path:", "language:sq", "date:", "javën e kaluar", "=", "dhe", "e", '"', "~"],
        ]
    ),
    max_size=12,
)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(pieces=TYPED, spaced=st.booleans())
def test_answers_and_marks_any_text(found, marked, pieces, spaced):
    text = (" " if spaced else "").join(pieces)
    found(text)
    for number in range(len(TEXTS)):
        spans = marked(text, number)
        assert all(0 <= start < end <= len(TEXTS[number]) for start, end, _ in spans)
        assert all(one[1] <= other[0] for one, other in pairwise(spans))


NEAR_WORDS = ("ura", "lumi", "e", "fshati", "re", "i", "dhe")


@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.sampled_from(NEAR_WORDS), st.sampled_from(NEAR_WORDS), st.integers(0, 9))
def test_marks_words_close_together_in_the_documents_that_it_finds(
    found, marked, one, other, distance
):
    text = f"{one} NEAR/{distance} {other}"
    with_marks = [str(number) for number in range(len(TEXTS)) if marked(text, number)]
    assert set(with_marks) <= set(found(text))  # a title may match where the text does not
    assert found(text) == sorted(set(with_marks) | set(found(f"title:({text})")))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ura lumi", ["ura", "lumi"]),
        ('ura OSE "dy brigje"', ["ura", "“dy brigje”"]),
        ("ura URA -lumi", ["ura"]),
        ("lum* title:ura", ["lum*"]),
        ("ura AFËR lumi", ["ura ~ lumi"]),
        ("type:pdf date:2023", []),
    ],
)
def test_tells_the_words_that_are_wanted_in_the_text(plan_of, text, words):
    assert [word for word, _ in plan_of(text).words] == words


class TestAbbreviationsSpelledAsStopWords:
    TEXTS = (
        "Shkolla mëson inteligjencën. Ai erdhi dje.",
        "Shkolla mëson me AI çdo ditë. Inteligjenca AI është e re.",
        "INTELIGJENCA DHE AI NË SHKOLLË.",
    )

    @pytest.fixture
    def found_in(self, searcher_of):
        searcher = searcher_of(*self.TEXTS)

        def found_in(text):
            query = parse(text, formats=())
            plan = compile_query(query.root, Analyzer(), Vocabularies(searcher.reader()))
            ranking = rank(plan, Evaluator(searcher))
            return sorted(ranking.documents[: ranking.complete].tolist())

        return found_in

    def test_are_told_by_capitals_on_both_sides(self, found_in):
        assert found_in("inteligjenca AI") == [1]

    def test_are_stop_words_in_small_letters(self, found_in):
        assert found_in("inteligjenca ai") == [0, 1, 2]

    def test_are_stop_words_where_all_is_in_capitals(self, found_in):
        assert found_in("INTELIGJENCA AI") == [0, 1, 2]

    def test_are_stop_words_that_no_text_has_in_capitals(self, found_in):
        assert found_in("inteligjenca ËSHTË") == [0, 1, 2]

    def test_keep_their_place_in_a_phrase(self, found_in):
        assert found_in('"inteligjenca AI"') == [1]
