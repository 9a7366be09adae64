"""Which number formats of Excel show a date or a share, and what a number is in them."""

import re
from datetime import datetime, timedelta

from index.extraction.sheets import shown_number, shown_time

# The numbers of formats that every Excel has.
_DATES = {*range(14, 18), 22, *range(27, 37), *range(50, 59)}
_TIMES = {*range(18, 22), *range(45, 48)}
_PERCENTAGES = {9: "0%", 10: "0.00%"}

# In a format, what stands in quotes, brackets or after a backslash is not part of the pattern; but
# [h] counts hours.
_LITERALS = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]', re.IGNORECASE)
_DATE_LETTERS = re.compile("[dy]|(?<![h:])m{3,}", re.IGNORECASE)
_TIME_LETTERS = re.compile("[hs]", re.IGNORECASE)

_LAST_DAY = 2_958_466  # 10000-01-01
_FALSE_LEAP_DAY = 60  # Excel believes in a 29th of February 1900


class NumberFormat:
    """How the numbers of a cell are shown, as far as it changes what they say."""

    def __init__(self, number: int = 0, code: str = "") -> None:
        pattern = _LITERALS.sub("", code or _PERCENTAGES.get(number, "")).partition(";")[0]
        self._is_date = number in _DATES if not code else bool(_DATE_LETTERS.search(pattern))
        self._is_time = number in _TIMES if not code else bool(_TIME_LETTERS.search(pattern))
        self._decimals = len(pattern.partition(".")[2].rstrip("%")) if "%" in pattern else -1

    def shown(self, number: float, *, since_1904: bool = False) -> str:
        """What the number says."""
        if (self._is_date or self._is_time) and 0 <= number < _LAST_DAY:
            return self._shown_time(number, since_1904=since_1904)
        if self._decimals >= 0 and abs(number) < 1e15:
            return f"{number * 100:.{min(self._decimals, 15)}f}%"
        return shown_number(number)

    def _shown_time(self, number: float, *, since_1904: bool) -> str:
        if not self._is_date:
            return shown_time(timedelta(days=number))
        if since_1904:
            first = datetime(1904, 1, 1)
        else:
            first = datetime(1899, 12, 31 if number < _FALSE_LEAP_DAY else 30)
        try:
            return shown_time(first + timedelta(seconds=round(number * 86400)))
        except OverflowError:
            return shown_number(number)
