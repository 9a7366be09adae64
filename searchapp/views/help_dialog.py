"""The keys and the query language, with examples."""

from PySide6.QtWidgets import QDialog


class HelpDialog(QDialog):
    """What F1 shows."""
