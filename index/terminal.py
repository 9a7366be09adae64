"""What the command line shows to a person: progress, hits with marks, tables, in both languages."""

import shutil
import sys
from typing import TextIO

from index.events import (
    Event,
    Failed,
    Finished,
    FolderSkipped,
    Found,
    Indexed,
    Paused,
    Rebuilding,
    Recognising,
    Started,
)
from index.messages import Sentence, failure_sentence, note_sentence
from index.values import Hit, Passage, ResultPage

MARK = "\x1b[1;31m"
DIM = "\x1b[2m"
BOLD = "\x1b[1m"
PLAIN = "\x1b[0m"
BAR_WIDTH = 24

NO_HITS = Sentence("Asgjë nuk u gjet.", "Nothing was found.")
TOTAL = Sentence("{shown} nga {total} dokumente", "{shown} of {total} documents")
FOLDED = Sentence(
    "; edhe {folded} që janë njësoj a pothuaj (= dhe ≈)",
    "; and {folded} that are the same or nearly (= and ≈)",
)
SUGGESTION = Sentence("Mos donit të kërkonit „{query}“?", "Did you mean “{query}”?")
PARTIAL = Sentence("(jo të gjitha fjalët)", "(not all of the words)")
SKIPPED = Sentence(
    "Dosja „{path}“ nuk u gjet ose nuk lexohet; dokumentet e saj mbeten në tregues.",
    "The folder “{path}” is away or cannot be read; its documents stay in the index.",
)
REBUILDING_DAMAGED = Sentence(
    "Treguesi ishte i dëmtuar dhe po ndërtohet nga e para.",
    "The index was damaged and is being built anew.",
)
REBUILDING_OUTDATED = Sentence(
    "Treguesi ishte i një versioni tjetër dhe po ndërtohet nga e para.",
    "The index was of another version and is being built anew.",
)
RECOGNISING = Sentence(
    "po njihet teksti: skanimi {number} nga {total}", "recognising scans: {number} of {total}"
)
REBUILDING_WISHED = Sentence("Treguesi po ndërtohet nga e para.", "The index is being built anew.")
PAUSED = Sentence(
    "Kompjuteri punon me bateri: leximi pret derisa ta lidhni me rrymën.",
    "The computer runs on battery: reading waits until it is plugged in.",
)
FINISHED = Sentence(
    "{indexed} të lexuara, {failed} të palexuara, {removed} të hequra, {moved} të zhvendosura, "
    "{unchanged} pa ndryshim: {documents} dokumente në tregues ({seconds:.1f} s).",
    "{indexed} read, {failed} failed, {removed} removed, {moved} moved, "
    "{unchanged} unchanged: {documents} documents in the index ({seconds:.1f} s).",
)
CANCELLED = Sentence(
    "U ndal; çfarë u lexua, mbetet.",
    "Stopped; what was read stays.",
)


class ProgressPrinter:
    """Shows the events of an indexing run: a bar on a terminal, plain lines elsewhere."""

    def __init__(self, language: str, stream: TextIO = sys.stderr) -> None:
        self._language = language
        self._stream = stream
        self._has_bar = stream.isatty()

    def show(self, event: Event) -> None:
        """Show one event."""
        match event:
            case Found(total=total):
                self._bar(0, total, "")
            case Started(path=path, done=done, total=total):
                self._bar(done, total, path)
            case Indexed(path=path, done=done, total=total):
                self._bar(done, total, path)
            case Recognising(path=path, done=done, total=total, page=page, pages=pages):
                self._recognition(path, done, total, page, pages)
            case Failed(failure=failure):
                self._line(f"{failure.path}: {failure_sentence(failure, self._language)}")
            case FolderSkipped(path=path):
                self._line(SKIPPED.in_language(self._language, path=path))
            case Rebuilding():
                self._line(_why_rebuilding(event).in_language(self._language))
            case Paused():
                self._line(PAUSED.in_language(self._language))
            case Finished():
                self._finish(event)
            case _:
                pass

    def _finish(self, event: Finished) -> None:
        if event.cancelled:
            self._line(CANCELLED.in_language(self._language))
        self._line(
            FINISHED.in_language(
                self._language,
                indexed=event.indexed,
                failed=event.failed,
                removed=event.removed,
                moved=event.moved,
                unchanged=event.unchanged,
                documents=event.documents,
                seconds=event.seconds,
            )
        )

    def _recognition(self, path: str, done: int, total: int, page: int, pages: int) -> None:
        sentence = RECOGNISING.in_language(self._language, number=done + 1, total=total)
        place = f" ({page}/{pages})" if pages > 1 else ""
        self._bar(done, total, f"{sentence}{place}: {path}")

    def _bar(self, done: int, total: int, path: str) -> None:
        if not self._has_bar or not total:
            return
        full = BAR_WIDTH * done // total
        head = f"[{'█' * full}{'·' * (BAR_WIDTH - full)}] {done}/{total} "
        room = max(0, shutil.get_terminal_size().columns - len(head) - 1)
        self._stream.write(f"\r\x1b[K{head}{printable(path)[-room:] if room else ''}")
        self._stream.flush()

    def _line(self, text: str) -> None:
        self._stream.write(("\r\x1b[K" if self._has_bar else "") + printable(text) + "\n")
        self._stream.flush()


class CountPrinter:
    """Shows how much of something is done, on a terminal only."""

    def __init__(self, total: int = 0, stream: TextIO = sys.stderr) -> None:
        self._total = total
        self._stream = stream
        self._is_shown = stream.isatty()

    def show(self, done: int, total: int = 0) -> None:
        """Show how much is done."""
        if self._is_shown:
            self._stream.write(f"\r\x1b[K{done}/{total or self._total}")
            self._stream.flush()

    def end(self) -> None:
        """Take the line away."""
        if self._is_shown:
            self._stream.write("\r\x1b[K")
            self._stream.flush()


def _why_rebuilding(event: Rebuilding) -> Sentence:
    if event.wished:
        return REBUILDING_WISHED
    return REBUILDING_DAMAGED if event.damaged else REBUILDING_OUTDATED


def print_page(page: ResultPage, language: str, stream: TextIO) -> None:
    """Print an answer for a person: marks in colour on a terminal, in brackets elsewhere."""
    coloured = stream.isatty()
    for note in page.notes:
        print(note_sentence(note, language), file=stream)
    if page.suggestion is not None:
        words = SUGGESTION.in_language(language, query=printable(page.suggestion))
        print(words, file=stream)
    if not page.hits:
        print(NO_HITS.in_language(language), file=stream)
        return
    for hit in page.hits:
        _print_hit(hit, language, stream, coloured=coloured)
    shown = TOTAL.in_language(language, shown=len(page.hits), total=page.rows)
    folded = FOLDED.in_language(language, folded=page.folded) if page.folded else ""
    print(shown + folded, file=stream)


def _print_hit(hit: Hit, language: str, stream: TextIO, *, coloured: bool) -> None:
    bold, dim, plain = (BOLD, DIM, PLAIN) if coloured else ("", "", "")
    partial = "" if hit.complete else " " + PARTIAL.in_language(language)
    print(f"{bold}{printable(hit.title)}{plain}{partial}", file=stream)
    facts = " · ".join(fact for fact in (hit.path, hit.date, hit.format) if fact)
    print(f"  {dim}{printable(facts)}{plain}", file=stream)
    for place in hit.places:
        print(f"  {dim}= {printable(place)}{plain}", file=stream)
    for passage in hit.passages:
        print(f"  … {_marked(passage, coloured=coloured)} …", file=stream)
    for other in hit.similar:
        print(f"  {dim}≈ {printable(other.path)}{plain}", file=stream)
    print(file=stream)


def _marked(passage: Passage, *, coloured: bool) -> str:
    before, after = (MARK, PLAIN) if coloured else ("[", "]")
    pieces: list[str] = []
    place = 0
    for mark in passage.marks:
        pieces += [printable(passage.text[place : mark.start]), before]
        pieces += [printable(passage.text[mark.start : mark.end]), after]
        place = mark.end
    pieces.append(printable(passage.text[place:]))
    return "".join(pieces)


def printable(text: str) -> str:
    """The text on one line, without what would steer a terminal or cannot be encoded.

    A document may hold escape sequences; they are shown as dots, never obeyed.
    """
    safe = text.encode("utf-8", "replace").decode("utf-8")
    return "".join(
        letter if letter.isprintable() else (" " if letter.isspace() else "·") for letter in safe
    )
