"""The title of a document that brings none of its own."""

import os
import re
from pathlib import Path

from index.extraction.characters import clean_line

MAX_LENGTH = 120

_SENTENCE_END = re.compile(r"(\w+)[”»\")]?[.!?…]+[”»\")]?(?=\s+[^\W\d_a-zëç]|\s+[“„«\"])")
_ABBREVIATIONS = {"dr", "prof", "nr", "znj", "zt", "ing", "av", "shën", "sh", "st"}

# What word processors write where nobody typed a title.
_PLACEHOLDER = re.compile(
    r"untitled\b.*|pa titull|document ?\d*|dokument ?\d*|(?:microsoft )?(?:word|powerpoint) - .*"
    r"|.*\.(?:docx?|odt|rtf|pdf|indd|qxd|tmp|html?)",
    re.IGNORECASE,
)


def choose_title(own: str, text: str, path: Path) -> str:
    """The format's own title, else the first line of the text, else the file's name."""
    own = clean_line(own)
    if own and not _PLACEHOLDER.fullmatch(own):
        return shorten(own)
    return first_line(text) or shorten(clean_line(_shown_name(path)))


def _shown_name(path: Path) -> str:
    """The file's name without its end; the bytes of a name that is not UTF-8 as they once read."""
    try:
        path.stem.encode()
    except UnicodeEncodeError:
        return os.fsencode(path.stem).decode("cp1252", "replace")
    return path.stem


def first_line(text: str) -> str:
    """The first line that says something; of a long one its first sentence."""
    start = text.lstrip()
    line = clean_line(start.split("\n", 1)[0][: 40 * MAX_LENGTH])
    if len(line) <= MAX_LENGTH:
        return line
    ends = (match for match in _SENTENCE_END.finditer(line) if _ends_sentence(match[1]))
    end = next(ends, None)
    return shorten(line[: end.end()] if end else line)


def _ends_sentence(word: str) -> bool:
    """Whether a full stop after the word ends a sentence: not in "z. Gashi" and "Dr. Hoxha"."""
    return len(word) > 1 and word.lower() not in _ABBREVIATIONS


def shorten(line: str) -> str:
    """The line, cut between words where it is longer than a title should be."""
    if len(line) <= MAX_LENGTH:
        return line
    cut = line.rfind(" ", 0, MAX_LENGTH)
    return line[: cut if cut > MAX_LENGTH // 2 else MAX_LENGTH - 1].rstrip(" ,;:-–—") + "…"
