"""What is dressed in the theme can be read."""

from dataclasses import asdict

import pytest

from searchapp.theme import (
    DARK,
    LIGHT,
    Type,
    apply_theme,
    base_font,
    contrast,
    palette,
    resolve_theme,
    scaled,
    stylesheet,
    theme_of,
)

TEXT_PAIRS = [
    ("text", "window"),
    ("text", "surface"),
    ("text", "raised"),
    ("text", "selected"),
    ("text", "mark"),
    ("text", "mark_current"),
    ("muted", "window"),
    ("muted", "surface"),
    ("muted", "raised"),
    ("muted", "selected"),
    ("accent", "window"),
    ("accent", "surface"),
    ("accent", "raised"),
    ("accent_strong", "window"),
    ("on_accent", "accent"),
    ("on_accent", "accent_strong"),
    ("window", "text"),
]
EDGE_PAIRS = [("accent", "window"), ("accent", "surface"), ("mark_edge", "surface")]
THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])


@THEMES
@pytest.mark.parametrize(("ink", "ground"), TEXT_PAIRS)
def test_has_text_contrast_of_level_aa(theme, ink, ground):
    colours = asdict(theme)
    assert contrast(colours[ink], colours[ground]) >= 4.5


@THEMES
def test_has_a_tint_for_each_word_that_can_be_read_and_seen(theme):
    for tint in theme.tints:
        assert contrast(theme.text, tint.mark) >= 4.5
        assert contrast(theme.text, tint.current) >= 4.5
        assert contrast(tint.ink, theme.surface) >= 3
        assert contrast(tint.ink, theme.window) >= 3
        assert contrast(tint.ink, theme.selected) >= 3


@THEMES
def test_begins_with_the_colour_of_all_marks_and_begins_again(theme):
    assert (theme.tint(0).mark, theme.tint(0).current) == (theme.mark, theme.mark_current)
    assert theme.tint(len(theme.tints)) == theme.tint(0)


@THEMES
@pytest.mark.parametrize(("edge", "ground"), EDGE_PAIRS)
def test_has_visible_edges(theme, edge, ground):
    colours = asdict(theme)
    assert contrast(colours[edge], colours[ground]) >= 3


def test_measures_contrast_as_wcag_does():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#ffffff", "#777777") == contrast("#777777", "#ffffff")


@THEMES
def test_is_recognised_by_its_palette(theme):
    assert theme_of(palette(theme)) == theme


@pytest.mark.parametrize(
    ("appearance", "dark_system", "theme"),
    [
        ("light", True, LIGHT),
        ("dark", False, DARK),
        ("system", True, DARK),
        ("system", False, LIGHT),
    ],
)
def test_follows_the_choice_and_then_the_system(appearance, dark_system, theme):
    assert resolve_theme(appearance, dark_system=dark_system) == theme


@THEMES
def test_fills_every_colour_of_the_stylesheet(theme):
    sheet = stylesheet(theme)
    assert "$" not in sheet
    assert theme.accent in sheet


def test_dresses_the_application_again_and_again(dressed):
    apply_theme(dressed, DARK)
    assert theme_of(dressed.palette()) == DARK
    size = dressed.font().pointSizeF()
    apply_theme(dressed, LIGHT)
    assert theme_of(dressed.palette()) == LIGHT
    assert dressed.font().pointSizeF() == size


def test_has_a_scale_that_rises(qapp):
    sizes = [scaled(base_font(), step).pointSizeF() for step in Type]
    assert sizes == sorted(sizes)
    assert sizes[0] >= 9
