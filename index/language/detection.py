"""Tells which language a text is written in, by its small words and its letters.

Half of the words of a running text are function words (and, the, of), and no two languages share
many. So each word votes for the languages on whose lists it stands, a word that several share for
each of them with less weight, and a letter that few have (ë, ß, ñ) votes too. The language with the
most votes must also be well ahead where only the words count that a rival lacks; else, as in a row
of names, a table of figures or a text in two languages, nothing is said.
"""

import re
from collections import Counter, defaultdict
from functools import lru_cache

from index.language.function_words import function_words, letters

ALBANIAN = "sq"

Ballots = dict[frozenset[str], float]  # for each set of languages, the votes that it shares

_WORD = re.compile(r"[^\W\d_]+")
# A long text is judged by its beginning, its middle and its end.
_WINDOW = 1000
_FEWEST_WORDS = 5
_LARGEST_COUNT = 5  # of one word in a short text: a cry that is repeated is no sentence
_FEWEST_VOTES = 1.5
_SMALLEST_SHARE = 0.1  # of the words: what less speaks for is a name or a quotation
_RIVALS = 3
_FEWEST_OWN_VOTES = 0.9  # by words that the rival lacks
_LARGEST_RIVALRY = 0.55  # what speaks for the rival alone, against what speaks for the first alone
_LETTER_VOTE = 0.5
# Written so much alike that a short text may be either; each one's stemmer serves the other.
_TWINS = frozenset({"da", "no"})


def detect_language(text: str, *, declared: str = "") -> str:
    """The ISO 639-1 code of the language that most of a text is in; "" where that is unsure.

    What the file itself declares is believed where nothing speaks against it but doubt: editors
    and web sites often declare the language of whoever made them. Croatian and Bosnian are "sr",
    whose stemmer they share.
    """
    words = Counter(_WORD.findall(_sample(text).lower()))
    if words.total() < _FEWEST_WORDS:
        return ""
    ballots = _ballots(words)
    votes = _votes(ballots)
    ranking = sorted(votes, key=lambda language: (-votes[language], language))
    if not ranking:
        return ""
    first, rivals = ranking[0], ranking[1 : 1 + _RIVALS]
    if votes[first] < max(_FEWEST_VOTES, _SMALLEST_SHARE * words.total()):
        return ""
    if first == declared or all(_is_ahead(first, rival, ballots) for rival in rivals):
        return first
    return ""


def _sample(text: str) -> str:
    if len(text) <= 3 * _WINDOW:
        return text
    middle = (len(text) - _WINDOW) // 2
    return f"{text[:_WINDOW]} {text[middle : middle + _WINDOW]} {text[-_WINDOW:]}"


def _ballots(words: Counter[str]) -> Ballots:
    by_word = function_words()
    most = max(_LARGEST_COUNT, words.total() // 25)
    ballots: Ballots = defaultdict(float)
    for word in filter(by_word.__contains__, words):
        languages = by_word[word]
        ballots[languages] += min(words[word], most) / len(languages) ** 0.5
    for word in [word for word in words if not word.isascii()]:
        for languages in _languages_of_letters(word):
            ballots[languages] += _LETTER_VOTE * min(words[word], most) / len(languages)
    return ballots


@lru_cache(10_000)
def _languages_of_letters(word: str) -> tuple[frozenset[str], ...]:
    """The languages of each special letter, in the order of the word: sums depend on it."""
    by_letter = letters()
    return tuple(by_letter[letter] for letter in dict.fromkeys(word) if letter in by_letter)


def _votes(ballots: Ballots) -> dict[str, float]:
    votes: dict[str, float] = {}
    for languages, vote in ballots.items():
        for language in languages:
            votes[language] = votes.get(language, 0) + vote
    return votes


def _is_ahead(first: str, rival: str, ballots: Ballots) -> bool:
    if {first, rival} == _TWINS:
        return True
    own = sum(votes for all_, votes in ballots.items() if first in all_ and rival not in all_)
    others = sum(votes for all_, votes in ballots.items() if rival in all_ and first not in all_)
    return own >= _FEWEST_OWN_VOTES and others <= _LARGEST_RIVALRY * own
