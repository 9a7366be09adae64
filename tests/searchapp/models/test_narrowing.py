"""What is chosen of a result, and what that is in the query language."""

import pytest

from index.values import FacetKind, FacetValue, TimelineUnit
from searchapp.models.narrowing import Narrowing

PDF, WORD = FacetValue("pdf", 3, "type:pdf"), FacetValue("docx", 2, "type:docx")
LUFTES = FacetValue("luftës", 2, '="luftës"')


def kept(*values, kind=FacetKind.FORMAT):
    narrowing = Narrowing()
    for value in values:
        narrowing = narrowing.toggled(kind, value)
    return narrowing


def test_takes_values_of_one_kind_for_alternatives():
    assert kept(PDF).filters() == ("type:pdf",)
    assert kept(PDF, WORD).filters() == ("(type:pdf OR type:docx)",)
    assert kept(PDF).toggled(FacetKind.FORM, LUFTES).filters() == ("type:pdf", '="luftës"')


def test_excludes_each_value_by_itself():
    narrowing = kept(WORD).toggled(FacetKind.FORM, LUFTES, exclude=True)
    assert narrowing.filters() == ("type:docx", '-="luftës"')


def test_lets_a_value_go_that_is_chosen_again():
    assert not kept(PDF, PDF)
    assert kept(PDF).toggled(FacetKind.FORMAT, PDF, exclude=True).filters() == ("-type:pdf",)


@pytest.mark.parametrize("kind", [FacetKind.FOLDER, FacetKind.DATE])
def test_goes_on_from_a_folder_or_a_date_to_the_next(kind):
    assert kept(FacetValue("a", 1, "x:a"), FacetValue("b", 1, "x:b"), kind=kind).filters() == (
        "x:b",
    )


def test_keeps_a_stretch_of_time_whichever_end_comes_first():
    narrowing = Narrowing().within("2023-07", "2023-03", TimelineUnit.MONTH)
    assert narrowing.filters() == ("date:2023-03..2023-07",)
    assert Narrowing().within("2023", "2023", TimelineUnit.YEAR).filters() == ("date:2023",)
    assert Narrowing().within("1990", "2010", TimelineUnit.DECADE).filters() == ("date:1990..2019",)


def test_widens_step_by_step():
    narrowing = Narrowing().within("2023-07-22", "2023-07-22", TimelineUnit.DAY)
    steps = []
    while narrowing:
        narrowing = narrowing.widened()
        steps.append(narrowing.filters())
    assert steps == [("date:2023-07",), ("date:2023",), ()]
    assert not Narrowing().within("2021", "2023", TimelineUnit.YEAR).widened()


def test_is_like_a_document_until_that_is_taken_away():
    narrowing = Narrowing(like="/a.txt", title="A").toggled(FacetKind.FORMAT, PDF)
    assert narrowing
    assert narrowing.unlike().filters() == narrowing.filters() == ("type:pdf",)
