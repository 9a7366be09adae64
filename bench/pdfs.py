"""A PDF to measure with, made of the words of the sample library."""

import random
import textwrap
from pathlib import Path

from bench.documents import sample_words
from tools.small_pdf import SmallPdf

LINE, LINES = 88, 52  # characters a line, lines a full page


def write_pdf(path: Path, *, pages: int, lines: int = LINES, seed: int = 1912) -> int:
    """Write a PDF of so many pages; returns its bytes."""
    words = sample_words()
    chance = random.Random(seed)
    sheets = []
    for _ in range(pages):
        text = " ".join(chance.choices(words, k=lines * LINE // 6))
        drawable = text.encode("cp1252", "ignore").decode("cp1252")
        sheets.append(tuple(textwrap.wrap(drawable, LINE)[:lines]))
    data = SmallPdf(tuple(sheets), {"Title": "Libër për matje"}).to_bytes()
    path.write_bytes(data)
    return len(data)
