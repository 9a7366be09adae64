"""Subtitles (SubRip and WebVTT): what is said, without numbers and times."""

import html
import re

from index.errors import FailureReason
from index.extraction.characters import clean_text
from index.extraction.encodings import decode_text
from index.extraction.extracted import ContentError, Extracted
from index.extraction.text_flow import LINE

_TIMES = re.compile(
    r"\s*(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}\s*-->\s*(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}"
)
# <i>, <c.yellow>, <v Agim>, <00:01.500>, and {\an8}: how and where the words stand.
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^<>]*)>")
_MARKUP = re.compile(r"</?[a-zA-Z0-9][^<>]*>|\{\\[^{}]*\}")
_HIDDEN_BLOCKS = ("NOTE", "STYLE", "REGION")
_SENTENCE_END = (".", "!", "?", "…", ":", ";", "”", "»", '"')


def extract_subtitles(data: bytes) -> Extracted:
    """What is said in a film; a sentence over several pictures is one line."""
    text = clean_text(decode_text(data))
    pieces: list[str] = []
    for block in re.split(r"\n[ \t]*\n", text):
        said = _said(block.strip("\n").split("\n"))
        if said:
            goes_on = pieces and not pieces[-1].endswith(_SENTENCE_END) and said[0].islower()
            pieces += [" " if goes_on else LINE, said]
    if not pieces:
        raise ContentError(FailureReason.NO_TEXT)
    return Extracted(clean_text("".join(pieces[1:])))


def _said(block: list[str]) -> str:
    """The words of a block; "" where it has no time."""
    times = next((place for place, line in enumerate(block[:3]) if _TIMES.match(line)), None)
    if times is None or block[0].startswith(_HIDDEN_BLOCKS):
        return ""
    lines = (_MARKUP.sub("", _VOICE.sub(r"\1: ", line)) for line in block[times + 1 :])
    return " ".join(filter(None, (html.unescape(line).strip() for line in lines)))
