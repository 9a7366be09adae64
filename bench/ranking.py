"""How well the parts of the ranking serve: each weight against its neighbours, on news stories.

    python -m bench.ranking FOLDER

FOLDER holds stories in two files of a line a sentence: `DOCUMENT_IDS.tsv` says to which story each
line belongs, `*.sqi.txt` has the lines. A story without its headline and first sentence is a
document, the headline is the query; it is typed in full, in full without ë and ç, by its three
longest words, and by these without ë and ç. Printed is the mean reciprocal rank of the story among
the first ten. bench/ranking.md tells what was found so.
"""

import re
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from unittest.mock import patch

from index.library import Library
from index.search import proximity, query_compiler, ranking, term_queries
from index.store.schema import TITLE
from index.values import SearchRequest

FIRST = 10
SHORTEST_STORY = 4  # sentences
PLAIN = str.maketrans("ëçËÇ", "ecEC")

Typing = Callable[[str], str]
Settings = Mapping[tuple[ModuleType, str], object]


def in_full(headline: str) -> str:
    """The words of a headline."""
    return " ".join(re.findall(r"[^\W\d_]{2,}", headline))


def by_keywords(headline: str) -> str:
    """Its three longest words."""
    words = set(in_full(headline).split())
    return " ".join(sorted(words, key=lambda word: (-len(word), word))[:3])


TYPINGS: Mapping[str, Typing] = {
    "headline": in_full,
    "plain": lambda headline: in_full(headline).translate(PLAIN),
    "keywords": by_keywords,
    "plain keywords": lambda headline: by_keywords(headline).translate(PLAIN),
}


def _title(boost: float) -> Settings:
    return {(term_queries, "FIELD_BOOSTS"): {TITLE: boost}}


VARIANTS: Mapping[str, Settings] = {
    "as it is": {},
    "terms of the body only": {
        **_title(0.0),
        (query_compiler, "STUB_BOOST"): 0.0,
        (query_compiler, "EXACT_BOOST"): 0.0,
        (proximity, "WEIGHT"): 0.0,
    },
    "no stub": {(query_compiler, "STUB_BOOST"): 0.0},
    "stub 1.5": {(query_compiler, "STUB_BOOST"): 1.5},
    "no exact spelling": {(query_compiler, "EXACT_BOOST"): 0.0},
    "exact spelling 0.7": {(query_compiler, "EXACT_BOOST"): 0.7},
    "title 0": _title(0.0),
    "title 1": _title(1.0),
    "title 2": _title(2.0),
    "no proximity": {(proximity, "WEIGHT"): 0.0},
    "proximity 2": {(proximity, "WEIGHT"): 2.0},
    "length 0.5": {(ranking, "BODY_B"): 0.5},
    "length 0.75": {(ranking, "BODY_B"): 0.75},
    "k1 1.2": {(ranking, "K1"): 1.2},
    "k1 2": {(ranking, "K1"): 2.0},
}


@dataclass(frozen=True, slots=True)
class Story:
    """A document and the headline that should find it."""

    name: str
    headline: str
    text: str


def read_stories(folder: Path) -> list[Story]:
    """The stories that are long enough."""
    names = (folder / "DOCUMENT_IDS.tsv").read_text(encoding="utf-8").split("\n")
    (source,) = folder.glob("*.sqi.txt")
    stories: defaultdict[str, list[str]] = defaultdict(list)
    for name, line in zip(names, source.read_text(encoding="utf-8").split("\n"), strict=False):
        if name:
            stories[name].append(line)
    return [
        Story(f"{number:04}.txt", lines[0], "\n\n".join(lines[2:]))
        for number, lines in enumerate(stories.values())
        if len(lines) >= SHORTEST_STORY
    ]


def measure(library: Path, stories: Sequence[Story], settings: Settings) -> Iterator[float]:
    """The mean reciprocal rank for each way of typing, under some settings."""
    with ExitStack() as stack:
        for (module, name), value in settings.items():
            stack.enter_context(patch.object(module, name, value))
        opened = stack.enter_context(Library.open(library))
        for typing in TYPINGS.values():
            yield sum(_reciprocal_rank(opened, story, typing) for story in stories) / len(stories)


def _reciprocal_rank(library: Library, story: Story, typing: Typing) -> float:
    page = library.search(SearchRequest(typing(story.headline), limit=FIRST))
    names = [Path(hit.path).name for hit in page.hits]
    return 1 / (names.index(story.name) + 1) if story.name in names else 0.0


def main() -> int:
    """Print the table."""
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    stories = read_stories(Path(sys.argv[1]))
    with tempfile.TemporaryDirectory() as folder:
        documents, root = Path(folder) / "stories", Path(folder) / "library"
        documents.mkdir()
        for story in stories:
            (documents / story.name).write_text(story.text, encoding="utf-8")
        with Library.open(root) as library:
            library.add_folder(documents)
            library.update(report=lambda _: None, is_cancelled=lambda: False)
        print(f"| {len(stories)} stories |", *(f"{name} |" for name in TYPINGS))
        print("|---|---|---|---|---|")
        for name, settings in VARIANTS.items():
            figures = (f"{figure:.3f} |" for figure in measure(root, stories, settings))
            print(f"| {name} |", *figures, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
