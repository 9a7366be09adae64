"""From a token to its terms: one rule for each kind of token that is not a plain word."""

import re
from collections.abc import Sequence

from index.language.stopwords import is_linking_article, is_stop_word

# No word is longer; what is longer is noise, and would fill the term dictionary.
LONGEST_TERM = 64
# Marks the terms of stop words: "^dhe" is and, "dhe" the earth.
STOP_MARK = "^"
# All linking articles are one term, so that a phrase holds in every case of its noun.
LINKING_TERM = f"{STOP_MARK}e"

_DIGITS = re.compile(r"\d+")
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3}){2,}")


def stop_terms(folded: str, words: Sequence[str]) -> tuple[str, ...]:
    """The terms of a stop word, whose words the dictionary may know.

    >>> stop_terms("te", ["te"]), stop_terms("janë", ["jam"]), stop_terms("andaj", [])
    (('^e',), ('^jam',), ('^andaj',))
    """
    if is_linking_article(folded):
        return (LINKING_TERM,)
    return tuple([STOP_MARK + word for word in words or (folded,)])


def head_terms(folded: str) -> tuple[str, ...]:
    """The terms of an elided head, without its apostrophe: t' is të, so it meets the articles."""
    if folded == "t":
        return (LINKING_TERM,)
    return stop_terms(folded, ()) if is_stop_word(folded) else (folded,)


def number_term(number: str) -> str:
    """The number without what groups its thousands: 1.250.000 is 1250000, 3,5 stays.

    >>> number_term("1.250.000"), number_term("3,5")
    ('1250000', '3,5')
    """
    if _THOUSANDS.fullmatch(number):
        return number.replace(".", "").replace(",", "")
    return number


def date_term(date: str) -> str:
    """The date as year-month-day, from either order.

    >>> date_term("5.7.2023"), date_term("2023-07-05")
    ('2023-07-05', '2023-07-05')
    """
    numbers = _DIGITS.findall(date)
    year, month, day = numbers if len(numbers[0]) > 2 else reversed(numbers)
    return f"{year}-{month:0>2}-{day:0>2}"


def cut_term(term: str) -> str:
    """The term at a length that a term dictionary can bear."""
    return term[:LONGEST_TERM]
