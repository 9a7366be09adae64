"""Where words stand one after the other: phrases, with choices for a place and with room between.

An occurrence is one number: its document's, and in the lower half its position. Words that follow
each other are numbers with a small difference, found for all documents at once.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from index.search.matches import Documents, contained, distinct
from index.store.columnar.postings import FieldPostings

_POSITION_BITS = 32

Keys = NDArray[np.int64]


def documents_in_order(
    postings: FieldPostings,
    slots: Sequence[Sequence[int]],
    slop: int,
    among: Documents | None = None,
) -> Documents:
    """The documents in which a term of each slot stands behind one of the slot before.

    slots: the places of terms in the dictionary, none of the slots empty. slop: the greatest
    difference of their positions; 1 for neighbours. among: the only documents that matter, where
    not all do. int64, shape (n,), ascending.
    """
    documents = [[postings.documents(term, term + 1) for term in slot] for slot in slots]
    limits = [] if among is None else [among]
    candidates = _common([*limits, *map(_joined, documents)])
    reached: Keys = np.empty(0, np.int64)
    for number, (slot, parts) in enumerate(zip(slots, documents, strict=True)):
        if not len(candidates):
            break
        keys = _joined(
            [
                _keys(postings, term, part, candidates)
                for term, part in zip(slot, parts, strict=True)
            ]
        )
        if number:
            keys = _behind(reached, keys, slop)
            candidates = distinct(keys >> _POSITION_BITS)
        reached = keys
    return candidates


def _keys(postings: FieldPostings, term: int, documents: Documents, candidates: Documents) -> Keys:
    """The occurrences of a term in the candidates, rising."""
    ranks = np.flatnonzero(contained(documents, candidates))
    found = postings.occurrences(term, ranks)
    return np.repeat(documents[ranks] << _POSITION_BITS, found.counts) + found.positions


def _behind(before: Keys, keys: Keys, slop: int) -> Keys:
    """Those keys that stand at most `slop` behind one of those before."""
    if not len(before):
        return keys[:0]
    nearest = np.searchsorted(before, keys) - 1
    near = (nearest >= 0) & (keys - before[nearest] <= slop)
    return keys[np.flatnonzero(near)]


def _joined(parts: Sequence[Keys]) -> Keys:
    return parts[0] if len(parts) == 1 else distinct(np.sort(np.concatenate(parts), kind="stable"))


def _common(parts: Sequence[Documents]) -> Documents:
    ordered = sorted(parts, key=len)
    documents = ordered[0]
    for part in ordered[1:]:
        documents = documents[np.flatnonzero(contained(documents, part))]
    return documents
