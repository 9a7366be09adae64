"""From a token to its terms: one rule for each kind of token that is not a plain word."""

import re

from index.language.stopwords import is_linking_article

# No word is longer; what is longer is noise, and would fill the term dictionary.
LONGEST_TERM = 64
# All linking articles are one term, so that a phrase holds in every case of its noun.
LINKING_TERM = "e"

_DIGITS = re.compile(r"\d+")
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3}){2,}")


def linking_terms(folded: str) -> tuple[str, ...]:
    """The class term of a linking article; nothing for another word."""
    return (LINKING_TERM,) if is_linking_article(folded) else ()


def head_terms(folded: str) -> tuple[str, ...]:
    """The terms of an elided head, without its apostrophe: t' is të, so it meets the articles."""
    return (LINKING_TERM,) if folded == "t" else (folded,)


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
