"""Where the recognised words of a document stand on its pages."""

from collections.abc import Mapping

from index.recognition.recognised_page import STEPS, RecognisedPage
from index.values import Document, Page, WordBox


def place_words(
    document: Document, recognised: Mapping[int, RecognisedPage]
) -> tuple[WordBox, ...]:
    """The boxes of all recognised words of a document, in the order of its text.

    A page whose text is another by now has none: a box in the wrong place is worse.
    """
    pages = document.pages or (Page(1, 0, len(document.text)),)
    boxes: list[WordBox] = []
    for page in pages:
        known = recognised.get(page.number)
        text = document.text[page.start : page.end]
        # A hyphen at the end of a page is gone where its word goes on overleaf.
        if known is None or known.text.removesuffix("-") != text.removesuffix("-"):
            continue
        for word in known.words:
            end = min(page.start + word.end, page.end)
            boxes.append(
                WordBox(
                    page.start + word.start,
                    end,
                    page.number,
                    word.x / STEPS,
                    word.y / STEPS,
                    word.width / STEPS,
                    word.height / STEPS,
                )
            )
    return tuple(boxes)
