"""The dictionary of Albanian word forms: which words a form belongs to.

Two files, made by tools/build_lexicon.py. `forms.marisa` maps a spelling to the number of a line
in `rules.txt`, and the line says how the keys of the words are made from the spelling without
its marks: "2 e|0" cuts two letters and puts "e", and for a second word keeps all. The trie stays
on disk and is read through memory mapping, so opening takes two milliseconds.

A key names a word in the index. It is the folded lemma ("luftë": "lufte"), or the lemma as it is
spelled where another word folds to the same letters ("dhemb" aches, "dhëmb" is a tooth).
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Self

import marisa_trie

from index.resources import resource_path

Step = tuple[int, str]

_TRIE = "forms.marisa"
_RULES = "rules.txt"


class Lexicon:
    """Looks up the words that a form belongs to."""

    def __init__(self, folder: Path) -> None:
        self._trie = marisa_trie.BytesTrie()
        self._trie.mmap(str(folder / _TRIE))
        self._rules = (folder / _RULES).read_text(encoding="utf-8").splitlines()
        self._steps: dict[bytes, tuple[Step, ...]] = {}  # of the rules met so far

    @classmethod
    def open(cls, folder: Path | None = None) -> Self:
        """The lexicon in a folder; without one, that of the application."""
        return cls(folder or resource_path("lexicon"))

    def keys(self, word: str, folded: str) -> tuple[str, ...]:
        """The keys of the words that a lower-case word may be a form of; empty if unknown.

        A word with ë or ç is looked up as it is spelled first: "dhëmbi" is a tooth. Typed
        without them it stands for every spelling: "dhembi" may be the tooth, and ached. `folded`
        is the word without marks, which the caller has.
        """
        if word != folded and word.isprintable():
            found = self._trie.get(word)
            if found is not None:
                return self._apply(found[0], folded)
        return self.plain_keys(folded)

    def keys_of_many(
        self, words: Sequence[str], folded: Sequence[str]
    ) -> Iterator[tuple[str, ...]]:
        """What `keys` says of each of many words that have letters only."""
        known = self._steps.get
        for number, word, bare in zip(map(self._trie.get, words), words, folded, strict=True):
            if number is None:
                yield self.plain_keys(bare) if word != bare else ()
                continue
            steps = known(number[0]) or self._read_rule(number[0])
            if len(steps) == 1:
                ((cut, ending),) = steps
                yield (bare[: len(bare) - cut] + ending,)
            else:
                yield self._apply(number[0], bare)

    def plain_keys(self, folded: str) -> tuple[str, ...]:
        """The same of a word without marks."""
        if not folded.isprintable() or not folded:
            return ()  # a trie of C strings: a null character would end the word
        found = self._trie.get(folded)
        return () if found is None else self._apply(found[0], folded)

    def _apply(self, number: bytes, folded: str) -> tuple[str, ...]:
        steps = self._steps.get(number) or self._read_rule(number)
        length = len(folded)
        return tuple([folded[: length - cut] + ending for cut, ending in steps])

    def _read_rule(self, number: bytes) -> tuple[Step, ...]:
        rule = self._rules[int.from_bytes(number, "big")]
        steps = self._steps[number] = tuple([_step(part) for part in rule.split("|")])
        return steps


def _step(part: str) -> Step:
    cut, _, ending = part.partition(" ")
    return int(cut), ending
