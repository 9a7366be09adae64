"""PowerPoint presentations of 1997 to 2003: each slide is a page, its notes and comments after it.

The file is a tree of records. Each save adds the records that changed, and a list of where the
newest ones are; so the slides are looked up in the lists, from the last one backwards.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from index.errors import FailureReason
from index.extraction.characters import clean_text
from index.extraction.extracted import ContentError, Extracted
from index.extraction.ole_file import OleFile
from index.extraction.pages import join_pages
from index.extraction.text_flow import PARAGRAPH, TextFlow

_DOCUMENT, _SLIDE, _NOTES = 0x03E8, 0x03EE, 0x03F0
_SLIDE_ATOM, _PERSIST_ATOM = 0x03EF, 0x03F3
_USER_EDIT, _PLACES = 0x0FF5, 0x1772
_LIST, _TEXT_BOX = 0x0FF0, 0xF00D
_HEADER_TEXT, _CHARACTERS, _BYTES, _REFERENCE = 0x0F9F, 0x0FA0, 0x0FA8, 0x0F9E
_STRING, _COMMENT, _FOOTERS = 0x0FBA, 0x2EE0, 0x0FD9
_SESSION = 0x2F14
_LOCKED_TOKEN = 0xF3D1C4DF

_MOST_EDITS = 10_000
_MOST_RECORDS = 2_000_000
_DEEPEST = 64


@dataclass(frozen=True, slots=True)
class _Record:
    """A record: what it is, and where its content is."""

    kind: int
    instance: int
    is_container: bool
    start: int
    end: int


@dataclass(slots=True)
class _Listed:
    """A slide as the document lists it, with the texts of its placeholders."""

    persist_id: int
    slide_id: int
    texts: list[str] = field(default_factory=list)


def extract_ppt(data: bytes) -> Extracted:
    """What the slides of an old presentation say."""
    file = OleFile(data)
    stream = file.read("PowerPoint Document")
    user = file.find("Current User") or b""
    if len(user) >= 16 and struct.unpack_from("<I", user, 12)[0] == _LOCKED_TOKEN:
        raise ContentError(FailureReason.ENCRYPTED)
    try:
        slides = _Presentation(stream, user).slides()
    except (struct.error, IndexError, KeyError):
        slides = [_all_text(stream)]
    text, pages = join_pages([clean_text(slide) for slide in slides])
    return file.with_properties(text, pages)


def _records(stream: bytes, start: int, end: int) -> Iterator[_Record]:
    """The records in a stretch of the stream, one after the other."""
    end = min(end, len(stream))
    while start + 8 <= end:
        version, kind, size = struct.unpack_from("<HHI", stream, start)
        start += 8
        yield _Record(kind, version >> 4, version & 0xF == 0xF, start, min(start + size, end))
        start += size


def _tree(stream: bytes, record: _Record, depth: int = 0) -> Iterator[_Record]:
    """All records below one, in the order of the file."""
    for child in _records(stream, record.start, record.end):
        yield child
        if child.is_container and depth < _DEEPEST:
            yield from _tree(stream, child, depth + 1)


def _text(stream: bytes, record: _Record) -> str:
    data = stream[record.start : record.end]
    if record.kind == _BYTES:
        return data.decode("latin-1")
    return data.decode("utf-16-le", "replace")


def _write(text: str, flow: TextFlow) -> None:
    """Writes a text of several paragraphs."""
    for paragraph in text.split("\r"):
        flow.break_with(PARAGRAPH)
        flow.write(paragraph.replace("\v", "\n"))


def _all_text(stream: bytes) -> str:
    """All text of a damaged stream, old and new."""
    flow = TextFlow()
    whole = _Record(0, 0, True, 0, len(stream))
    for record in _tree(stream, whole):
        if record.kind in (_CHARACTERS, _BYTES):
            _write(_text(stream, record), flow)
    if not flow.text():
        raise ContentError(FailureReason.DAMAGED)
    return flow.text()


class _Presentation:
    """The newest state of a presentation."""

    def __init__(self, stream: bytes, user: bytes) -> None:
        self._stream = stream
        (edit,) = struct.unpack_from("<I", user, 16)
        self._places: dict[int, int] = {}
        self._document = self._record_at(self._read_places(edit), _DOCUMENT)

    def slides(self) -> list[str]:
        """The text of each slide; at the end, what stands on all of them."""
        notes = {listed.slide_id: listed.persist_id for listed in self._listed(2)}
        slides = [self._slide_text(listed, notes) for listed in self._listed(0)]
        footers = dict.fromkeys(self._footers())
        return [*slides, *([PARAGRAPH.join(footers)] if footers and slides else [])]

    def _read_places(self, edit: int) -> int:
        """Notes where the newest form of each record is; the number of the document."""
        document = -1
        for _ in range(_MOST_EDITS):
            record = self._record_at(edit, _USER_EDIT)
            previous, places, number = struct.unpack_from("<III", self._stream, record.start + 8)
            document = number if document < 0 else document
            self._note_places(self._record_at(places, _PLACES))
            if not previous or previous >= edit:  # each save comes after the one before it
                break
            edit = previous
        return self._places[document]

    def _note_places(self, record: _Record) -> None:
        place = record.start
        while place + 4 <= record.end:
            (head,) = struct.unpack_from("<I", self._stream, place)
            first, count = head & 0xFFFFF, head >> 20
            place += 4
            for number in range(min(count, (record.end - place) // 4)):
                (where,) = struct.unpack_from("<I", self._stream, place + 4 * number)
                self._places.setdefault(first + number, where)
            place += 4 * count

    def _record_at(self, place: int, kind: int) -> _Record:
        record = next(_records(self._stream, place, len(self._stream)), None)
        if record is None or record.kind != kind:
            raise KeyError(kind)
        return record

    def _listed(self, instance: int) -> list[_Listed]:
        """The slides (0) or notes (2) that the document lists."""
        found: list[_Listed] = []
        known: set[int] = set()
        for record in _records(self._stream, self._document.start, self._document.end):
            if record.kind != _LIST or record.instance != instance:
                continue
            for child in _records(self._stream, record.start, record.end):
                if child.kind == _PERSIST_ATOM:
                    numbers = struct.unpack_from("<4I", self._stream, child.start)
                    if numbers[0] in known:  # the same slide again and again
                        raise KeyError(numbers[0])
                    known.add(numbers[0])
                    found.append(_Listed(numbers[0], numbers[3]))
                elif child.kind == _HEADER_TEXT and found:
                    found[-1].texts.append("")
                elif child.kind in (_CHARACTERS, _BYTES) and found and found[-1].texts:
                    found[-1].texts[-1] += _text(self._stream, child)
        return found

    def _slide_text(self, listed: _Listed, notes: dict[int, int]) -> str:
        flow = TextFlow()
        try:
            slide = self._record_at(self._places[listed.persist_id], _SLIDE)
        except (KeyError, struct.error):
            for text in listed.texts:
                _write(text, flow)
            return flow.text()
        self._write_shapes(slide, listed.texts, flow)
        for record in _records(self._stream, slide.start, slide.end):
            if record.kind == _SLIDE_ATOM and record.end - record.start >= 20:
                (notes_id,) = struct.unpack_from("<I", self._stream, record.start + 16)
                self._write_notes(notes.get(notes_id, -1), flow)
        for comment in _tree(self._stream, slide):
            if comment.kind == _COMMENT:
                for string in _records(self._stream, comment.start, comment.end):
                    if string.kind == _STRING and string.instance == 1:
                        _write(_text(self._stream, string), flow)
        return flow.text()

    def _write_shapes(self, slide: _Record, texts: list[str], flow: TextFlow) -> None:
        """Writes the text of all shapes; that of placeholders is kept in the document."""
        left = dict(enumerate(texts))
        for record in _tree(self._stream, slide):
            if record.kind == _REFERENCE:
                (number,) = struct.unpack_from("<I", self._stream, record.start)
                _write(left.pop(number, ""), flow)
            elif record.kind in (_CHARACTERS, _BYTES):
                _write(_text(self._stream, record), flow)
        for text in left.values():
            _write(text, flow)

    def _write_notes(self, persist_id: int, flow: TextFlow) -> None:
        try:
            page = self._record_at(self._places[persist_id], _NOTES)
        except (KeyError, struct.error):
            return
        self._write_shapes(page, [], flow)

    def _footers(self) -> Iterator[str]:
        for record in _records(self._stream, self._document.start, self._document.end):
            if record.kind == _FOOTERS:
                for string in _records(self._stream, record.start, record.end):
                    text = _text(self._stream, string) if string.kind == _STRING else ""
                    if text.strip() and string.instance:  # 0 is a date
                        yield text
