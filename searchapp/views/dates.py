"""Dates of documents as a person reads them."""

import re

from PySide6.QtCore import QDate, QLocale

WEEKDAY = re.compile(r"dddd,?\s*|,?\s*dddd")


def date_text(date: str, locale: QLocale) -> str:
    """A date such as "2023", "2023-07" or "2023-07-27" in the words of a locale.

    What is no date of these forms is given back as it is: it came from a document.
    """
    parts = date.split("-")
    if not all(part.isascii() and part.isdigit() for part in parts):
        return date
    numbers = [int(part) for part in parts]
    if len(numbers) == 2 and 1 <= numbers[1] <= 12:
        return f"{locale.standaloneMonthName(numbers[1])} {parts[0]}"
    if len(numbers) == 3 and QDate.isValid(*numbers):
        long_format = locale.dateFormat(QLocale.FormatType.LongFormat)
        return locale.toString(QDate(*numbers), WEEKDAY.sub("", long_format))
    return date
