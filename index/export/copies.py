"""Copies of the files that were found, in one folder.

Nothing that is there is ever written over: a file of the same name gets a number. What is inside
an archive or a mailbox is copied out of it. A list says which copy is of what, and what failed.
"""

import re
import shutil
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path, PurePath
from typing import BinaryIO

from index.address import file_of
from index.errors import ExportFailed, ExtractionError, FailureReason
from index.export import labels
from index.export.tables import Cell, table
from index.extraction.entry_content import read_at
from index.extraction.file_documents import SIZE_LIMIT
from index.messages import failure_sentence
from index.values import FileFailure, Source

_LONGEST = 120  # characters of a name, which may be 250 bytes
# What Windows does not let into a name; a folder may be carried there.
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)


def copy_sources(
    sources: Iterable[Source],
    folder: Path,
    *,
    language: str,
    report: Callable[[int], None],
    is_cancelled: Callable[[], bool],
) -> tuple[int, tuple[FileFailure, ...]]:
    """Copy the files of documents; how many were copied, and those that could not be.

    Raises ExportFailed where nothing can be written into the folder.
    """
    rows: list[tuple[Cell, ...]] = []
    failures: list[FileFailure] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        copies = _Copies(folder)
        for done, source in enumerate(sources):
            if is_cancelled():
                break
            report(done)
            name, why = "", ""
            try:
                name = copies.copy(source.path)
            except ExtractionError as error:
                failures.append(FileFailure(source.path, error.reason))
                why = failure_sentence(failures[-1], language)
            rows.append((name, source.title, source.date, source.path, why))
        copies.write_list(rows, language)
    except OSError as error:
        raise ExportFailed(folder) from error
    return len(rows) - len(failures), tuple(failures)


def file_name(address: str) -> str:
    """A name for the copy of what stands at an address, fit for every system.

    >>> file_name("/vjetar/arkiv.zip!/2019/Vendim: i pare?.docx")
    'Vendim_ i pare_.docx'
    """
    name = _FORBIDDEN.sub("_", re.split(r"[/\\]", address)[-1]).strip(" .") or "dokument"
    if _RESERVED.match(name):
        name = f"_{name}"
    suffix = PurePath(name).suffix[:20]
    stem = PurePath(name).stem[: _LONGEST - len(suffix)]
    return (stem + suffix).encode("utf-8", "replace").decode()


class _Copies:
    """The copies in a folder; knows which numbers of a name are taken."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._numbers: dict[str, int] = {}

    def copy(self, address: str) -> str:
        """Copy what stands at an address; the name of the copy."""
        if file_of(address) != address:
            data = read_at(address, SIZE_LIMIT)
            return self._write(file_name(address), lambda target: target.write(data))
        with _open_source(address) as source:
            name = self._write(
                file_name(address), lambda target: shutil.copyfileobj(source, target)
            )
        with suppress(OSError):
            shutil.copystat(address, self._folder / name)
        return name

    def write_list(self, rows: list[tuple[Cell, ...]], language: str) -> None:
        """Write down which copy is of what."""
        names = (labels.COPY, labels.TITLE, labels.DATE, labels.PATH, labels.REASON)
        header = [name.in_language(language) for name in names]
        data = table(header, rows, language=language)
        self._write(labels.COPIES_LIST.in_language(language), lambda file: file.write(data))

    def _write(self, wished: str, fill: Callable[[BinaryIO], object]) -> str:
        """Write a new file; half a file does not stay."""
        path = self._new(wished)
        try:
            with path.open("wb") as target:
                fill(target)
        except BaseException:
            path.unlink(missing_ok=True)
            raise
        return path.name

    def _new(self, wished: str) -> Path:
        """A file that was not there, under the name or the name with a number."""
        stem, suffix = PurePath(wished).stem, PurePath(wished).suffix
        key = wished.casefold()
        while True:
            number = self._numbers[key] = self._numbers.get(key, 0) + 1
            path = self._folder / (wished if number == 1 else f"{stem} ({number}){suffix}")
            try:
                path.open("xb").close()
            except FileExistsError:
                continue
            return path


def _open_source(path: str) -> BinaryIO:
    try:
        return Path(path).open("rb")
    except (FileNotFoundError, NotADirectoryError) as error:
        raise ExtractionError(Path(path), FailureReason.VANISHED) from error
    except PermissionError as error:
        raise ExtractionError(Path(path), FailureReason.NO_PERMISSION) from error
    except OSError as error:
        raise ExtractionError(Path(path), FailureReason.UNREADABLE) from error
