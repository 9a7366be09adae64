"""The events of an indexing run in words."""

from collections.abc import Sequence
from pathlib import PurePath

from PySide6.QtCore import QLocale, QObject

from index.events import (
    Event,
    Finished,
    Found,
    Paused,
    Rebuilding,
    Recognising,
    Started,
)


class ProgressWords(QObject):
    """Speaks the language that the window speaks at the moment of asking."""

    def sentence(self, event: Event) -> str:
        """What to say about an event; nothing where the line may stay as it is."""
        if isinstance(event, Found):
            return self.tr("%Ln file(s) to read", "", event.total)
        if isinstance(event, Started):
            return self.tr("Reading {name}").format(name=PurePath(event.path).name)
        if isinstance(event, Recognising):
            return self._recognising(event)
        if isinstance(event, Rebuilding):
            return self._rebuilding(event)
        if isinstance(event, Paused):
            return self.tr("On battery: reading goes on when the computer is plugged in.")
        return self._finished(event) if isinstance(event, Finished) else ""

    def skipped(self, paths: Sequence[str]) -> str:
        """Which folders could not be read."""
        if len(paths) == 1:
            words = self.tr("The folder {path} cannot be read; its documents are kept.")
            return words.format(path=paths[0])
        words = self.tr("These folders cannot be read; their documents are kept: {paths}")
        return words.format(paths=" · ".join(paths))

    def failures(self, count: int) -> str:
        """How many files could not be read."""
        return self.tr("%Ln file(s) could not be read", "", count)

    @staticmethod
    def has_news(event: Finished) -> bool:
        """Whether a run changed anything in what can be searched."""
        return event.cancelled or bool(event.indexed + event.removed + event.moved)

    def _recognising(self, event: Recognising) -> str:
        name = PurePath(event.path).name
        if event.pages == 1:
            return self.tr("Recognising the text in {name}").format(name=name)
        words = self.tr("Recognising the text in {name}, page {page} of {pages}")
        locale = QLocale()
        page, pages = locale.toString(event.page), locale.toString(event.pages)
        return words.format(name=name, page=page, pages=pages)

    def _rebuilding(self, event: Rebuilding) -> str:
        if event.wished:
            return self.tr("The index is built anew.")
        if event.damaged:
            return self.tr("The index was damaged and is built anew from your documents.")
        return self.tr("The index is built anew for this version of Gjej.")

    def _finished(self, event: Finished) -> str:
        if event.cancelled:
            return self.tr("Stopped. What was read by then can be searched.")
        facts = [
            self.tr("%Ln document(s) read", "", event.indexed) if event.indexed else "",
            self.tr("%Ln removed", "", event.removed) if event.removed else "",
            self.tr("%Ln moved", "", event.moved) if event.moved else "",
        ]
        told = " · ".join(fact for fact in facts if fact) or self.tr("Everything is up to date.")
        return told[0].upper() + told[1:]
