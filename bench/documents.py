"""Documents to measure with: as many and as long as wanted, the same ones every time.

The words are those of the sample library, drawn as often as they occur there, so that common and
rare words are mixed as in real Albanian text.
"""

import random
import re
from pathlib import Path

from index.resources import resource_path

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
SENTENCE = (6, 22)  # words
PARAGRAPH = (2, 6)  # sentences


def sample_words() -> list[str]:
    """Every word of the sample library, as often as it stands there."""
    paths = sorted(
        path for path in resource_path("samples").rglob("*") if path.suffix in (".txt", ".md")
    )
    return [word for path in paths for word in WORD.findall(path.read_text(encoding="utf-8"))]


def write_documents(
    folder: Path, *, number: int, size: int, seed: int = 1912, exact: bool = False
) -> int:
    """Write so many text files of about so many bytes each; returns the bytes of all."""
    words = sample_words()
    chance = random.Random(seed)
    total = 0
    for document in range(number):
        subfolder = folder / f"{document // 100:02}"
        subfolder.mkdir(parents=True, exist_ok=True)
        length = size if exact else chance.randint(size // 2, size * 3 // 2)
        data = _text(words, chance, length).encode()
        (subfolder / f"{document:05}.txt").write_bytes(data)
        total += len(data)
    return total


def _text(words: list[str], chance: random.Random, size: int) -> str:
    parts = [_sentence(words, chance).rstrip("."), ""]
    length = len(parts[0])
    while length < size:
        sentences = (_sentence(words, chance) for _ in range(chance.randint(*PARAGRAPH)))
        parts += [" ".join(sentences), ""]
        length += len(parts[-2].encode()) + 2
    return "\n".join(parts)


def _sentence(words: list[str], chance: random.Random) -> str:
    chosen = chance.choices(words, k=chance.randint(*SENTENCE))
    return " ".join([chosen[0].capitalize(), *chosen[1:]]) + "."
