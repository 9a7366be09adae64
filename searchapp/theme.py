"""How Gjej looks: colours, type scale and spacing scale of the light and the dark theme.

A widget that paints asks `theme_of(self.palette())`: the palette that Qt hands down to every widget
already says which theme is on, so that no one has to be told and no state is kept beside Qt's.
"""

from dataclasses import asdict, dataclass
from enum import IntEnum
from string import Template

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from index.resources import resource_path

SMALLEST_BODY = 10.0  # points; a bare X11 gives 9, which is hard to read for an hour


@dataclass(frozen=True, slots=True)
class Tint:
    """The colours of one word of a query."""

    mark: str  # behind a match
    current: str  # behind the match that one stands on
    ink: str  # a match on the map, the word's dot in the legend


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours that everything on the screen is made of."""

    name: str
    window: str  # behind everything
    surface: str  # what is read and typed on
    raised: str  # under the pointer
    selected: str  # the row that is chosen
    border: str  # hairlines
    outline: str  # the edge of boxes and buttons
    text: str
    muted: str  # what may be overlooked
    accent: str
    accent_strong: str  # the accent under the pointer
    on_accent: str  # text on the accent
    mark: str  # behind a match
    mark_current: str  # behind the match that one stands on
    mark_edge: str  # around the match that one stands on
    scroll: str  # the handle of a scroll bar
    tints: tuple[Tint, ...]  # of the query's words, in their order; then from the start again

    def tint(self, word: int) -> Tint:
        """The colours of a word of the query."""
        return self.tints[word % len(self.tints)]


LIGHT = Theme(
    name="light",
    window="#f6f3ef",
    surface="#ffffff",
    raised="#ece6e0",
    selected="#f7e6e2",
    border="#e5ded7",
    outline="#cbc1b8",
    text="#221d1b",
    muted="#6a605a",
    accent="#b3261e",
    accent_strong="#941c15",
    on_accent="#ffffff",
    mark="#ffe7a6",
    mark_current="#ffc65c",
    mark_edge="#b3261e",
    scroll="#c9bfb6",
    tints=(
        Tint(mark="#ffe7a6", current="#ffc65c", ink="#b47300"),
        Tint(mark="#cfe5ff", current="#9bcaff", ink="#1f6fc4"),
        Tint(mark="#cfeecb", current="#98da92", ink="#2f7d33"),
        Tint(mark="#ffd7ea", current="#ffa6d0", ink="#c2257a"),
        Tint(mark="#e4dcff", current="#c5b3ff", ink="#6a4bd1"),
        Tint(mark="#c6f0ed", current="#86dbd5", ink="#0f7f7a"),
    ),
)

DARK = Theme(
    name="dark",
    window="#191614",
    surface="#211d1b",
    raised="#322c29",
    selected="#3b2924",
    border="#342e2a",
    outline="#564c46",
    text="#ece5e0",
    muted="#aea29a",
    accent="#f2a38f",
    accent_strong="#f8bfb0",
    on_accent="#2b0f09",
    mark="#5a4413",
    mark_current="#8a5a08",
    mark_edge="#f6c76b",
    scroll="#564c46",
    tints=(
        Tint(mark="#5a4413", current="#8a5a08", ink="#f6c76b"),
        Tint(mark="#1d4064", current="#245d96", ink="#8cc4ff"),
        Tint(mark="#24482a", current="#2c682f", ink="#8fdc93"),
        Tint(mark="#5a2445", current="#8a3168", ink="#ff9fd0"),
        Tint(mark="#41347a", current="#5b4bac", ink="#c0b0ff"),
        Tint(mark="#124a48", current="#196866", ink="#7fdcd6"),
    ),
)


class Space(IntEnum):
    """The spacing scale, in device-independent pixels."""

    XS = 4
    S = 8
    M = 12
    L = 16
    XL = 24
    XXL = 40


class Type(IntEnum):
    """The type scale, in percent of the system's font size."""

    SMALL = 90
    BODY = 100
    READING = 110
    TITLE = 112
    HEADING = 130
    DISPLAY = 240


def theme_of(palette: QPalette) -> Theme:
    """The theme that a palette belongs to."""
    # The colour of links, because a stylesheet writes its own backgrounds into the palettes that
    # widgets see: a transparent button would count as dark.
    dark = palette.color(QPalette.ColorRole.Link) == QColor(DARK.accent)
    return DARK if dark else LIGHT


def resolve_theme(appearance: str, *, dark_system: bool) -> Theme:
    """The theme for "system", "light" or "dark"."""
    if appearance == "system":
        return DARK if dark_system else LIGHT
    return DARK if appearance == "dark" else LIGHT


def base_font() -> QFont:
    """The system's font, never smaller than what can be read for an hour."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setPointSizeF(max(font.pointSizeF(), SMALLEST_BODY))
    return font


def scaled(font: QFont, size: Type, *, strong: bool = False) -> QFont:
    """A body font brought to a step of the type scale."""
    copy = QFont(font)
    copy.setPointSizeF(font.pointSizeF() * size / 100)
    if strong:
        copy.setWeight(QFont.Weight.DemiBold)
    return copy


def palette(theme: Theme) -> QPalette:
    """The theme's colours as Qt's palette."""
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.surface,
        role.AlternateBase: theme.window,
        role.Text: theme.text,
        role.PlaceholderText: theme.muted,
        role.Button: theme.surface,
        role.ButtonText: theme.text,
        role.BrightText: theme.accent_strong,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.Accent: theme.accent,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.ToolTipBase: theme.text,
        role.ToolTipText: theme.window,
        role.Light: theme.surface,
        role.Midlight: theme.raised,
        role.Mid: theme.outline,
        role.Dark: theme.outline,
        role.Shadow: theme.border,
    }
    result = QPalette()
    for name, colour in colours.items():
        result.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, name, QColor(theme.muted))
    return result


def stylesheet(theme: Theme) -> str:
    """What Fusion and a palette cannot say: round corners, calm scroll bars, visible focus."""
    template = Template(resource_path("style", "window.qss").read_text(encoding="utf-8"))
    return template.substitute(asdict(theme), style=resource_path("style").as_posix())


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Dresses the whole application; may be called again at any time."""
    if app.style().objectName() != "fusion":
        app.setStyle("Fusion")
    app.setFont(base_font())
    app.setPalette(palette(theme))
    app.setStyleSheet(stylesheet(theme))


def contrast(one: str, other: str) -> float:
    """The contrast of two colours by the rules of WCAG 2, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[place : place + 2], 16) / 255) for place in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.03928 else ((channel + 0.055) / 1.055) ** 2.4
