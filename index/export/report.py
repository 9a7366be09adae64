"""A document that quotes: headings, passages with marks, lines in context, and their sources.

It says nothing of how it is written down; `html_report` and `docx_report` do.
"""

import re
from dataclasses import dataclass

from index.values import Span

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage with its marked places, and where in the source it stands."""

    text: str
    marks: tuple[Span, ...]
    place: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """What is quoted from one source."""

    title: str
    source: tuple[str, ...]  # date, kind, path: what it takes to find it again
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class ContextLine:
    """A match with what stands before and after it, and its source."""

    left: str
    form: str
    right: str
    source: str


@dataclass(frozen=True, slots=True)
class Report:
    """A document to take away."""

    title: str
    facts: tuple[str, ...]  # below the title: how much there is, and when it was found
    language: str
    sections: tuple[Section, ...] = ()
    lines: tuple[ContextLine, ...] = ()


def pieces(quote: Quote) -> list[tuple[str, bool]]:
    """The text of a quote in pieces, each marked or not."""
    found: list[tuple[str, bool]] = []
    place = 0
    for mark in quote.marks:
        found += [
            (quote.text[place : mark.start], False),
            (quote.text[mark.start : mark.end], True),
        ]
        place = mark.end
    found.append((quote.text[place:], False))
    return [(text, marked) for text, marked in found if text]


def clean(text: str) -> str:
    """The text without characters that no XML and no HTML may hold."""
    return _FORBIDDEN.sub("", text)
