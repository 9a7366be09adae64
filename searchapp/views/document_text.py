"""A document's text as QTextDocument takes it: the same length, so that every offset stays true."""

MANY_LINES = 20_000
LINES_A_BLOCK = 12
LINE_SEPARATOR = "\u2028"


def text_for_document(text: str) -> str:
    """The text with line ends that Qt counts as one character each, and with few enough blocks."""
    if "\r" in text:
        # Qt makes one line end of "\r\n": every mark after it would slip by one.
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    return _in_fewer_blocks(text) if text.count("\n") > MANY_LINES else text


def _in_fewer_blocks(text: str) -> str:
    """The text with some line ends inside blocks: Qt takes 2 ms for a thousand blocks."""
    lines = text.split("\n")
    groups = range(0, len(lines), LINES_A_BLOCK)
    return "\n".join(LINE_SEPARATOR.join(lines[at : at + LINES_A_BLOCK]) for at in groups)
