"""From a word to what it is indexed under: the words of the dictionary, or stems made by rule.

What the dictionary knows goes under its keys. Of what it does not know, some is an unlisted form
of a listed word ("lagjeve" beside lagje): the endings say which word that may be, and it goes under
the key of that word. The rest are names and new words: they go under their stems. A stem is marked,
so that it is never taken for a word: "~kim" is Kim, Kimi and Kimin, and no form of "kim".
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Self

from index.language.folding import fold
from index.language.lexicon import Lexicon
from index.language.stemmer import VOWELS, AlbanianStemmer

STEM_MARK = "~"

# A shorter stem is the beginning of too many words, unless an ending of the plural follows, which
# names do not have: "pet-ave" is of petë, "Ben-it" is no form of bëj.
_SHORTEST_STEM = 4
_SHORTEST_PLURAL_STEM = 3
_PLURAL_ENDINGS = ("avet", "evet", "ave", "eve", "ash", "esh", "at", "et")
# What a rule stem may have lost of its lemma: "shpres-a" of shpresë, "puno-va" of punoj.
_LOST = ("", "e", "j")
# The endings that stand on a form, not on a stem: "mbreter-sh" on the plural, "baba-in" on a
# singular that ends in a vowel.
_ENDINGS_OF_FORMS = ("vet", "shit", "ve", "te", "sh", "in", "t")
# "Re-ja" are the new (i ri) as well as the cloud.
_SHORTEST_VERB = 3

FindKeys = Callable[[str], Sequence[str]]


class Lemmatizer:
    """Reads single words. Opens the dictionary when the first word is read."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder  # None: that of the application
        self._stemmer = AlbanianStemmer()

    def words(self, spelled: str, folded: str) -> tuple[str, ...]:
        """The keys of the words of the dictionary that a lower-case word may be a form of."""
        return self._lexicon.keys(spelled, folded)

    def words_of_many(
        self, spelled: Sequence[str], folded: Sequence[str]
    ) -> Iterator[tuple[str, ...]]:
        """What `words` says of each of many words that have letters only."""
        return self._lexicon.keys_of_many(spelled, folded)

    def stems(self, folded: str) -> tuple[str, ...]:
        """The marked stems of a folded word; what has other signs than letters stays whole.

        >>> Lemmatizer().stems("kimin"), Lemmatizer().stems("2023")
        (('~kim', '~kimin'), ('2023',))
        """
        if not _is_stemmed(folded):
            return (folded,)
        return tuple([STEM_MARK + stem for stem in self._stemmer.stems(folded)])

    def guesses(self, folded: str) -> tuple[str, ...]:
        """The keys that an unknown word, no name, is tied to, and its marked stems."""
        if not _is_stemmed(folded):
            return (folded,)
        stems = self._stemmer.stems(folded)
        ties = tied(folded, stems, self._lexicon.plain_keys)
        return (*ties, *[STEM_MARK + stem for stem in stems])

    @cached_property
    def _lexicon(self) -> Lexicon:
        return Lexicon.open(self._folder)

    def __reduce__(self) -> tuple[type[Self], tuple[Path | None]]:
        return type(self), (self._folder,)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Lemmatizer) and self._folder == other._folder

    def __hash__(self) -> int:
        return hash(self._folder)


def meant(words: tuple[str, ...], folded: str) -> tuple[str, ...]:
    """Which of its words a person means who types a folded word.

    "Lidhje" and "lidhja" are connection, hardly ever that you or I tied: the noun in -je hides the
    imperfect of its verb. A document may have either. What is no form of that verb stays: "ligje"
    are laws (ligj), and a lament.

    >>> meant(("lidh", "lidhje"), "lidhja"), meant(("ligj", "ligje"), "ligje")
    (('lidhje',), ('ligj', 'ligje'))
    """
    noun, verb = f"{folded[:-1]}e", folded[:-2]
    if noun not in words or not folded.endswith(("je", "ja")) or len(verb) < _SHORTEST_VERB:
        return words
    return tuple([word for word in words if fold(word) != verb])


def _is_stemmed(folded: str) -> bool:
    letters = folded.lstrip("0123456789")  # digits may stand before the letters: 70vjetori
    return letters.isascii() and letters.isalpha()


def tied(folded: str, stems: Sequence[str], find_keys: FindKeys) -> tuple[str, ...]:
    """The keys that a folded unknown word belongs under, by its stems; none for most.

    The dictionary is built with this too: what it finds need not be listed.
    """
    shortest = _SHORTEST_PLURAL_STEM if folded.endswith(_PLURAL_ENDINGS) else _SHORTEST_STEM
    for stem in stems:
        if len(stem) >= shortest:
            lemmas = _lemmas_of(stem)
            keys = [key for lemma in lemmas for key in find_keys(lemma) if fold(key) == lemma]
            if keys:
                return tuple(dict.fromkeys(keys))
    for ending in _ENDINGS_OF_FORMS:
        form = folded.removesuffix(ending)
        if _SHORTEST_STEM <= len(form) < len(folded) and (found := find_keys(form)):
            return tuple(found)
    return ()


def _lemmas_of(stem: str) -> Iterator[str]:
    """What a stem may be the beginning of: "pet" of pet and petë."""
    for lost in _LOST:
        yield stem + lost
    # The vowel that the stemmer evened out: "peshkaqn" is peshkaqen, "mjekrr" mjekerr.
    for last in (1, 2):
        if stem[-1] in "rln" and stem[-1] == stem[-last] and stem[-last - 1] not in VOWELS:
            yield f"{stem[:-last]}e{stem[-last:]}"
