"""The Albanian rule stemmer, written as a Snowball algorithm: for words that no lexicon knows.

It takes folded lower-case words. One table holds the endings; the longest that fits says how the
word may be read. Albanian endings are ambiguous: "qytet" is a noun (city) whose plural ending
"-et" is none, "lulet" is "lule" with it. So an ending may have several readings, the likeliest
first, and `stems` gives the stem of each; `stemWord` gives that of the first, as Snowball does.

An ending is taken off only in the region after the first vowel and the consonant behind it (R1
in Snowball's words), so that short words stay whole: "vit" keeps "-it", "mal-it" does not.
"""

from snowballstemmer.basestemmer import BaseStemmer

from index.language.endings import ENDINGS, READINGS, VOWELS

# Shorter words have no ending that could be told from their stem: "sot", "Kim", "OKB".
_SHORTEST_WORD = 4


class AlbanianStemmer(BaseStemmer):  # type: ignore[misc]
    """Takes the endings of nouns, adjectives, verbs and names off folded Albanian words."""

    def __init__(self) -> None:
        super().__init__()
        self.region = 0  # where R1 begins; the conditions of the endings look at it

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
        readings = READINGS[self.find_among_b(ENDINGS)]
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


def _even_out(stem: str) -> str:
    """Brings the spellings of one stem together.

    >>> _even_out("liber"), _even_out("armiq"), _even_out("aktivizem")
    ('libr', 'armik', 'aktivizm')
    """
    if len(stem) < _SHORTEST_WORD:
        return stem
    # liber, libr-i; vogel, vogl-a; emen, emn-i: the last vowel is lost before an ending.
    if stem[-1] in "rln" and stem[-2] == "e" and stem[-3] not in VOWELS:
        return stem[:-2] + stem[-1]
    # aktivizem, aktivizm-i; ardhshem, ardhshm-e.
    if stem.endswith(("zem", "shem")):
        return stem[:-2] + "m"
    # armik, armiq.
    if stem.endswith("iq"):
        return stem[:-1] + "k"
    return stem


def stems(folded: str) -> tuple[str, ...]:
    """The stem of each reading of a folded lower-case word, the likeliest first."""
    return AlbanianStemmer().stems(folded)
