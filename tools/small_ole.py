"""Writes small OLE files, the folders in a file that old Office documents are.

Everything is kept in sectors of 512 bytes, chained in a table; streams below 4,096 bytes lie in
pieces of 64 bytes in a stream of their own.
"""

import struct
from dataclasses import dataclass, field

_SECTOR, _PIECE, _SMALL = 512, 64, 4096
_FREE, _END, _TABLE, _NONE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF
_STORAGE, _STREAM, _ROOT = 1, 2, 5


@dataclass(slots=True)
class _Entry:
    """A line of the directory."""

    name: str
    kind: int
    data: bytes = b""
    children: list[int] = field(default_factory=list)
    start: int = _END


def small_ole(streams: dict[str, bytes]) -> bytes:
    """An OLE file of streams by their paths: {"Folder/Stream": b".."}."""
    entries = _entries(streams)
    pieces, small = _packed_small(entries)
    entries[0].data = small
    sectors: list[bytes] = []
    table: list[int] = []

    def store(data: bytes) -> int:
        if not data:
            return _END
        start = len(sectors)
        parts = [
            data[at : at + _SECTOR].ljust(_SECTOR, b"\0") for at in range(0, len(data), _SECTOR)
        ]
        sectors.extend(parts)
        table.extend([*range(start + 1, start + len(parts)), _END])
        return start

    for entry in entries:
        if entry.kind == _ROOT or (entry.kind == _STREAM and len(entry.data) >= _SMALL):
            entry.start = store(entry.data)
    piece_table = store(b"".join(struct.pack("<I", piece) for piece in pieces))
    directory = store(b"".join(_directory_line(entries, number) for number in range(len(entries))))
    tables = 1
    while tables * (_SECTOR // 4) < len(table) + tables:
        tables += 1
    first_table = len(sectors)
    table += [_TABLE] * tables
    table += [_FREE] * (tables * (_SECTOR // 4) - len(table))
    sectors.append(struct.pack(f"<{len(table)}I", *table))
    places = [*range(first_table, first_table + tables), *([_FREE] * (109 - tables))]
    header = struct.pack(
        "<8s16s5H6s9I109I",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", 0x3E, 3, 0xFFFE, 9, 6, b"", 0, tables,
        directory, 0, _SMALL, piece_table, -(-len(pieces) * 4 // _SECTOR) if pieces else 0,
        _END, 0, *places,
    )  # fmt: skip
    return header + b"".join(sectors)


def _entries(streams: dict[str, bytes]) -> list[_Entry]:
    entries = [_Entry("Root Entry", _ROOT)]
    numbers = {"": 0}
    for path, data in streams.items():
        folder, _, name = path.rpartition("/")
        above = ""
        for part in filter(None, folder.split("/")):
            place = f"{above}/{part}".lstrip("/")
            if place not in numbers:
                numbers[place] = len(entries)
                entries[numbers[above]].children.append(len(entries))
                entries.append(_Entry(part, _STORAGE))
            above = place
        entries[numbers[folder]].children.append(len(entries))
        entries.append(_Entry(name, _STREAM, data))
    for entry in entries:
        entry.children.sort(key=lambda n: (len(entries[n].name), entries[n].name.upper()))
    return entries


def _packed_small(entries: list[_Entry]) -> tuple[list[int], bytes]:
    """The table of pieces and the pieces of all small streams."""
    table: list[int] = []
    packed = b""
    for entry in entries:
        if entry.kind == _STREAM and 0 < len(entry.data) < _SMALL:
            count = -(-len(entry.data) // _PIECE)
            entry.start = len(table)
            table += [*range(len(table) + 1, len(table) + count), _END]
            packed += entry.data.ljust(count * _PIECE, b"\0")
    return table, packed


def _directory_line(entries: list[_Entry], number: int) -> bytes:
    entry = entries[number]
    name = entry.name.encode("utf-16-le") + b"\0\0"
    # The children of a folder hang on one another's right side: a tree, though not a balanced one.
    siblings = next((e.children for e in entries if number in e.children), [number])
    place = siblings.index(number)
    right = siblings[place + 1] if place + 1 < len(siblings) else _NONE
    child = entry.children[0] if entry.children else _NONE
    size = 0 if entry.kind == _STORAGE else len(entry.data)
    return struct.pack(
        "<64sHBBIII16sIQQIQ",
        name, len(name), entry.kind, 1, _NONE, right, child, b"", 0, 0, 0, entry.start, size,
    )  # fmt: skip
