"""What screen readers are told of widgets that paint themselves: what they are, what has changed.

Qt knows the roles of its own widgets only. A widget of ours that is none of them has an attribute
`spoken_role`, which is asked when a screen reader first asks for the widget.
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget


def tell_roles() -> None:
    """Tell screen readers the roles of our widgets; once in the life of the program."""
    QAccessible.installFactory(_interface)


def announce(widget: QWidget, words: str) -> None:
    """Say something that has changed while the keyboard stayed where it was."""
    if words and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


def _interface(key: str, widget: QObject) -> QAccessibleInterface | None:
    del key
    role = getattr(widget, "spoken_role", None)
    if role is None or not isinstance(widget, QWidget):
        return None  # Qt asks the next one who may know
    return QAccessibleWidget(widget, role, "")
