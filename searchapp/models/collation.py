"""The order of names in lists: that of the Albanian alphabet, in which ë and dh are letters."""

from collections.abc import Callable, Iterable
from functools import cmp_to_key
from typing import TypeVar

from PySide6.QtCore import QCollator, QLocale, Qt

Item = TypeVar("Item")


def in_order(items: Iterable[Item], name: Callable[[Item], str]) -> list[Item]:
    """Things sorted by their names: "dora" before "dhe", "dosja 9" before "dosja 10"."""
    collator = QCollator(QLocale("sq_AL"))
    collator.setNumericMode(True)
    collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    compare = cmp_to_key(collator.compare)
    return sorted(items, key=lambda item: compare(name(item)))
