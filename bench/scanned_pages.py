"""Pages as a scanner gives them: drawn from a text, turned, greyed and sprinkled with noise."""

from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageDraw, ImageFont

# Whichever of these the machine has; Pillow's own font lacks ë.
FONTS = (
    "DejaVuSerif.ttf",
    "LiberationSerif-Regular.ttf",
    "NotoSerif-Regular.ttf",
    "times.ttf",
    "Times New Roman.ttf",
    "DejaVuSans.ttf",
    "Arial.ttf",
)
PAPER = (8.27, 11.69)  # inches: A4
MARGIN = 0.9
LEADING = 1.35


@dataclass(frozen=True, slots=True)
class Scanner:
    """How badly a page is scanned."""

    dpi: int
    degrees: float = 0.0  # by which the page lies aslant
    noise: float = 0.0  # standard deviation of its grey levels

    def scan(self, text: str, *, points: float = 11) -> Image.Image:
        """A page with this text on it."""
        return self.spoil(draw_page(text, self.dpi, points=points))

    def spoil(self, page: Image.Image) -> Image.Image:
        """A clean page as this scanner gives it."""
        if self.degrees:
            page = page.rotate(self.degrees, Image.Resampling.BICUBIC, fillcolor=255)
        if not self.noise:
            return page
        chance = np.random.default_rng(2023)
        grey = np.asarray(page) * 0.85 + 20
        grey += chance.normal(0, self.noise, grey.shape)
        specks = chance.random(grey.shape)
        grey[specks < 0.002] = 0
        grey[specks > 0.998] = 255
        return Image.fromarray(np.clip(grey, 0, 255).astype(np.uint8))


def find_font(points: float, dpi: int) -> ImageFont.FreeTypeFont | None:
    """A font of this machine that has the Albanian letters."""
    for name in FONTS:
        try:
            return ImageFont.truetype(name, points * dpi / 72)
        except OSError:
            continue
    return None


def draw_page(text: str, dpi: int, *, points: float = 11) -> Image.Image:
    """A clean page; paragraphs of the text are parted by an empty line, and their lines broken."""
    font = find_font(points, dpi)
    if font is None:
        raise LookupError("no font with the Albanian letters")
    width, height = (round(inches * dpi) for inches in PAPER)
    page = Image.new("L", (width, height), 255)
    pen = ImageDraw.Draw(page)
    margin, step = round(MARGIN * dpi), round(points * LEADING * dpi / 72)
    top = margin
    for paragraph in text.split("\n\n"):
        for line in paragraph.split("\n"):
            for row in _wrapped(line, font, width - 2 * margin):
                pen.text((margin, top), row, font=font, fill=0)
                top += step
        top += step * 2 // 3
    return page


def _wrapped(line: str, font: ImageFont.FreeTypeFont, width: int) -> list[str]:
    rows = [""]
    for word in line.split():
        longer = f"{rows[-1]} {word}".strip()
        if font.getlength(longer) <= width:
            rows[-1] = longer
        else:
            rows.append(word)
    return rows
