"""A collection of generated news articles: as large as wanted, the same one every time.

How often a word occurs follows the law of Zipf and Mandelbrot over the vocabulary, as in every
real language: few words make up most of the text, most words are rare. Each article has a date, a
title and paragraphs, and lies in a folder of its topic and month.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.vocabulary import vocabulary

SEED = 1912
TOPICS = ("politike", "ekonomi", "kulture", "sport", "bote")
YEARS = range(2015, 2025)
MEAN_WORDS, SPREAD = 330, 0.55  # of an article, which makes about 2.5 kB
# Of Zipf's law after Mandelbrot. With these the first 5,000 to 40,000 words have as many different
# ones as Albanian news have (1,868 to 8,671 in NTREX-128), to within 2 parts in 100.
SHIFT, EXPONENT = 12.0, 1.28
SENTENCE = (6, 23)  # words
PARAGRAPH = (2, 6)  # sentences
TITLE = (4, 10)  # words


@dataclass(frozen=True, slots=True)
class Corpus:
    """A collection on disk."""

    folder: Path
    documents: int
    size: int  # bytes of all the texts


def write_corpus(folder: Path, *, documents: int, seed: int = SEED) -> Corpus:
    """Write so many articles as text files."""
    words = vocabulary()
    chance = np.random.default_rng(seed)
    bounds = np.cumsum(1 / (np.arange(len(words)) + SHIFT) ** EXPONENT)
    bounds /= bounds[-1]
    made: set[Path] = set()
    size = 0
    for number in range(documents):
        path = folder / _place(number, chance)
        if path.parent not in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            made.add(path.parent)
        length = max(40, int(MEAN_WORDS * chance.lognormal(-(SPREAD**2) / 2, SPREAD)))
        drawn = np.searchsorted(bounds, chance.random(length)).tolist()
        data = _article([words[place] for place in drawn], path.stem[:10], chance).encode()
        path.write_bytes(data)
        size += len(data)
    return Corpus(folder, documents, size)


def _place(number: int, chance: np.random.Generator) -> str:
    year, month, day, topic = chance.integers(
        (YEARS[0], 1, 1, 0), (YEARS[-1] + 1, 13, 29, len(TOPICS))
    ).tolist()
    return f"{TOPICS[topic]}/{year}-{month:02}/{year}-{month:02}-{day:02}-{number:07}.txt"


def _article(words: Sequence[str], date: str, chance: np.random.Generator) -> str:
    waiting = iter(words)
    title = list(islice(waiting, int(chance.integers(*TITLE))))
    lengths = chance.integers(*SENTENCE, size=len(words) // SENTENCE[0] + 1)
    sentences = [sentence for length in lengths if (sentence := _sentence(waiting, length))]
    head = f"date {date}\n{' '.join(title).capitalize()}"
    return "\n\n".join((head, *_joined(sentences, chance)))


def _sentence(words: Iterator[str], length: int) -> str:
    sentence = " ".join(islice(words, int(length)))
    return f"{sentence[0].upper()}{sentence[1:]}." if sentence else ""


def _joined(sentences: Sequence[str], chance: np.random.Generator) -> list[str]:
    sizes: NDArray[np.int64] = chance.integers(*PARAGRAPH, size=len(sentences))
    ends = np.cumsum(sizes)
    starts = ends - sizes
    return [
        " ".join(sentences[start:end])
        for start, end in zip(starts, ends, strict=True)
        if start < len(sentences)
    ]
