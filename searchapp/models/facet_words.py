"""What facets are called, in the language of the window."""

from pathlib import PurePath

from PySide6.QtCore import QDate, QLocale, QObject

from index.values import FacetKind
from searchapp.models.narrowing import RANGE, Choice

_DAY, _MONTH = 10, 7  # letters of a date


class FacetWords(QObject):
    """Speaks the language that the window speaks at the moment of asking."""

    def kind(self, kind: FacetKind) -> str:
        """The heading of a kind."""
        names = {
            FacetKind.FORMAT: self.tr("Kind of file"),
            FacetKind.FOLDER: self.tr("Folder"),
            FacetKind.DATE: self.tr("Date"),
            FacetKind.LANGUAGE: self.tr("Language"),
            FacetKind.AUTHOR: self.tr("Author"),
            FacetKind.FORM: self.tr("Word form"),
        }
        return names[kind]

    def value(self, kind: FacetKind, name: str) -> str:
        """A value as a person says it."""
        match kind:
            case FacetKind.FORMAT:
                return name.upper()
            case FacetKind.FOLDER:
                return PurePath(name).name or name
            case FacetKind.LANGUAGE:
                # Each in its own words: nobody looks for "gjermanisht" among German documents.
                own = QLocale(name).nativeLanguageName()
                return own[:1].upper() + own[1:] if own else name
            case FacetKind.DATE:
                return self.span(name)
            case _:
                return name

    def full(self, kind: FacetKind, name: str) -> str:
        """The same with all there is to know: the whole path of a folder."""
        return name if kind is FacetKind.FOLDER else self.value(kind, name)

    def span(self, name: str) -> str:
        """A date, or one to another."""
        first, _, last = name.partition(RANGE)
        return f"{date_words(first)} – {date_words(last)}" if last else date_words(first)

    def choice(self, choice: Choice) -> str:
        """A choice on its chip."""
        value = self.value(choice.kind, choice.name)
        if choice.kind is FacetKind.FORM:
            value = f"“{value}”"
        return self.tr("not {value}").format(value=value) if choice.is_excluded else value

    def like(self, title: str) -> str:
        """A document to which the result is like, on its chip."""
        return self.tr("like: {title}").format(title=title)

    def more(self, count: int) -> str:
        """How many values are not shown."""
        return self.tr("%Ln more", "", count)

    def fewer(self) -> str:
        """What folds them up."""
        return self.tr("fewer")

    def standout(self) -> str:
        """The heading of the words that stand out."""
        return self.tr("Stands out here")

    def looked_at(self, documents: int, total: int) -> str:
        """In how many documents words were looked for; nothing where in all."""
        if documents >= total:
            return ""
        return self.tr("in the first %Ln", "", documents)

    def aloud(self, name: str, count: int, *, kept: bool, excluded: bool) -> str:
        """A value for those who cannot see it."""
        documents = self.tr("%Ln document(s)", "", count)
        state = self.tr("kept") if kept else self.tr("excluded") if excluded else ""
        return ", ".join(part for part in (name, documents, state) if part)

    def explanation(self, word: str, documents: int, ratio: float) -> str:
        """Why a word stands out."""
        where = self.tr("in %Ln document(s) here", "", documents)
        times = QLocale().toString(ratio, "f", 1)
        how = self.tr("{times} times as frequent as elsewhere").format(times=times)
        return f"{word}: {where}" + (f", {how}" if ratio else "")


def date_words(name: str, *, is_short: bool = False) -> str:
    """A day, a month or a year as people write it here; short where there is little room."""
    locale = QLocale()
    if len(name) == _DAY:
        return locale.toString(QDate.fromString(name, "yyyy-MM-dd"), "d MMM yyyy")
    if len(name) == _MONTH:
        form = QLocale.FormatType.ShortFormat if is_short else QLocale.FormatType.LongFormat
        month = locale.standaloneMonthName(int(name[5:]), form)
        return f"{month[:1].upper()}{month[1:]} {name[:4]}"
    return name
