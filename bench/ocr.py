"""How many letters are recognised wrongly, and how long a page takes, by the state of the scan."""

import time
from io import BytesIO
from pathlib import Path

import numpy as np
from PIL import Image

from bench.scanned_pages import Scanner, find_font
from index.recognition.pictures import image_picture
from index.recognition.scan_reader import read_picture
from index.recognition.tesseract import Tesseract, find_tesseract

SAMPLES = Path(__file__).resolve().parent.parent / "resources" / "samples"
TEXTS = ("histori/shkodra.txt", "ligj/kontrate-qiraje.txt", "letra/leter-nga-bostoni.txt")
SCANNERS = {
    "150 dpi": (Scanner(150), 0.01),
    "200 dpi": (Scanner(200), 0.01),
    "300 dpi": (Scanner(300), 0.01),
    "150 dpi, 1° aslant, with specks": (Scanner(150, 1.0, 3), 0.02),
    "150 dpi, 1° aslant, noisy": (Scanner(150, 1.0, 15), 0.02),
    "150 dpi, 2° aslant, very noisy": (Scanner(150, -2.0, 25), 0.02),
    "300 dpi, 2° aslant, very noisy": (Scanner(300, -2.0, 25), 0.02),
}


def can_measure() -> bool:
    """Whether there is a tesseract that reads Albanian, and a font to draw it with."""
    tesseract = find_tesseract()
    return tesseract is not None and bool(tesseract.languages) and find_font(11, 150) is not None


def main() -> int:
    """Measures where tesseract with Albanian and a font are installed."""
    if can_measure():
        print()
        measure()
    return 0


def measure() -> None:
    """Print a table."""
    tesseract = find_tesseract()
    if tesseract is None:
        return
    print(f"Recognition of scans: tesseract {tesseract.version}, {'+'.join(tesseract.languages)}")
    print(f"{'scan':32} {'letters wrong':>13} {'at most':>8} {'s a page':>9}")
    for name, (scanner, most) in SCANNERS.items():
        rate, seconds = _measure_scanner(scanner, tesseract)
        print(f"{name:32} {rate:13.4f} {most:8.2f} {seconds:9.2f}", flush=True)


def error_rate(wanted: str, found: str) -> float:
    """Letters that have to be changed, added or taken away, a letter of the text wanted.

    White space counts as one space, and quotes and apostrophes of all shapes as one.
    """
    wanted, found = _plain(wanted), _plain(found)
    return edit_distance(wanted, found) / len(wanted)


def edit_distance(one: str, other: str) -> int:
    """Levenshtein's distance, a row of its table at a time."""
    letters = np.frombuffer(other.encode("utf-32-le"), np.uint32)
    steps = np.arange(len(other) + 1)
    row = steps.copy()
    for number, letter in enumerate(one, start=1):
        changed = row[:-1] + (letters != ord(letter))
        row = np.concatenate(([number], np.minimum(changed, row[1:] + 1)))
        # What is added after a letter costs one more each: a running minimum, level for level.
        row = np.minimum.accumulate(row - steps) + steps
    return int(row[-1])


def _plain(text: str) -> str:
    table = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "„": '"'})
    return " ".join(text.translate(table).split())


def _measure_scanner(scanner: Scanner, tesseract: Tesseract) -> tuple[float, float]:
    rates: list[float] = []
    began = time.perf_counter()
    for name in TEXTS:
        text = (SAMPLES / name).read_text(encoding="utf-8")
        picture = image_picture(_png(scanner.scan(text), scanner.dpi), 1)
        if picture is not None:
            rates.append(error_rate(text, read_picture(picture, tesseract).text))
    return sum(rates) / len(rates), (time.perf_counter() - began) / len(TEXTS)


def _png(page: Image.Image, dpi: int) -> bytes:
    file = BytesIO()
    page.save(file, "PNG", dpi=(dpi, dpi))
    return file.getvalue()


if __name__ == "__main__":
    measure()
