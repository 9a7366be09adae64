"""Which segments are made one: those of like size, when there are several.

Sizes fall into tiers, each four times the one below. A tier that is full becomes one segment of
the next: so a document is copied once a tier, and the number of segments grows as the logarithm of
the collection. The lowest tier is wide, for a search pays for each segment, and small ones are
copied in no time.
"""

from collections.abc import Sequence

SMALLEST = 1 << 24  # bytes; whatever is smaller is of the first tier
LARGEST = 1 << 30  # what has more is left alone: copying it costs more than it wins
WIDTH = 4  # segments that fill a tier


def choose(sizes: Sequence[int]) -> list[int]:
    """The places of the segments to make one, in their order; none where none need be.

    >>> choose([900_000] * 3), choose([900_000] * 4), choose([90_000_000, 1, 2, 3, 4])
    ([], [0, 1, 2, 3], [1, 2, 3, 4])
    """
    tiers: dict[int, list[int]] = {}
    for place, size in enumerate(sizes):
        if size < LARGEST:
            tiers.setdefault(_tier(size), []).append(place)
    for tier in sorted(tiers):
        if len(tiers[tier]) >= WIDTH:
            return tiers[tier]
    return []


def _tier(size: int) -> int:
    tier = 0
    limit = SMALLEST
    while size > limit:
        tier += 1
        limit *= WIDTH
    return tier
