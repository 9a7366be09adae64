"""The dictionary of Albanian word forms: which words a form belongs to.

Two files, made by tools/build_lexicon.py. `forms.marisa` maps a spelling to the number of a line
in `rules.txt`, and the line says how the keys of the words are made from the spelling without
its marks: "2 e|0" cuts two letters and puts "e", and for a second word keeps all. The trie stays
on disk and is read through memory mapping, so opening takes a few milliseconds.
"""

from pathlib import Path
from typing import Self

import marisa_trie

from index.language.folding import fold

Step = tuple[int, str]

_TRIE = "forms.marisa"
_RULES = "rules.txt"


class Lexicon:
    """Looks up the words that a form belongs to."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._trie = marisa_trie.BytesTrie()
        self._trie.mmap(str(folder / _TRIE))
        self._rules = (folder / _RULES).read_text(encoding="utf-8").splitlines()
        self._steps: dict[int, tuple[Step, ...]] = {}  # of the rules met so far

    @classmethod
    def open(cls, folder: Path) -> Self:
        """The lexicon in a folder."""
        return cls(folder)

    def lemmas(self, word: str) -> tuple[str, ...]:
        """The keys of the words that a lower-case word may be a form of; empty if unknown.

        A word with ë or ç is looked up as it is spelled first: "larë" is washed, "lare" also
        you left. Without them it stands for all spellings.
        """
        folded = fold(word)
        found = self._trie.get(word)
        if found is None:
            if folded == word:
                return ()
            found = self._trie.get(folded)
            if found is None:
                return ()
        steps = self._read_rule(int.from_bytes(found[0], "big"))
        return tuple([folded[: len(folded) - cut] + ending for cut, ending in steps])

    def _read_rule(self, number: int) -> tuple[Step, ...]:
        if number not in self._steps:
            parts = self._rules[number].split("|")
            self._steps[number] = tuple([_step(part) for part in parts])
        return self._steps[number]

    def __reduce__(self) -> tuple[type[Self], tuple[Path]]:
        return type(self), (self._folder,)


def _step(part: str) -> Step:
    cut, _, ending = part.partition(" ")
    return int(cut), ending
