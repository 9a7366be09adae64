"""How the parts of a query look in its box: the colour, and a sign for who sees no colours."""

from PySide6.QtGui import QColor, QFont, QTextCharFormat

from index.values import QueryPartKind
from searchapp.theme import Theme


def ink_of(kind: QueryPartKind, theme: Theme) -> str:
    """The colour of a part, dark or light enough to be read on what is typed on."""
    match kind:
        case QueryPartKind.FIELD:
            return theme.accent
        case QueryPartKind.VALUE:
            return theme.tint(1).ink
        case QueryPartKind.PHRASE:
            return theme.tint(2).ink
        case QueryPartKind.OPERATOR:
            return theme.tint(4).ink
        case QueryPartKind.PATTERN:
            return theme.tint(5).ink
        case QueryPartKind.IGNORED:
            return theme.muted


def format_of(kind: QueryPartKind, theme: Theme) -> QTextCharFormat:
    """How a part is written: what is left out with dots below it, what joins or names in bold."""
    look = QTextCharFormat()
    look.setForeground(QColor(ink_of(kind, theme)))
    if kind is QueryPartKind.IGNORED:
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        look.setUnderlineColor(QColor(theme.accent))
    elif kind in (QueryPartKind.FIELD, QueryPartKind.OPERATOR):
        look.setFontWeight(QFont.Weight.DemiBold)
    return look
