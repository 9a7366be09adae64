"""Queries to try where one found nothing."""

import re

QUOTES = re.compile('["„“”«»‟]')
FIELD = re.compile(r"(?<!\S)-?\w+:\S+")
EXCLUDED = re.compile(r"(?<!\S)-\S+")
MOST = 4


def proposals(query: str, suggestion: str | None = None) -> tuple[str, ...]:
    """Wider forms of a query, the nearest first: none of them is the query itself."""
    words = query.split()
    tries = [
        suggestion or "",
        QUOTES.sub(" ", query),
        FIELD.sub(" ", query),
        EXCLUDED.sub(" ", query),
        " ".join(words[:-1]) if QUOTES.search(query) is None else "",
        words[0] if len(words) > 2 and QUOTES.search(query) is None else "",
    ]
    tidy = dict.fromkeys(" ".join(each.split()) for each in tries)
    return tuple(each for each in tidy if each and each != " ".join(words))[:MOST]
