"""The queries that every engine is asked: words of the corpus, chosen by how common they are."""

import random
import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from index.analysis.analyzer import Analyzer
from index.language.folding import fold
from index.language.stopwords import is_stop_word

NUMBER = 40  # queries of a kind
SAMPLE = 2_000  # articles that are looked at
WORD = re.compile(r"[^\W\d_]+")
PREFIX = 4  # letters

# What is asked, as the table has it. A query is a list of words.
KINDS = {
    "rare": "a rare word",
    "common": "a common word",
    "and": "AND of 2",
    "or": "OR of 5",
    "phrase": "a phrase",
    "prefix": "a prefix",
    "fuzzy": "a fuzzy word",
    "facets": "a word, with counts by year",
    "page": "a page of 10 with passages",
}

Queries = dict[str, list[list[str]]]


def choose_queries(folder: Path, *, seed: int = 1912) -> Queries:
    """Queries of every kind; within a kind no word comes twice, so that no engine remembers it.

    Under "warm" stand queries that are asked first and not measured.
    """
    chance = random.Random(seed)
    texts = _sample(folder, chance)
    frequency = Counter(word for text in texts for word in set(text) if _is_content(word))
    count = len(texts)
    common = [word for word, _ in frequency.most_common(2 * NUMBER)]
    medium = _within(frequency, max(2, count // 200), max(10, count // 20))
    rare = _within(_by_terms(frequency), 1, max(2, count // 500))
    for words in (common, medium, rare):
        chance.shuffle(words)
    return {
        "rare": _one_each(rare),
        "common": _one_each(common),
        "and": [list(pair) for pair in zip(common[:NUMBER], _some(medium, NUMBER), strict=True)],
        "or": _groups(_some(medium, 4 * NUMBER), common[NUMBER:]),
        "phrase": _phrases(texts, chance),
        "prefix": _prefixes(medium),
        "fuzzy": [[_misspelt(word, chance)] for word in _some(medium[::-1], NUMBER)],
        "facets": _one_each(common),
        "page": _one_each(common),
        "warm": _one_each(medium[::-1])[:3],
    }


def _sample(folder: Path, chance: random.Random) -> list[list[str]]:
    paths = sorted(folder.rglob("*.txt"))
    chosen = chance.sample(paths, min(SAMPLE, len(paths)))
    return [WORD.findall(path.read_text(encoding="utf-8").lower()) for path in chosen]


def _is_content(word: str) -> bool:
    return len(word) > PREFIX and not is_stop_word(fold(word))


def _within(frequency: Counter[str], least: int, most: int) -> list[str]:
    return sorted(word for word, count in frequency.items() if least <= count <= most)


def _by_terms(frequency: Counter[str]) -> Counter[str]:
    """The same words, each with the texts of all words that Gjej takes for forms of it.

    Without this a rare form of a common word would be rare for the others only.
    """
    analyzer = Analyzer()
    terms = {word: analyzer.analyze(word)[0].terms for word in frequency}
    by_term: Counter[str] = Counter()
    for word, count in frequency.items():
        by_term.update(dict.fromkeys(terms[word], count))
    return Counter({word: max(by_term[term] for term in terms[word]) for word in frequency})


def _some(words: Sequence[str], number: int) -> list[str]:
    """So many words, from the beginning again where there are too few (a small corpus)."""
    return [words[place % len(words)] for place in range(number)]


def _one_each(words: Sequence[str]) -> list[list[str]]:
    return [[word] for word in words[:NUMBER]]


def _groups(words: Sequence[str], common: Sequence[str]) -> list[list[str]]:
    """One common word and four others."""
    return [[word, *words[4 * place : 4 * place + 4]] for place, word in enumerate(common)]


def _phrases(texts: Sequence[Sequence[str]], chance: random.Random) -> list[list[str]]:
    """Two words that stand beside each other: half of them often, half of them anywhere."""
    pairs = Counter(
        pair for text in texts for pair in pairwise(text) if all(map(_is_content, pair))
    )
    often = [list(pair) for pair, _ in pairs.most_common(NUMBER // 2)]
    others = [list(pair) for pair in sorted(pairs)]
    return often + chance.sample(others, min(NUMBER - len(often), len(others)))


def _prefixes(words: Sequence[str]) -> list[list[str]]:
    return [[prefix] for prefix in list(dict.fromkeys(word[:PREFIX] for word in words))[:NUMBER]]


def _misspelt(word: str, chance: random.Random) -> str:
    """The word with one letter, not the first, replaced."""
    place = chance.randrange(1, len(word))
    return word[:place] + chance.choice("abdegilmnoprstu") + word[place + 1 :]
