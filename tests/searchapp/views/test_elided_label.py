"""A label that ends in an ellipsis."""

import pytest

from searchapp.views.elided_label import ElidedLabel


@pytest.fixture
def label(qtbot):
    label = ElidedLabel(lines=2)
    qtbot.addWidget(label)
    label.resize(200, 40)
    return label


def test_shows_a_short_text_without_a_tip(label):
    label.show_text("Ura")
    assert label.toolTip() == ""
    assert label.accessibleName() == "Ura"


def test_gives_all_of_a_long_text_to_the_pointer_that_rests(label):
    label.show_text("Ura e gurit " * 20)
    assert label.toolTip() == "Ura e gurit " * 20


def test_is_never_higher_than_its_lines(label):
    label.show_text("Ura")
    one = label.heightForWidth(200)
    label.show_text("Ura e gurit " * 20)
    assert one < label.heightForWidth(200) <= 2 * one + 4
