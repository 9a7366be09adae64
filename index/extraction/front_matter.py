"""The date that a text may begin with: `date 2023-07`, not part of what it says."""

import re

from index.extraction.dates import iso_date

_FRONT_MATTER = re.compile(r"\ufeff?\s*date[ \t]+(\d{4}(?:-\d\d){0,2})(?:\s+|\Z)")


def split_front_matter(text: str) -> tuple[str, str]:
    """The date that a text begins with ("" where it has none), and the text without it.

    >>> split_front_matter("date 2023-07 Sot bie shi.")
    ('2023-07', 'Sot bie shi.')
    >>> split_front_matter("date 2023-13 Sot bie shi.")
    ('', 'date 2023-13 Sot bie shi.')
    """
    match = _FRONT_MATTER.match(text)
    date = iso_date(match[1]) if match else ""
    if match is None or not date:
        return "", text
    return date, text[match.end() :]
