"""Which documents are nearly the same: each one that is written joins the group that it is like.

A group is known by its first document, and what comes later is compared with that one only: a
chain of small changes does not tie together two texts that have little in common. Two signatures
are compared where they agree in one of several pairs of bytes, which of two texts that are alike
almost all do, and of others almost none.
"""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from index.analysis.fingerprint import SIGNATURE_BYTES, Fingerprint, resemblance

# As measured on edited texts: with one word in twenty changed all are found, with one in twelve
# almost all. Two texts on one subject have hardly a tenth of it.
LEAST_RESEMBLANCE = 0.55
_BANDS = 16
_BAND_NUMBERS = np.arange(_BANDS, dtype=np.uint32) * np.uint32(2**16)
_SMALLEST_FRESH = 512

Signatures = NDArray[np.uint8]


class Kindred:
    """The first documents of all groups, found by what is like them."""

    def __init__(self, known: Iterable[tuple[int, bytes]] = ()) -> None:
        """Takes the group and the signature of every document that is known."""
        firsts: dict[int, bytes] = {}
        for group, signature in known:
            if len(signature) == SIGNATURE_BYTES:
                firsts.setdefault(group, signature)
        self._groups = list(firsts)
        self._signatures = list(firsts.values())
        self._is_first = set(firsts)
        self._keys = np.empty(0, np.uint32)
        self._owners = np.empty(0, np.int64)
        self._sorted = 0  # so many of the signatures are in the sorted table
        self._fresh: dict[int, list[int]] = {}  # by their keys, those that are not in the table
        self._sort()

    def group_of(self, text: Fingerprint) -> int:
        """The group that a document belongs to; its own where nothing known is like it."""
        if not text.signature or text.checksum in self._is_first:
            return text.checksum
        best = max(
            self._candidates(text.signature),
            key=lambda owner: resemblance(self._signatures[owner], text.signature),
            default=None,
        )
        if best is not None:
            likeness = resemblance(self._signatures[best], text.signature)
            if likeness >= LEAST_RESEMBLANCE:
                return self._groups[best]
        self._add(text)
        return text.checksum

    def _candidates(self, signature: bytes) -> list[int]:
        wanted = _keys(np.frombuffer(signature, np.uint8).reshape(1, -1)).ravel()
        found: set[int] = set()
        if len(self._keys):
            starts = np.searchsorted(self._keys, wanted, side="left")
            ends = np.searchsorted(self._keys, wanted, side="right")
            for place in np.flatnonzero(starts < ends).tolist():
                found.update(self._owners[starts[place] : ends[place]].tolist())
        for key in wanted.tolist():
            found.update(self._fresh.get(key, ()))
        return list(found)

    def _add(self, text: Fingerprint) -> None:
        if len(self._signatures) - self._sorted > max(_SMALLEST_FRESH, self._sorted // 16):
            self._sort()
        for key in _keys(np.frombuffer(text.signature, np.uint8).reshape(1, -1)).ravel().tolist():
            self._fresh.setdefault(key, []).append(len(self._signatures))
        self._groups.append(text.checksum)
        self._signatures.append(text.signature)
        self._is_first.add(text.checksum)

    def _sort(self) -> None:
        """Takes all signatures into the sorted table: rarely, for it costs time; it is small."""
        count = len(self._signatures)
        whole = np.frombuffer(b"".join(self._signatures), np.uint8).reshape(count, SIGNATURE_BYTES)
        keys = _keys(whole).ravel()
        order = np.argsort(keys, kind="stable")
        self._keys, self._owners = keys[order], order // _BANDS
        self._sorted = count
        self._fresh = {}


def _keys(signatures: Signatures) -> NDArray[np.uint32]:
    """The pairs of bytes by which signatures are looked up, each with the number of its pair."""
    step = SIGNATURE_BYTES // _BANDS
    first = signatures[:, ::step].astype(np.uint32)
    second = signatures[:, 1::step].astype(np.uint32)
    keys: NDArray[np.uint32] = _BAND_NUMBERS | (first * np.uint32(256)) | second
    return keys
