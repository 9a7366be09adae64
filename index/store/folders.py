"""What a library was told to read, and how: kept apart from the disposable index."""

from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

from index.errors import FoldersDamaged, LibraryUnwritable
from index.location import FOLDERS_FILE
from index.store.files import read_json, write_json
from index.values import ReadingRules


class FolderList:
    """The folders of a library in the order in which they were added, and the rules for them."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._path = root / FOLDERS_FILE

    def all(self) -> tuple[Path, ...]:
        """Every folder, there or not; none where there is no list yet.

        Raises FoldersDamaged: a list that cannot be read is not an empty one, for what is not on
        the list is removed from the index.
        """
        return self._read()[0]

    def rules(self) -> ReadingRules:
        """What is left out and what reading may cost; raises FoldersDamaged.

        Damaged rules are not taken for none: what was left out on purpose must not come in.
        """
        return self._read()[1]

    def add(self, folder: Path) -> None:
        """Add a folder, unless it or one above it is there; those below it are taken in by it."""
        folders, rules = self._read()
        if any(folder.is_relative_to(other) for other in folders):
            return
        kept = tuple(other for other in folders if not other.is_relative_to(folder))
        self._write((*kept, folder), rules)

    def remove(self, folder: Path) -> None:
        """Take a folder off the list, where it is on it."""
        folders, rules = self._read()
        self._write(tuple(other for other in folders if other != folder), rules)

    def set_rules(self, rules: ReadingRules) -> None:
        """Read by these rules from the next update on."""
        self._write(self.all(), rules)

    def _read(self) -> tuple[tuple[Path, ...], ReadingRules]:
        if not self._path.exists():
            return (), ReadingRules()
        data = read_json(self._path)
        folders = data.get("folders") if isinstance(data, dict) else None
        if not isinstance(folders, list) or not all(isinstance(path, str) for path in folders):
            raise FoldersDamaged(self._path)
        rules = _rules_from_json(data.get("rules", {}))
        if rules is None:
            raise FoldersDamaged(self._path)
        return tuple(Path(path) for path in folders), rules

    def _write(self, folders: tuple[Path, ...], rules: ReadingRules) -> None:
        data: dict[str, Any] = {"folders": [str(folder) for folder in folders]}
        if rules != ReadingRules():
            data["rules"] = asdict(rules)
        try:
            write_json(self._path, data)
        except OSError as error:
            raise LibraryUnwritable(self._root) from error


def _rules_from_json(data: Any) -> ReadingRules | None:
    """The rules; the defaults for what is missing, None where something is no rule at all."""
    if not isinstance(data, dict):
        return None
    known = {field.name: data[field.name] for field in fields(ReadingRules) if field.name in data}
    patterns = known.pop("patterns", [])
    if not isinstance(patterns, list) or not all(isinstance(one, str) for one in patterns):
        return None
    usual = asdict(ReadingRules())
    if any(type(value) is not type(usual[name]) for name, value in known.items()):
        return None
    rules = ReadingRules(patterns=tuple(patterns), **known)
    return rules if rules.size_limit > 0 and rules.cores > 0 else None
