"""The places of recognised words as those of characters, for a page that is a picture."""

from array import array
from collections.abc import Iterable

from index.values import WordBox
from searchapp.page_values import PageGlyphs


def word_glyphs(
    number: int, start: int, boxes: Iterable[WordBox], size: tuple[float, float]
) -> PageGlyphs:
    """The characters of some words on a page of a size, whose text begins at `start`.

    Where each letter of a word stands nobody has seen: all are taken for equally wide.
    """
    across, down = size
    places, edges = array("i"), array("f")
    for box in boxes:
        letters = max(box.end - box.start, 1)
        step = box.width * across / letters
        top, bottom = box.y * down, (box.y + box.height) * down
        for letter in range(letters):
            places.append(box.start - start + letter)
            left = box.x * across + letter * step
            edges.extend((left, top, left + step, bottom))
    return PageGlyphs(number, places, edges)
