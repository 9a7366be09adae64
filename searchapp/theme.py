"""How Gjej looks: colours, type scale and spacing scale of the light and the dark theme."""

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication


@dataclass(frozen=True, slots=True)
class Theme:
    """The values that everything on the screen is made of."""

    name: str
    window: str
    text: str


LIGHT = Theme(name="light", window="#faf8f6", text="#1f1b1a")
DARK = Theme(name="dark", window="#1b1918", text="#ece7e3")


def palette(theme: Theme) -> QPalette:
    """The theme's colours as Qt's palette."""
    colours = QPalette()
    colours.setColor(QPalette.ColorRole.Window, QColor(theme.window))
    colours.setColor(QPalette.ColorRole.WindowText, QColor(theme.text))
    return colours


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Dresses the whole application; may be called again at any time."""
    app.setStyle("Fusion")
    app.setPalette(palette(theme))


def resolve_theme(appearance: str, *, dark_system: bool) -> Theme:
    """The theme for "system", "light" or "dark"."""
    if appearance == "system":
        return DARK if dark_system else LIGHT
    return DARK if appearance == "dark" else LIGHT
