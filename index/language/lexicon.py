"""The dictionary of Albanian word forms: which words a form belongs to.

Two files, made by tools/build_lexicon.py. `forms.marisa` maps a spelling to the number of a line
in `rules.txt`, and the line says how the keys of the words are made from the spelling without
its marks: "2 e|0" cuts two letters and puts "e", and for a second word keeps all. The trie stays
on disk and is read through memory mapping, so opening takes two milliseconds.

A key names a word in the index. It is the folded lemma ("luftë": "lufte"), or the lemma as it is
spelled where another word folds to the same letters ("dhemb" aches, "dhëmb" is a tooth).
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Self

import marisa_trie

from index.language.folding import fold
from index.resources import resource_path

Step = tuple[int, str]

_TRIE = "forms.marisa"
_RULES = "rules.txt"
# What a rule stem may have lost of its lemma: "shpres" of shpresë, "puno" of punoj.
_LOST = ("", "e", "j", "oj")
# A shorter stem is the beginning of too many words.
_SHORTEST_STEM = 4


class Lexicon:
    """Looks up the words that a form belongs to."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._trie = marisa_trie.BytesTrie()
        self._trie.mmap(str(folder / _TRIE))
        self._rules = (folder / _RULES).read_text(encoding="utf-8").splitlines()
        self._steps: dict[int, tuple[Step, ...]] = {}  # of the rules met so far

    @classmethod
    def open(cls, folder: Path | None = None) -> Self:
        """The lexicon in a folder; without one, that of the application."""
        return cls(folder or resource_path("lexicon"))

    def lemmas(self, word: str) -> tuple[str, ...]:
        """The keys of the words that a lower-case word may be a form of; empty if unknown.

        A word with ë or ç is looked up as it is spelled first: "dhëmbi" is a tooth. Typed
        without them it stands for every spelling: "dhembi" may be the tooth, and ached.
        """
        if not word.isprintable() or not word:
            return ()  # a trie of C strings: a null character would end the word
        folded = fold(word)
        found = self._trie.get(word)
        if found is None and folded != word:
            found = self._trie.get(folded)
        if found is None:
            return ()
        steps = self._read_rule(int.from_bytes(found[0], "big"))
        return tuple([folded[: len(folded) - cut] + ending for cut, ending in steps])

    def words_of_stems(self, stems: Iterable[str]) -> tuple[str, ...]:
        """The keys that the rule stems of an unknown form stand for; a stem without one stays.

        So that a form which the dictionary lacks meets those that it has: "babajt" gives the
        stem "baba", which is a lemma. Not for names: "Kosta" is no word's form.
        """
        return tuple(dict.fromkeys(self._find_lemma(stem) or stem for stem in stems))

    def _find_lemma(self, stem: str) -> str | None:
        if len(stem) >= _SHORTEST_STEM:
            for lost in _LOST:
                lemma = stem + lost
                for key in self.lemmas(lemma):
                    if fold(key) == lemma:
                        return key
        return None

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
