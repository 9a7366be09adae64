"""What is said about a folder, in the language of the window."""

from PySide6.QtCore import QDate, QDateTime, QLocale, QObject

from index.values import FolderStatus, FormatCount
from searchapp.models.library_words import LibraryWords

BULLET = "  ·  "
SHOWN_FORMATS = 6  # more would not fit into a line


class FolderWords(QObject):
    """Speaks the language that the window speaks at the moment of asking."""

    def facts(self, folder: FolderStatus) -> str:
        """Documents, failed files, size and last update."""
        documents = LibraryWords().documents(folder.documents)
        if not folder.available:
            return self.tr("Not found at the moment; {documents} kept").format(documents=documents)
        facts = [
            documents,
            self.tr("%Ln file(s) not read", "", folder.failures) if folder.failures else "",
            self.tr("%Ln scan(s) waiting", "", folder.scans) if folder.scans else "",
            self.size(folder.size) if folder.size else "",
            self.updated(folder.updated),
            "" if folder.is_whole else self.tr("a part of it is not connected"),
        ]
        return BULLET.join(fact for fact in facts if fact)

    def formats(self, formats: tuple[FormatCount, ...]) -> str:
        """How many documents there are of each format."""
        locale = QLocale()
        shown = [
            f"{one.format.upper()} {locale.toString(one.documents)}"
            for one in formats[:SHOWN_FORMATS]
        ]
        rest = sum(one.documents for one in formats[SHOWN_FORMATS:])
        if rest:
            shown.append(self.tr("others {count}").format(count=locale.toString(rest)))
        return BULLET.join(shown)

    def size(self, size: int) -> str:
        """A number of bytes as one reads it."""
        # Powers of ten, as file managers count, and with the letters that everybody knows.
        return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)

    def updated(self, seconds: float) -> str:
        """When a folder was last brought up to date."""
        if not seconds:
            return self.tr("not read yet")
        moment = QDateTime.fromSecsSinceEpoch(int(seconds))
        locale, short = QLocale(), QLocale.FormatType.ShortFormat
        if moment.date() == QDate.currentDate():
            time = locale.toString(moment.time(), short)
            return self.tr("updated today at {time}").format(time=time)
        date = locale.toString(moment.date(), short)
        return self.tr("updated on {date}").format(date=date)
