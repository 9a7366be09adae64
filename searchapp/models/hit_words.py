"""What is said about a hit, in the language of the window."""

from PySide6.QtCore import QLocale, QObject

from index.values import Hit


class HitWords(QObject):
    """Speaks the language that the window speaks at the moment of asking."""

    def matches(self, count: int) -> str:
        """How many places match."""
        return self.tr("%Ln match(es)", "", count)

    def page(self, number: int) -> str:
        """The number of a page, short."""
        return self.tr("p. {number}").format(number=QLocale().toString(number))

    def incomplete(self) -> str:
        """What a hit lacks that does not have all the words."""
        return self.tr("Some of the words are missing")

    def unavailable(self) -> str:
        """What keeps a document from being opened."""
        return self.tr("Its disk is not connected; the text can be read here")

    def aloud(self, hit: Hit) -> str:
        """A hit for those who cannot see it: title, matches, first passage."""
        facts = [hit.title, self.matches(hit.matches)]
        if not hit.complete:
            facts.append(self.incomplete())
        if not hit.available:
            facts.append(self.unavailable())
        facts.extend(passage.text for passage in hit.passages[:1])
        return ". ".join(" ".join(fact.split()) for fact in facts)
