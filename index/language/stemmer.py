"""The Albanian rule stemmer, written as a Snowball algorithm: for words that no lexicon knows.

It takes folded lower-case words. One table holds the endings; the longest that fits says how the
word may be read. Albanian endings are ambiguous: "qytet" (city) is whole, and yet ends like
"lul-et" (the flowers). So an ending may have several readings, the likeliest first: `stems` gives
the stem of each, `stemWord` that of the first, as Snowball does.

An ending is taken off only in the region after the first vowel and the consonant behind it (R1
in Snowball's words), so that short words stay whole: "vit" keeps "-it", "mal-it" does not.
"""

from collections.abc import Callable
from dataclasses import dataclass

from snowballstemmer.among import Among
from snowballstemmer.basestemmer import BaseStemmer

from index.language.endings import (
    BEHIND_CONSONANT_ROWS,
    CONSONANT_VERB_ROWS,
    LAST_LETTER_ROWS,
    LAST_TWO_LETTERS_ROWS,
    NOUN_ROWS,
    VERB_IN_J_ROWS,
    VERB_IN_O_ROWS,
    Rows,
)

VOWELS = frozenset("aeiouy")
# Shorter words have no ending that could be told from their stem.
_SHORTEST_WORD = 3


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read an ending: so many letters go, these stay."""

    length: int
    left: str


class AlbanianStemmer(BaseStemmer):  # type: ignore[misc]
    """Takes the endings of nouns, adjectives, verbs and names off folded Albanian words."""

    def __init__(self) -> None:
        super().__init__()
        self.region = 0  # where R1 begins

    def stems(self, word: str) -> tuple[str, ...]:
        """The stem of each reading of the word, the likeliest first, each once."""
        self.set_current(word)
        return tuple(dict.fromkeys(self._read_stems()))

    def _stem(self) -> bool:
        self.current = self._read_stems()[0]
        return True

    def _read_stems(self) -> list[str]:
        word = self.current
        if len(word) < _SHORTEST_WORD:
            return [word]
        self._mark_region()
        self.cursor = self.limit
        readings = _READINGS[self.find_among_b(_ENDINGS)]
        return [
            _even_out(word[: len(word) - reading.length] + reading.left) for reading in readings
        ]

    def _mark_region(self) -> None:
        """Finds R1: what stands behind the first consonant that follows a vowel."""
        self.cursor = 0
        self.region = self.limit
        if self.go_out_grouping(VOWELS):
            self.cursor += 1
            if self.go_in_grouping(VOWELS):
                self.region = self.cursor + 1

    def find_among_b(self, v: list[Among]) -> int:
        """The number of the longest ending that fits, as in Snowball; by hash, for speed.

        Snowball's search compares letter by letter, which is slow in Python. A test holds the two
        against each other.
        """
        end = self.cursor
        word = self.current
        for length in _LENGTHS.get(word[end - 1 : end], ()):
            ending = _BY_ENDING.get(word[end - length : end]) if length <= end else None
            if ending is not None:
                self.cursor = end - length
                if ending.method(self):
                    return int(ending.result)
        return 0

    def in_region(self) -> bool:
        """Whether the ending lies in R1 and leaves at least two letters."""
        return bool(self.cursor >= max(self.region, 2))

    def after_letter(self) -> bool:
        """Whether the ending lies in R1 but for its first letter, which belongs to the stem."""
        return bool(self.cursor + 1 >= max(self.region, 2))

    def after_letters(self) -> bool:
        """Whether the ending lies in R1 but for its first two letters."""
        return bool(self.cursor + 2 >= max(self.region, 3))

    def after_two_letters(self) -> bool:
        """Whether two letters stand before: for endings that begin with the verb's own vowel."""
        return bool(self.cursor >= 2)

    def after_consonant(self) -> bool:
        """Whether the ending lies in R1, right behind a consonant."""
        return self.in_region() and self.current[self.cursor - 1] not in VOWELS

    def after_root(self) -> bool:
        """Whether the ending lies in R1 or right behind a root of consonants: kth-en, fsh-in."""
        root = self.current[: self.cursor]
        return self.in_region() or (len(root) >= 2 and VOWELS.isdisjoint(root))


def stems(folded: str) -> tuple[str, ...]:
    """The stem of each reading of a folded lower-case word, the likeliest first.

    >>> stems("mollave"), stems("qytet")
    (('moll',), ('qyt', 'qytet'))
    """
    return AlbanianStemmer().stems(folded)


def _even_out(stem: str) -> str:
    """Drops the vowel that a stem has only where no ending follows: liber, libr-i; enderr, endrr-a.

    >>> _even_out("liber"), _even_out("libr"), _even_out("vogel"), _even_out("enderr")
    ('libr', 'libr', 'vogl', 'endrr')
    """
    if len(stem) > 3 and stem[-1] in "rln":
        # "rr" is one letter; j-err is whole: nxjerr.
        place = -3 if stem.endswith("rr") and stem[-4] != "j" else -2
        if stem[place] == "e" and stem[place - 1] not in VOWELS:
            return stem[:place] + stem[place + 1 :]
    return stem


def _number_readings() -> tuple[list[Among], dict[int, tuple[Reading, ...]]]:
    """The tables as Snowball keeps one: sorted by the last letter, each ending with a number."""
    conditions: list[tuple[Callable[[AlbanianStemmer], bool], Rows]] = [
        (AlbanianStemmer.in_region, NOUN_ROWS + CONSONANT_VERB_ROWS),
        (AlbanianStemmer.after_letter, LAST_LETTER_ROWS),
        (AlbanianStemmer.after_letters, LAST_TWO_LETTERS_ROWS),
        (AlbanianStemmer.after_root, VERB_IN_J_ROWS),
        (AlbanianStemmer.after_two_letters, VERB_IN_O_ROWS),
        (AlbanianStemmer.after_consonant, BEHIND_CONSONANT_ROWS),
    ]
    rows = sorted(
        ((ending, kept, condition) for condition, rows in conditions for ending, kept in rows),
        key=lambda row: row[0][::-1],
    )
    places = {ending: place for place, (ending, _, _) in enumerate(rows)}
    table = []
    readings: dict[int, tuple[Reading, ...]] = {0: (Reading(0, ""),)}  # where no ending fits
    for number, (ending, kept, condition) in enumerate(rows, start=1):
        shorter = (places[ending[cut:]] for cut in range(1, len(ending)) if ending[cut:] in places)
        table.append(Among(ending, next(shorter, -1), number, condition))
        readings[number] = tuple(Reading(len(ending), left) for left in kept)
    return table, readings


_ENDINGS, _READINGS = _number_readings()
_BY_ENDING: dict[str, Among] = {among.s: among for among in _ENDINGS}
# How long the endings are that end in a letter, the longest first.
_LENGTHS: dict[str, tuple[int, ...]] = {
    last: tuple(sorted({len(ending) for ending in _BY_ENDING if ending[-1] == last}, reverse=True))
    for last in {ending[-1] for ending in _BY_ENDING}
}
