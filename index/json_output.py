"""The JSON of the command line: a contract that scripts rely on, so each shape stands here."""

from typing import Any

from index.analysis.analyzer import AnalyzedToken
from index.messages import note_sentence
from index.values import Document, Hit, Passage, ResultPage


def page_to_json(page: ResultPage, language: str) -> dict[str, Any]:
    """An answer to `gjej search`."""
    return {
        "query": page.request.text,
        "total": page.total,
        "seconds": round(page.seconds, 6),
        "notes": [note_sentence(note, language) for note in page.notes],
        "suggestion": page.suggestion,
        "hits": [_hit(hit) for hit in page.hits],
    }


def tokens_to_json(text: str, tokens: list[AnalyzedToken]) -> dict[str, Any]:
    """An answer to `gjej analyze`."""
    return {
        "text": text,
        "tokens": [
            {
                "text": token.text,
                "start": token.start,
                "end": token.end,
                "position": token.position,
                "terms": list(token.terms),
            }
            for token in tokens
        ],
    }


def document_to_json(document: Document) -> dict[str, Any]:
    """An answer to `gjej text`."""
    return {
        "title": document.title,
        "author": document.author,
        "date": document.date,
        "language": document.language,
        "format": document.format,
        "pages": [
            {"number": page.number, "start": page.start, "end": page.end} for page in document.pages
        ],
        "text": document.text,
    }


def _hit(hit: Hit) -> dict[str, Any]:
    shown = {
        "path": hit.path,
        "title": hit.title,
        "score": round(hit.score, 6),
        "date": hit.date,
        "format": hit.format,
        "complete": hit.complete,
        "forms": {form.text: form.count for form in hit.forms},
        "passages": [_passage(passage) for passage in hit.passages],
    }
    # Only where there are any: most hits are alone, and scripts of old know of neither.
    if hit.places:
        shown["places"] = list(hit.places)
    if hit.similar:
        shown["similar"] = [
            {"path": other.path, "title": other.title, "places": list(other.places)}
            for other in hit.similar
        ]
    return shown


def _passage(passage: Passage) -> dict[str, Any]:
    return {
        "text": passage.text,
        "start": passage.offset,
        "page": passage.page,
        "marks": [[mark.start, mark.end] for mark in passage.marks],
    }
