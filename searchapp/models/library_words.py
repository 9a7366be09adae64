"""What is said about the library, in the language of the window."""

from PySide6.QtCore import QObject

from index.values import LibraryStatus


class LibraryWords(QObject):
    """Speaks the language that the window speaks at the moment of asking."""

    def documents(self, count: int) -> str:
        """How many documents there are."""
        return self.tr("%Ln document(s)", "", count)

    def size(self, status: LibraryStatus) -> str:
        """How much there is to search."""
        folders = self.tr("in %Ln folder(s)", "", len(status.folders))
        return f"{self.documents(status.documents)} {folders}"
