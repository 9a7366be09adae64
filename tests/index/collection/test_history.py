"""Past queries, with what was opened from them."""

import doctest

from index.collection import history
from index.collection.history import MOST_OPENED, MOST_QUERIES, History, noted
from index.values import OpenedDocument, PastQuery

URA = OpenedDocument("/ura.txt", "Ura")
LUMI = OpenedDocument("/lumi.txt", "Lumi")


def test_examples_hold():
    assert doctest.testmod(history).failed == 0


def test_keeps_the_newest_first(tmp_path):
    History(tmp_path).note(PastQuery("ura", 1.0, 3))
    History(tmp_path).note(PastQuery("lumi", 2.0, 5))
    assert [past.query for past in History(tmp_path).all()] == ["lumi", "ura"]


def test_has_a_query_once_as_it_was_last_asked(tmp_path):
    log = History(tmp_path)
    for query, when in (("Uji", 1.0), ("lumi", 2.0), ("  uji ", 3.0)):
        log.note(PastQuery(query, when, 3))
    assert [(past.query, past.when) for past in log.all()] == [("  uji ", 3.0), ("lumi", 2.0)]


def test_keeps_what_was_opened_the_last_one_first(tmp_path):
    log = History(tmp_path)
    for opened in ((URA,), (LUMI,), (URA,), ()):
        log.note(PastQuery("uji", 1.0, 3, opened))
    assert log.all()[0].opened == (URA, LUMI)


def test_forgets_one_and_all(tmp_path):
    log = History(tmp_path)
    for query in ("ura", "lumi", "deti"):
        log.note(PastQuery(query, 1.0, 1))
    log.forget("Lumi")
    assert [past.query for past in log.all()] == ["deti", "ura"]
    log.forget_all()
    assert log.all() == ()


def test_finds_queries_by_the_beginning_of_a_word(tmp_path):
    log = History(tmp_path)
    for query in ("shkolla e fshatit", "titulli:ura", "ujë i pijshëm", "uji"):
        log.note(PastQuery(query, 1.0, 1))
    assert [past.query for past in log.beginning("uj", 5)] == ["uji", "ujë i pijshëm"]
    assert [past.query for past in log.beginning("fsh", 5)] == ["shkolla e fshatit"]
    assert log.beginning("uji", 5) == ()
    assert len(log.beginning("u", 1)) == 1


def test_does_not_grow_without_bound():
    past = ()
    for number in range(MOST_QUERIES + 5):
        past = noted(past, PastQuery(f"fjala{number}", 1.0, 1))
    many = tuple(OpenedDocument(f"/{number}", "") for number in range(MOST_OPENED + 5))
    past = noted(past, PastQuery("fundi", 1.0, 1, many))
    assert len(past) == MOST_QUERIES
    assert len(past[0].opened) == MOST_OPENED
