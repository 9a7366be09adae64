"""Markdown, read as text: marks that would break words or get in the way are taken out.

Every rule looks at a few characters around a mark and pairs nothing up, so that the time stays in
proportion to the text, whatever the text is.
"""

import html
import re
import string

from index.errors import FailureReason
from index.extraction.characters import clean_line, clean_text
from index.extraction.dates import iso_date
from index.extraction.encodings import decode_text
from index.extraction.extracted import ContentError, Extracted
from index.extraction.front_matter import split_front_matter

# Most lines begin with a letter or digit and have no mark at all.
_UNMARKED = re.compile(r"[^\W_][^*_`\[\]<\\&~]*")
_FENCE = re.compile(r" {0,3}(```+(?=[^`]*$)|~~~+)")
_HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t]+|$)")
_CLOSING_HASHES = re.compile(r"(?<=[ \t])#+$")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-{2,})[ \t]*$")
_QUOTE = re.compile(r"(?: {0,3}> ?)+")
_RULE_CHARACTERS = frozenset("-*_ \t")
_TABLE_RULE_CHARACTERS = frozenset("|-: \t")

# A link or picture is its text; where it leads is not what the document says.
_LINK = re.compile(r"""!?\[([^\[\]]*)\](?:\([^()\s]*(?:[ \t]+"[^"()]*")?[ \t]*\)|\[[^\[\]]*\])""")
_LINK_TARGET = re.compile(r" {0,3}\[[^\[\]]+\]:[ \t]+\S+")
_AUTOLINK = re.compile(r"<((?:https?|mailto):[^<>\s]*)>")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")

# Stars go where they touch a word ("**fjalë**", "*fjalë*,"), and stay between spaces or in "5*3".
_STARS = re.compile(r"\*{2,3}|(?<![^\s\W])\*(?=[^\s*])|(?<=[^\s*])\*(?![^\s\W])|~~|`+")
# A line below a word is part of it ("emri_i_skedarit"); around words it is emphasis.
_UNDERSCORES = re.compile(r"(?<!\w)_{1,3}(?=\w)|(?<=[^\W_])_{1,3}(?!\w)")
# "\\*" is a star that is none of the marks. Unicode has just as many characters for a program's own
# use as ASCII has signs, and no clean text has any of them.
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_HIDDEN = {sign: chr(0xFDD0 + place) for place, sign in enumerate(string.punctuation)}
_SHOWN = str.maketrans({hidden: sign for sign, hidden in _HIDDEN.items()})

_FRONT_MATTER_LINE = re.compile(r"([A-Za-z_-]+)[ \t]*:[ \t]*(.*)")


def extract_markdown(data: bytes) -> Extracted:
    """What a Markdown file says."""
    date, text = split_front_matter(clean_text(decode_text(data)))
    values, text = _split_yaml(text)
    lines, title = _readable_lines(_without_comments(text).split("\n"))
    text = clean_text(re.sub(r"\n{3,}", "\n\n", "\n".join(lines))).strip()
    if not text:
        raise ContentError(FailureReason.EMPTY)
    return Extracted(
        text,
        title=values.get("title") or title,
        author=values.get("author", ""),
        date=date or iso_date(values.get("date", "")),
    )


def _split_yaml(text: str) -> tuple[dict[str, str], str]:
    """The simple values of a YAML block at the beginning, and the text after it."""
    lines = text.lstrip().split("\n")
    ends = [number for number, line in enumerate(lines[:200]) if line.rstrip() in ("---", "...")]
    if len(ends) < 2 or ends[0] != 0 or ":" not in lines[1]:
        return {}, text
    matches = filter(None, map(_FRONT_MATTER_LINE.fullmatch, lines[1 : ends[1]]))
    values = {match[1].lower(): clean_line(match[2].strip().strip("\"'[]")) for match in matches}
    return values, "\n".join(lines[ends[1] + 1 :])


def _without_comments(text: str) -> str:
    pieces: list[str] = []
    start = 0
    while True:
        begin = text.find("<!--", start)
        end = text.find("-->", begin) if begin >= 0 else -1
        if end < 0:
            return "".join([*pieces, text[start:]])
        pieces.append(text[start:begin])
        start = end + len("-->")


def _readable_lines(source: list[str]) -> tuple[list[str], str]:
    """The lines without their marks, and the first heading."""
    lines: list[str] = []
    title = ""
    fence = ""
    for line in source:
        mark = _FENCE.match(line)
        if mark and (not fence or line.strip().startswith(fence)):
            fence = "" if fence else mark[1]
        elif fence or _UNMARKED.fullmatch(line):
            lines.append(line.rstrip())
        elif _UNDERLINE.match(line) and lines and lines[-1].strip():
            title = title or lines[-1].strip()
            lines.append("")
        elif not _is_rule(line) and not _LINK_TARGET.match(line):
            readable, is_heading = _readable_line(line)
            lines.append(readable)
            title = title or (readable if is_heading else "")
    return lines, title


def _is_rule(line: str) -> bool:
    """Whether the line only draws a line, across the page or under the head of a table."""
    characters = set(line.strip())
    return bool(characters) and (
        (characters <= _RULE_CHARACTERS and len(line.strip()) >= 3)
        or (characters <= _TABLE_RULE_CHARACTERS and "-" in characters)
    )


def _readable_line(line: str) -> tuple[str, bool]:
    line = _QUOTE.sub("", line, count=1) if _QUOTE.match(line) else line
    heading = _HEADING.match(line)
    if heading:
        line = _CLOSING_HASHES.sub("", line[heading.end() :].rstrip()).rstrip()
    return _without_marks(line), heading is not None


def _without_marks(line: str) -> str:
    bullet = re.match(r"[ \t]*(?:[*+-][ \t]+)?", line)
    start = bullet.end() if bullet else 0
    text = _ESCAPE.sub(lambda match: _HIDDEN[match[1]], line[start:])
    text = _TAG.sub("", _AUTOLINK.sub(r"\1", _LINK.sub(r"\1", text)))
    text = _UNDERSCORES.sub("", _STARS.sub("", text))
    return line[:start] + html.unescape(text).translate(_SHOWN).rstrip()
