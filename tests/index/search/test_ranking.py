from whoosh.query import Term

from index.search.evaluator import Evaluator
from index.search.query_compiler import QueryPlan
from index.search.ranking import rank


def ranked(searcher, plan: QueryPlan) -> tuple[list[str], int]:
    ranking = rank(plan, Evaluator(searcher))
    names = [searcher.stored_fields(int(n))["path"] for n in ranking.documents]
    return names, ranking.complete


def test_puts_documents_with_all_items_before_better_ones_with_some(whoosh_searcher):
    plan = QueryPlan(items=(Term("body", "lufte", boost=9.0), Term("body", "harroj")))
    one = QueryPlan(items=(Term("body", "urë"), Term("body", "fshat")))
    assert ranked(whoosh_searcher, plan)[0][0] == "/5"
    names, complete = ranked(whoosh_searcher, one)
    assert set(names[:complete]) == {"/2", "/4"}
    assert set(names[complete:]) == {"/0", "/1"}


def test_scores_of_each_group_fall(whoosh_searcher):
    plan = QueryPlan(items=(Term("body", "urë"), Term("body", "fshat")))
    ranking = rank(plan, Evaluator(whoosh_searcher))
    for group in (ranking.scores[: ranking.complete], ranking.scores[ranking.complete :]):
        assert list(group) == sorted(group, reverse=True)


def test_filters_say_nothing_of_the_score(whoosh_searcher):
    word = Term("body", "lumë")
    alone = rank(QueryPlan(items=(word,)), Evaluator(whoosh_searcher))
    filtered = rank(
        QueryPlan(items=(word,), filters=(Term("format", "txt"),)), Evaluator(whoosh_searcher)
    )
    scores = dict(zip(alone.documents.tolist(), alone.scores.tolist(), strict=True))
    assert len(filtered) < len(alone)
    for number, score in zip(filtered.documents.tolist(), filtered.scores.tolist(), strict=True):
        assert scores[number] == score


def test_puts_the_newest_first_where_there_is_no_word(whoosh_searcher):
    names, complete = ranked(whoosh_searcher, QueryPlan(filters=(Term("format", "txt"),)))
    assert (names, complete) == (["/5", "/3", "/1"], 3)


def test_gives_nothing_for_an_empty_plan(whoosh_searcher):
    assert ranked(whoosh_searcher, QueryPlan()) == ([], 0)


def test_hints_find_nothing(whoosh_searcher):
    word = Term("body", "lufte")
    alone = ranked(whoosh_searcher, QueryPlan(items=(word,)))
    hinted = QueryPlan(items=(word,), hints=(Term("body_stub", "lumit"), Term("body", "urë")))
    assert ranked(whoosh_searcher, hinted) == alone
    assert ranked(whoosh_searcher, QueryPlan(hints=hinted.hints)) == ([], 0)


def test_hints_lead_past_no_filter(whoosh_searcher):
    plan = QueryPlan(
        items=(Term("body", "fshat"),),
        filters=(Term("format", "txt"),),
        hints=(Term("body", "urë", boost=9.0),),
    )
    assert ranked(whoosh_searcher, plan) == (["/1"], 1)


def test_hints_lift_no_document_over_one_with_all_items(whoosh_searcher):
    items = (Term("body", "urë"), Term("body", "lumë"))
    plan = QueryPlan(items=items, hints=(Term("body_stub", "veror", boost=99.0),))
    _, complete = ranked(whoosh_searcher, QueryPlan(items=items))
    names, hinted_complete = ranked(whoosh_searcher, plan)
    assert hinted_complete == complete
    assert set(names[:complete]) == {"/0", "/2"}


def test_hints_order_what_was_found(whoosh_searcher):
    hint = (Term("body_stub", "jong", boost=9.0),)
    names, _ = ranked(whoosh_searcher, QueryPlan(items=(Term("body", "fshat"),), hints=hint))
    assert names[0] == "/4"
