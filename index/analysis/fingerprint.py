"""By what two texts are told to be the same, or nearly: a checksum and a signature.

The signature is a MinHash (Broder, "On the resemblance and containment of documents", 1997) in one
pass over the text (Li, Owen and Zhang, "One permutation hashing", 2012): of all runs of three
words, each of 64 bins keeps a byte of the smallest hash that falls into it. The share of bytes in
which two signatures agree is about the share of their runs that two texts have in common.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, compress
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

SIGNATURE_BYTES = 64
RUN = 3  # words; two alike are in every text, and of five a change of one spoils too many
FEWEST_WORDS = 20  # a shorter text is like another only where it is the same

_BIN_SHIFT = np.uint64(64 - 6)  # the first six bits of a hash choose one of the 64 bins
_NOTHING = np.uint64(2**64 - 1)
# Odd, and as good as random: the same words in another order are another run.
_FACTORS = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9], np.uint64)
_STEP = np.uint64(0xD6E8FEB86659FD93)
_SHIFT = np.uint64(32)
_EMPTY_STEP = 101  # odd: what an empty bin borrows is not what its neighbour has


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What a text is compared by: the same text has the same checksum.

    The signature is empty where a text is too short for one.
    """

    checksum: int
    signature: bytes


def fingerprint(text: str) -> Fingerprint:
    """The fingerprint of a text; the same on every machine."""
    return fingerprints([text])[0]


def fingerprints(texts: Sequence[str]) -> list[Fingerprint]:
    """The fingerprints of many texts, which together cost less."""
    return [
        Fingerprint(_checksum(text), signature)
        for text, signature in zip(texts, _signatures(texts), strict=True)
    ]


def _checksum(text: str) -> int:
    digest = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "little", signed=True)


def resemblance(one: bytes, other: bytes) -> float:
    """About the share of runs of words that two texts have in common, by their signatures."""
    if not one or not other:
        return 0.0
    same = np.frombuffer(one, np.uint8) == np.frombuffer(other, np.uint8)
    return float(same.mean())


def _signatures(texts: Sequence[str]) -> list[bytes]:
    rows = [_words(text) for text in texts]
    counts = np.array([len(row) if len(row) >= FEWEST_WORDS else 0 for row in rows])
    words = np.fromiter(
        map(crc32, chain.from_iterable(compress(rows, counts))), np.uint64, int(counts.sum())
    )
    if not len(words):
        return [b""] * len(texts)
    length = len(words) - RUN + 1
    runs = words[:length] * _FACTORS[0]
    for place in range(1, RUN):
        runs += words[place : length + place] * _FACTORS[place]
    # A run that begins at one of the last words of a text ends in the next one.
    owners = np.repeat(np.arange(len(texts)), counts)
    inside = owners[:length] == owners[RUN - 1 :]
    runs = _mixed(runs[inside])
    found = np.full(SIGNATURE_BYTES * len(texts), _NOTHING)
    bins = owners[:length][inside] * SIGNATURE_BYTES + (runs >> _BIN_SHIFT).astype(np.intp)
    np.minimum.at(found, bins, runs)
    smallest = found.reshape(len(texts), SIGNATURE_BYTES)
    values, is_filled = smallest.astype(np.uint8), smallest != _NOTHING
    return [
        _filled(values[text], is_filled[text]).tobytes() if counts[text] else b""
        for text in range(len(texts))
    ]


def _filled(values: NDArray[np.uint8], is_filled: NDArray[np.bool_]) -> NDArray[np.uint8]:
    """The bytes of all bins: an empty one borrows from the next full one, and shifts it."""
    if is_filled.all():
        return values
    places = np.arange(SIGNATURE_BYTES)
    full = places[is_filled]
    lender = full[np.searchsorted(full, places) % len(full)]
    distance = (lender - places) % SIGNATURE_BYTES
    filled: NDArray[np.uint8] = (values[lender] + distance * _EMPTY_STEP).astype(np.uint8)
    return filled


def _words(text: str) -> list[bytes]:
    """The words of a text, in their order; case, ë and ç make no difference."""
    for sign, plain in _REPLACED.items():
        text = text.replace(sign, plain)
    return text.encode("utf-8", "surrogatepass").translate(_TABLE).split()


def _mixed(hashes: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """The hashes with every bit depending on every other (after Stafford's mix of SplitMix64)."""
    mixed = (hashes ^ (hashes >> _SHIFT)) * _STEP
    mixed = (mixed ^ (mixed >> _SHIFT)) * _STEP
    return mixed ^ (mixed >> _SHIFT)


# Albanian's own letters, and signs that are no ASCII: each of them is a scan over the text, which
# is the quickest way there is.
_REPLACED = {"ë": "e", "Ë": "e", "ç": "c", "Ç": "c"} | dict.fromkeys("“”„’‘«»–—…•\u00a0", " ")


def _plain(code: int) -> int:
    is_sign = code < 128 and not chr(code).isalnum()
    return ord(" ") if is_sign else ord(chr(code).lower()) if code < 128 else code


_TABLE = bytes(_plain(code) for code in range(256))
