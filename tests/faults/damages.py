"""What can happen to the files of an index behind its back."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

BLOCK = 512


@dataclass(frozen=True)
class Damage:
    """One damage, told by its number: the same number is always the same damage."""

    kind: str
    path: str  # of the file, below the index's folder

    def __str__(self) -> str:
        return f"{self.kind} {self.path}"


def damage_index(folder: Path, number: int) -> Damage:
    """Damage one file of an index, or two that are swapped."""
    chance = random.Random(number)
    files = [path for path in folder.rglob("*") if path.is_file() and path.stat().st_size]
    # Not by name: the names of segments are other ones every time.
    files.sort(key=lambda path: (path.suffix, path.stat().st_size, path.name))
    kind = chance.choice(sorted(_KINDS))
    path = chance.choice(_tables(files) if "table" in kind else files)
    _KINDS[kind](path, files, chance)
    return Damage(kind, path.name)


def _tables(files: list[Path]) -> list[Path]:
    """The tables of contents."""
    return [path for path in files if path.suffix == ".toc"] or files


def _flip_bit(path: Path, _: list[Path], chance: random.Random) -> None:
    data = bytearray(path.read_bytes())
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    path.write_bytes(data)


def _truncate(path: Path, _: list[Path], chance: random.Random) -> None:
    path.write_bytes(path.read_bytes()[: chance.randrange(path.stat().st_size)])


def _lengthen(path: Path, _: list[Path], chance: random.Random) -> None:
    path.write_bytes(path.read_bytes() + chance.randbytes(chance.randint(1, BLOCK)))


def _zero(path: Path, _: list[Path], chance: random.Random) -> None:
    data = bytearray(path.read_bytes())
    start = chance.randrange(0, len(data), BLOCK)
    length = min(BLOCK, len(data) - start)
    data[start : start + length] = bytes(length)
    path.write_bytes(data)


def _swap(path: Path, files: list[Path], chance: random.Random) -> None:
    other = chance.choice(files)
    mine, theirs = path.read_bytes(), other.read_bytes()
    path.write_bytes(theirs)
    other.write_bytes(mine)


def _remove(path: Path, _: list[Path], __: random.Random) -> None:
    path.unlink()


def _empty(path: Path, _: list[Path], __: random.Random) -> None:
    path.write_bytes(b"")


def _replace(path: Path, _: list[Path], chance: random.Random) -> None:
    path.write_bytes(chance.randbytes(path.stat().st_size))


_KINDS: dict[str, Callable[[Path, list[Path], random.Random], None]] = {
    "a bit flipped in": _flip_bit,
    "cut short:": _truncate,
    "bytes added to": _lengthen,
    "a block of zeros in": _zero,
    "swapped with another:": _swap,
    "removed:": _remove,
    "an empty table of contents:": _empty,
    "a foreign table of contents:": _replace,
}
