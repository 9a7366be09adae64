"""How many versions of a story are found to be one, and how many stories are taken for another.

The stories are put together from sentences of the sample library, so that two of them share one by
chance now and then, as news do; each is then changed as agencies and papers change them.
"""

import random
import re
import time
from pathlib import Path

from index.analysis.fingerprint import fingerprint
from index.store.kindred import Kindred

SAMPLES = Path(__file__).resolve().parent.parent / "resources" / "samples"
STORIES = 500
SENTENCES = 12
SEED = 2023


class Newsroom:
    """Writes stories, and versions of them."""

    def __init__(self) -> None:
        texts = [path.read_text(encoding="utf-8") for path in sorted(SAMPLES.rglob("*.txt"))]
        self._sentences = [
            sentence
            for text in texts
            for sentence in re.split(r"(?<=\.)\s", text)
            if " " in sentence
        ]
        self._words = " ".join(texts).split()
        self._chance = random.Random(SEED)

    def story(self) -> list[str]:
        return " ".join(self._chance.sample(self._sentences, SENTENCES)).split()

    def reworded(self, words: list[str], share: float) -> list[str]:
        """The story with a share of its words changed."""
        changed = list(words)
        for place in self._chance.sample(range(len(words)), round(len(words) * share)):
            changed[place] = self._chance.choice(self._words)
        return changed

    def retitled(self, words: list[str]) -> list[str]:
        """The story with another beginning."""
        return self._chance.sample(self._words, 12) + words[10:]

    def shortened(self, words: list[str]) -> list[str]:
        """The story without its last fifth."""
        return words[: len(words) * 4 // 5]

    def prolonged(self, words: list[str]) -> list[str]:
        """The story with another paragraph."""
        return words + " ".join(self._chance.sample(self._sentences, 2)).split()


def main() -> int:
    """Print a table."""
    room = Newsroom()
    kindred = Kindred()
    began = time.perf_counter()
    stories = [room.story() for _ in range(STORIES)]
    groups = [_group(kindred, story) for story in stories]
    versions = {
        "3% of the words changed": [room.reworded(story, 0.03) for story in stories],
        "6% of the words changed": [room.reworded(story, 0.06) for story in stories],
        "10% of the words changed": [room.reworded(story, 0.10) for story in stories],
        "another beginning": [room.retitled(story) for story in stories],
        "the last fifth cut": [room.shortened(story) for story in stories],
        "another paragraph": [room.prolonged(story) for story in stories],
    }
    print(f"Duplicates: {STORIES} stories, {STORIES - len(set(groups))} taken for another")
    print(f"{'version':28} {'found':>7} {'wrong':>7}")
    for name, changed in versions.items():
        found = [_group(kindred, story) for story in changed]
        right = sum(one == other for one, other in zip(found, groups, strict=True))
        wrong = sum(
            one != other and one in set(groups) for one, other in zip(found, groups, strict=True)
        )
        print(f"{name:28} {right / STORIES:7.3f} {wrong / STORIES:7.3f}")
    count = STORIES * (1 + len(versions))
    print(f"{(time.perf_counter() - began) / count * 1e6:.0f} µs a story")
    return 0


def _group(kindred: Kindred, words: list[str]) -> int:
    return kindred.group_of(fingerprint(" ".join(words)))


if __name__ == "__main__":
    main()
