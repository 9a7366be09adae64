"""The rows of the list: hits, and below an unfolded hit the documents that are like it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from index.values import Hit, SimilarDocument
from searchapp.open_wish import OpenWish


@dataclass(frozen=True, slots=True)
class HitRow:
    """A row; `parent` is the path of the hit below which it is unfolded, "" for a hit."""

    hit: Hit
    parent: str = ""
    is_unfolded: bool = False


def rows_of(hits: Sequence[Hit], unfolded: frozenset[str]) -> list[HitRow]:
    """The rows of some hits, of which those at some paths are unfolded."""
    rows: list[HitRow] = []
    for hit in hits:
        is_unfolded = bool(hit.similar) and hit.path in unfolded
        rows.append(HitRow(hit, is_unfolded=is_unfolded))
        if is_unfolded:
            rows += similar_rows(hit)
    return rows


def similar_rows(hit: Hit) -> list[HitRow]:
    """The rows of the documents that are like a hit."""
    return [HitRow(_as_hit(other), hit.path) for other in hit.similar]


def open_wish(hit: Hit) -> OpenWish:
    """The wish for a hit in another program: at its first passage, and the word marked there."""
    passage = next(iter(hit.passages), None)
    if passage is None or not passage.marks:
        return OpenWish(hit.path, passage.page if passage is not None else None)
    mark = passage.marks[0]
    return OpenWish(hit.path, passage.page, passage.text[mark.start : mark.end])


def _as_hit(document: SimilarDocument) -> Hit:
    """A folded document as a hit that is read and opened like any other, without passages."""
    return Hit(
        path=document.path,
        title=document.title,
        score=0.0,
        date="",
        format=PurePath(document.path).suffix.lstrip(".").lower(),
        complete=True,
        matches=0,
        forms=(),
        passages=(),
        places=document.places,
        available=document.available,
    )
