"""What is said about a hit, in the language of the window."""

from PySide6.QtCore import QLocale, QObject

from index.values import Annotation, Hit


class HitWords(QObject):
    """Speaks the language that the window speaks at the moment of asking."""

    def matches(self, count: int) -> str:
        """How many places match."""
        return self.tr("%Ln match(es)", "", count)

    def page(self, number: int) -> str:
        """The number of a page, short."""
        return self.tr("p. {number}").format(number=QLocale().toString(number))

    def pages(self, count: int) -> str:
        """How many pages there are."""
        return self.tr("%Ln page(s)", "", count)

    def incomplete(self) -> str:
        """What a hit lacks that does not have all the words."""
        return self.tr("Some of the words are missing")

    def unavailable(self) -> str:
        """What keeps a document from being opened."""
        return self.tr("Its disk is not connected; the text can be read here")

    def places(self, count: int) -> str:
        """How many places more there are than are shown."""
        return self.tr("and in %Ln more place(s)", "", count)

    def place(self, trail: str) -> str:
        """Where else the same document is."""
        return self.tr("Also: {place}").format(place=trail)

    def similar(self, count: int) -> str:
        """How many documents are folded below a hit."""
        return self.tr("%Ln similar", "", count)

    def noted(self, annotation: Annotation) -> str:
        """What a person has put on a document, on one line; the star stands elsewhere."""
        facts = []
        if annotation.labels:
            labels = ", ".join(annotation.labels)
            facts.append(self.tr("Labels: {labels}").format(labels=labels))
        if annotation.note:
            note = " ".join(annotation.note.split())
            facts.append(self.tr("Note: {note}").format(note=note))
        return "  ·  ".join(facts)

    def aloud(self, hit: Hit, *, is_similar: bool = False, unfolded: bool = False) -> str:
        """A hit for those who cannot see it: title, matches, what is folded, first passage."""
        if is_similar:
            return self.tr("Similar: {title}").format(title=" ".join(hit.title.split()))
        facts = [hit.title, self.matches(hit.matches)]
        if hit.similar:
            state = self.tr("unfolded") if unfolded else self.tr("folded, Right unfolds")
            facts.append(f"{self.similar(len(hit.similar))}, {state}")
        if hit.annotation is not None:
            facts += [self.tr("starred")] * hit.annotation.is_starred
            facts += [noted] if (noted := self.noted(hit.annotation)) else []
        if not hit.complete:
            facts.append(self.incomplete())
        if not hit.available:
            facts.append(self.unavailable())
        facts.extend(passage.text for passage in hit.passages[:1])
        return ". ".join(" ".join(fact.split()) for fact in facts)
