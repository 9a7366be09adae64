"""HTML with as many levels as a browser would follow.

The parser needs a time that grows with the square of the depth: 20,000 nested divs take it a
second and 200,000 hang it. Pages that people read have a few dozen levels.
"""

import re

MAX_DEPTH = 512  # what Chromium follows

# Comments, scripts and styles are passed over in one piece: what looks like a tag in them is none.
_MARKUP = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<(script|style|textarea|title)\b.*?(?:</\1\s*>|\Z)"
    r"|<(?P<close>/?)(?P<name>[a-z][^\s/>]*)[^>]*>?",
    re.IGNORECASE | re.DOTALL,
)

# Elements that hold nothing, and those whose end is often left out because the next one implies
# it: they cannot be nested without others in between.
_FLAT = {
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
    "track", "wbr", "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "thead",
    "tbody", "tfoot", "colgroup", "rp", "rt",
}  # fmt: skip


def cap_nesting(source: str, depth: int = MAX_DEPTH) -> str:
    """The source without the tags that open a level too many; their content stays."""
    if source.count("<") <= depth:
        return source
    cap = _Cap(depth)
    return _MARKUP.sub(cap.judge, source)


class _Cap:
    """The elements that are open at a place in the source."""

    def __init__(self, depth: int) -> None:
        self._depth = depth
        self._open: list[str] = []

    def judge(self, match: re.Match[str]) -> str:
        """The markup as it stands, or a space where it goes too deep."""
        name = (match["name"] or "").lower()
        if not name or name in _FLAT:
            return match[0]
        if match["close"]:
            if name in self._open:
                while self._open.pop() != name:
                    pass
            return match[0]
        if len(self._open) >= self._depth:
            return " "
        self._open.append(name)
        return match[0]
