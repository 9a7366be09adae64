import pytest

from index.analysis.analyzer import Analyzer
from index.search.evaluator import Evaluator
from index.search.positions import PositionFinder
from index.search.query_compiler import QueryPlan, compile_query
from index.search.query_parser import parse
from index.search.ranking import rank
from index.store.schema import BODY
from index.values import NoteKind


@pytest.fixture
def plan_of(whoosh_searcher):
    def plan_of(text: str) -> QueryPlan:
        query = parse(text, formats=("txt", "pdf"))
        return compile_query(query.root, Analyzer(), whoosh_searcher.reader())

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


def test_marks_nothing_for_what_is_unwanted_or_filtered(marked):
    assert marked("lumi -shkolla type:pdf", 0) == [(13, 18, 0)]


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
        plan = compile_query(parse(text, formats=()).root, Analyzer(), searcher.reader())
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
    monkeypatch.setattr("index.search.expansion.MAX_EXPANSIONS", 2)
    assert [note.kind for note in plan_of("l*").notes] == [NoteKind.WIDE_WILDCARD]
