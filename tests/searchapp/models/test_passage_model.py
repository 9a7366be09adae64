"""All passages of a document as rows."""

import pytest

from index.values import Passage, PassageList, ReadRequest, Source, Span
from searchapp.models.passage_model import PassageModel
from searchapp.models.roles import Role
from searchapp.views.passage_delegate import on_one_line

PASSAGES = (
    Passage("Ura e re.\nU hap dje.", 0, 1, (Span(0, 3),)),
    Passage("mbi urën", 90, 2, (Span(4, 8),)),
)


@pytest.fixture
def model(qapp):
    model = PassageModel()
    source = Source("/d/ura.pdf", "Ura e gurit", "2023")
    model.show_passages(PassageList(ReadRequest("/d/ura.pdf", "ura"), source, PASSAGES, 2))
    return model


def test_keeps_the_rules_of_qt(qtmodeltester, model):
    qtmodeltester.check(model)


def test_shows_text_and_page(model):
    assert model.index(0, 0).data() == "Ura e re. U hap dje."
    assert model.index(1, 0).data(Role.DETAIL) == "p. 2"


def test_quotes_passages_with_their_source(model):
    assert model.text_of([1]) == "“mbi urën” (Ura e gurit, 2023, p. 2, /d/ura.pdf)"


def test_is_empty_without_a_document(model):
    model.show_passages(None)
    assert model.rowCount() == 0


def test_keeps_marks_at_their_words_on_one_line():
    for passage in PASSAGES:
        text, marks = on_one_line(passage)
        assert "\n" not in text
        assert [text[m.start : m.end] for m in marks] == [
            passage.text[m.start : m.end] for m in passage.marks
        ]
    assert on_one_line(PASSAGES[1])[0] == "… mbi urën"
