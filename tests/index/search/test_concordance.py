"""Keyword in context over a library of real files."""

import shutil
from pathlib import Path

import pytest

from index.errors import DocumentNotFound
from index.library import Library
from index.search.line_reader import CONTEXT, flat
from index.values import ConcordanceRequest, LineOrder, ReadRequest, SearchRequest


def make(library: Library, text: str, order: LineOrder = LineOrder.DOCUMENT, **wishes):
    return library.concordance(ConcordanceRequest(text, order=order, **wishes))


def test_gives_each_match_a_line(library):
    found = make(library, "ura")
    assert {line.form for line in found.lines} == {"Ura", "urën"}
    assert found.total == len(found.lines) == 3
    assert not found.is_cut
    assert found.words == ("ura",)


def test_shows_what_stands_before_and_after(library):
    line = next(line for line in make(library, "urën").lines if line.form == "urën")
    assert line.left.endswith("Kryetari i bashkisë hapi sot ")
    assert line.right.startswith(" e re. Ura lidh dy brigjet e lumit. Banorët")


def test_says_from_which_document_a_line_is(library, documents):
    found = make(library, "qiraja")
    (source,) = found.sources
    assert source.path == str(documents / "ligj/kontrata.txt")
    assert source.title == "Kontratë qiraje"
    assert {line.source for line in found.lines} == {0}


def test_is_in_the_order_of_the_hits(library):
    found = make(library, "fshati lumi")
    page = library.search(SearchRequest("fshati lumi"))
    shown = [hit.path for hit in page.hits if hit.matches]
    assert [source.path for source in found.sources] == shown
    assert [line.source for line in found.lines] == sorted(line.source for line in found.lines)


@pytest.mark.parametrize("text", ["ura", "fshati lumi", '"nxënës të rinj"', "ura AFËR/9 lumi"])
def test_has_the_matches_that_a_reader_walks_through(library, text):
    found = make(library, text)
    for place, source in enumerate(found.sources):
        reading = library.read(ReadRequest(source.path, text))
        lines = [line for line in found.lines if line.source == place]
        spans = [(line.start, line.end, line.word) for line in lines]
        assert spans == [(mark.start, mark.end, mark.word) for mark in reading.marks]
        for line in lines:
            text_around = flat(reading.document.text[: line.end + CONTEXT])
            assert line.left + line.form + line.right[:20] in text_around


def test_reads_long_texts_in_part(library, documents, update):
    word = "gjuhësi"
    text = "Fillimi i tekstit. " + "fjalë të tjera " * 3000 + word + " në fund. " + "e pas " * 900
    (documents / "i gjatë.txt").write_text(text, encoding="utf-8")
    (documents / "tjetër.txt").write_text("Një " + word + " tjetër. " * 200, encoding="utf-8")
    update()
    found = make(library, word)
    line = next(line for line in found.lines if line.start > 9000)
    assert line.left.endswith("fjalë të tjera ")
    assert line.right.startswith(" në fund. e pas e pas")
    assert len(line.left) <= CONTEXT


def test_names_the_page(library, documents, update):
    shutil.copy(Path(__file__).parents[2] / "data" / "raport.pdf", documents)
    update()
    lines = make(library, "(lurës OSE fundi) type:pdf").lines
    pages = [(line.form, line.page) for line in lines]
    assert pages == [("Lurës", 1), ("fund", 1), ("Fundi", 4)]
    assert [line.page for line in make(library, "ura").lines] == [None] * 3


def test_stops_at_the_limit_and_counts_the_rest(library):
    found = make(library, "fshati", limit=2)
    whole = make(library, "fshati")
    assert len(found.lines) == 2
    assert found.lines == whole.lines[:2]
    assert found.total == whole.total == len(whole.lines)
    assert found.is_cut


def test_sorts_by_what_stands_on_the_right(library):
    lines = make(library, "e", LineOrder.RIGHT).lines
    rights = [line.right.split()[0].strip(".").lower() for line in lines]
    assert rights == sorted(rights)


def test_sorts_by_date_the_newest_first(library):
    found = make(library, "kryetari", LineOrder.DATE)
    assert [found.sources[line.source].date for line in found.lines] == ["2024-03-15", "2023-09"]


def test_gives_the_same_lines_in_every_order(library):
    lines = sorted(make(library, "fshati lumi").lines)
    for order in LineOrder:
        assert sorted(make(library, "fshati lumi", order).lines) == lines


@pytest.mark.parametrize("text", ["", "-ura", "type:txt", "asgjëkund", "((", '"'])
def test_is_empty_where_no_word_is_asked_for(library, text):
    found = make(library, text)
    assert found.lines == ()
    assert found.total == 0


def test_is_empty_before_there_is_an_index(empty_library):
    assert make(empty_library, "ura").lines == ()


def test_sees_what_was_added_meanwhile(library, documents, update):
    before = make(library, "ura")
    (documents / "e re.txt").write_text("Ura e tretë.", encoding="utf-8")
    update()
    assert make(library, "ura").total == before.total + 1


def test_folds_documents_that_are_alike(library, documents, update):
    copy = (documents / "lajme/ura.txt").read_text(encoding="utf-8")
    (documents / "kopje.txt").write_text(copy, encoding="utf-8")
    update()
    assert make(library, "ura").total == 3
    assert make(library, "ura", is_folded=False).total == 6


class TestPassagesOfADocument:
    def test_are_all_of_them_with_their_source(self, library, documents):
        path = str(documents / "lajme/ura.txt")
        found = library.passages(ReadRequest(path, "ura lumi"))
        assert found.source.title == "Ura e re mbi Drin"
        assert [passage.text for passage in found.passages][:1] == ["Ura e re mbi Drin"]
        assert found.shown == found.total == 5

    def test_are_none_without_a_match(self, library, documents):
        found = library.passages(ReadRequest(str(documents / "lajme/ura.txt"), "qira"))
        assert found.passages == ()

    def test_of_no_document_is_an_error(self, library, empty_library):
        with pytest.raises(DocumentNotFound):
            library.passages(ReadRequest("/s'ka", "ura"))
