"""What the last update found in each folder: counted while indexing, so that nobody need count.

Disposable: where it is lost, the next update writes it anew.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from index.store.files import read_json, write_json
from index.values import FormatCount


@dataclass(frozen=True, slots=True)
class Tally:
    """The documents that a folder gave."""

    documents: int = 0
    size: int = 0  # bytes of their files
    formats: tuple[FormatCount, ...] = ()  # most frequent first
    updated: float = 0.0  # seconds since 1970, when the folder was last walked to its end


@dataclass(frozen=True, slots=True)
class Survey:
    """What the last update found."""

    tallies: Mapping[str, Tally] = field(default_factory=dict)  # by folder of the library
    away: tuple[str, ...] = ()  # folders that could not be listed and whose documents are kept
    mounts: tuple[str, ...] = ()  # folders in which another disk or a share showed itself
    size_limit: int = 0  # by which files were called too large


class SurveyFile:
    """The survey of a library on the disk."""

    def __init__(self, root: Path) -> None:
        self._path = root / "survey.json"

    def read(self) -> Survey:
        """The last survey; an empty one where there is none that can be read."""
        data = read_json(self._path)
        try:
            return _survey(data) if isinstance(data, dict) else Survey()
        except (AttributeError, KeyError, TypeError, ValueError):
            return Survey()

    def write(self, survey: Survey) -> None:
        """Keep a survey; raises OSError."""
        write_json(self._path, asdict(survey))

    def changed(self) -> int:
        """A number that is another one after the survey was written; 0 where there is none."""
        try:
            return self._path.stat().st_mtime_ns
        except OSError:
            return 0


def _survey(data: dict[str, Any]) -> Survey:
    tallies = {
        str(folder): Tally(
            int(tally["documents"]),
            int(tally["size"]),
            tuple(
                FormatCount(str(one["format"]), int(one["documents"])) for one in tally["formats"]
            ),
            float(tally["updated"]),
        )
        for folder, tally in data["tallies"].items()
    }
    away, mounts = (tuple(str(path) for path in data[name]) for name in ("away", "mounts"))
    return Survey(tallies, away, mounts, int(data["size_limit"]))
