"""A passage with its source, as it is pasted into an article or a letter."""

from PySide6.QtCore import QLocale

from index.values import Hit
from searchapp.models.hit_words import HitWords
from searchapp.views.dates import date_text


def citation(hit: Hit) -> str:
    """The first passage of a hit, and below it title, page, date and path."""
    passage = next(iter(hit.passages), None)
    text = " ".join(passage.text.split()) if passage is not None else ""
    page = passage.page if passage is not None else None
    source = [
        " ".join(hit.title.split()),
        HitWords().page(page) if page is not None else "",
        date_text(hit.date, QLocale()) if hit.date else "",
        hit.path,
    ]
    return "\n".join(filter(None, (text, ", ".join(filter(None, source)))))
