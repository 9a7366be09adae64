"""A day in figures and the same day in words: who types one means the other too.

The analyser already brings every day in figures to one term (22.07.2023, 22/7/2023, 2023-07-22);
written in words a day is three words of a text, which only a phrase can find.
"""

import re

from index.search.query_date_words import MONTHS, find_calendar_day

_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")


def written_days(term: str) -> tuple[str, ...]:
    """The ways in which a text may write the day of a term; none where the term is no day.

    >>> written_days("2023-07-02")[:2], written_days("korrik")
    (('2 korrik 2023', '2 july 2023'), ())
    """
    match = _DAY.fullmatch(term)
    if match is None or not 1 <= int(match[2]) <= len(MONTHS):
        return ()
    year, month, day = match[1], MONTHS[int(match[2]) - 1], match[3]
    return tuple(
        text
        for figure in dict.fromkeys((str(int(day)), day))
        for albanian, english in (month,)
        for text in (
            f"{figure} {albanian} {year}",
            f"{figure} {english} {year}",
            f"{english} {figure} {year}",
        )
    )


def day_term(text: str) -> str | None:
    """The term under which a day in words stands where it is written in figures; None of others.

    >>> day_term("22 korrikut 2023"), day_term("korrik 2023")
    ('2023-07-22', None)
    """
    day = find_calendar_day(text)
    return None if day is None else day.isoformat()
