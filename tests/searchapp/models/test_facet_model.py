"""Facets as rows."""

import pytest
from PySide6.QtCore import Qt

from index.values import (
    Facet,
    FacetKind,
    Facets,
    FacetValue,
    SearchRequest,
    Standout,
    StandoutWord,
)
from searchapp.models.facet_model import NONE, FacetModel, RowKind
from searchapp.models.narrowing import Narrowing


def formats(*counts):
    values = [FacetValue(f"f{n}", count, f"type:f{n}") for n, count in enumerate(counts)]
    return Facets((Facet(FacetKind.FORMAT, tuple(values)),))


@pytest.fixture
def model(qtmodeltester, speak):
    speak("en")
    model = FacetModel()
    model.show(formats(9, 4, 1), Narrowing())
    qtmodeltester.check(model)
    return model


def said(model):
    return [model.row(number).text for number in range(model.rowCount())]


def test_puts_values_below_their_heading(model):
    assert said(model) == ["Kind of file", "F0", "F1", "F2"]
    assert [model.row(number).share for number in (1, 2)] == [1.0, pytest.approx(4 / 9)]


def test_says_nothing_of_what_all_documents_have_in_common(model):
    model.show(formats(9), Narrowing())
    assert said(model) == []


def test_shows_few_values_until_more_are_wished(model):
    model.show(formats(*range(20, 0, -1)), Narrowing())
    assert len(said(model)) == 8
    assert said(model)[-1] == "14 more"
    model.toggle_more(FacetKind.FORMAT)
    assert len(said(model)) == 22
    model.toggle_more(FacetKind.FORMAT)
    assert said(model)[-1] == "14 more"


def test_shows_what_is_chosen_even_where_it_has_no_documents_left(model):
    narrowing = Narrowing().toggled(
        FacetKind.FORMAT, FacetValue("old", 3, "type:old"), exclude=True
    )
    model.show(formats(2, 1), narrowing)
    row = model.row(1)
    assert (row.text, row.count, row.is_excluded) == ("OLD", NONE, True)


def test_reads_a_value_aloud(model):
    narrowing = Narrowing().toggled(FacetKind.FORMAT, FacetValue("f0", 9, "type:f0"))
    model.show(formats(9, 4), narrowing)
    index = model.index(1, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "F0, 9 documents, kept"


def test_says_it_in_albanian(model, speak):
    speak("sq")
    model.speak()
    assert said(model)[0] == "Lloji i skedarit"


def test_shows_the_words_that_stand_out_until_there_is_another_result(model):
    words = (StandoutWord("Drin", 40.0, 9, 4, 12.5), StandoutWord("urë", 20.0, 3, 2, 0.0))
    model.show_standout(Standout(SearchRequest("x"), words, documents=5000, total=9000))
    heading, first, second = (model.row(model.rowCount() - n) for n in (3, 2, 1))
    assert (heading.text, heading.detail) == ("Stands out here", "in the first 5,000")
    assert (first.row, first.text, first.share) == (RowKind.WORD, "Drin", 1.0)
    assert first.full == "Drin: in 4 documents here, 12.5 times as frequent as elsewhere"
    assert second.full == "urë: in 2 documents here"
    model.show(formats(2, 1), Narrowing())
    assert "Drin" not in said(model)
