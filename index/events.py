"""What an indexing run reports while it runs, in the order in which it happens."""

from dataclasses import asdict, dataclass, fields
from typing import Any

from index.errors import FailureReason
from index.values import FileFailure


@dataclass(frozen=True, slots=True)
class Found:
    """The folders were walked: `total` files are to be read."""

    total: int


@dataclass(frozen=True, slots=True)
class FolderSkipped:
    """A folder vanished or cannot be read; its documents are kept."""

    path: str


@dataclass(frozen=True, slots=True)
class Started:
    """A file is about to be read."""

    path: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Indexed:
    """A file was read and written to the index (searchable from the next Committed on)."""

    path: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Failed:
    """A file gave no document."""

    failure: FileFailure
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Recognising:
    """The text of a scan is being recognised: a page of so many; `done` scans are ready."""

    path: str
    done: int
    total: int
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class Recognised:
    """The text of a scan was recognised (searchable from the next Committed on)."""

    path: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Moved:
    """A file moved: its entry was kept and renamed."""

    path: str
    old_path: str


@dataclass(frozen=True, slots=True)
class Removed:
    """A file vanished, and its entry with it."""

    path: str


@dataclass(frozen=True, slots=True)
class Committed:
    """Everything reported so far can be searched and is safe on disk."""

    documents: int


@dataclass(frozen=True, slots=True)
class Rebuilding:
    """The index was damaged, of another version, or a person wished it to be built anew."""

    damaged: bool
    wished: bool = False


@dataclass(frozen=True, slots=True)
class Paused:
    """The computer runs on battery: the run waits; what was read so far can be searched."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Finished:
    """The run ended."""

    indexed: int
    failed: int
    removed: int
    moved: int
    unchanged: int
    documents: int
    seconds: float
    cancelled: bool


Event = (
    Found
    | FolderSkipped
    | Started
    | Indexed
    | Failed
    | Recognising
    | Recognised
    | Moved
    | Removed
    | Committed
    | Rebuilding
    | Paused
    | Finished
)

NAMES: dict[str, type[Event]] = {
    "found": Found,
    "folder-skipped": FolderSkipped,
    "started": Started,
    "indexed": Indexed,
    "failed": Failed,
    "recognising": Recognising,
    "recognised": Recognised,
    "moved": Moved,
    "removed": Removed,
    "committed": Committed,
    "rebuilding": Rebuilding,
    "paused": Paused,
    "finished": Finished,
}


def event_to_json(event: Event) -> dict[str, object]:
    """The event as one flat JSON object, its name under "event"."""
    name = next(name for name, kind in NAMES.items() if kind is type(event))
    values = asdict(event)
    failure = values.pop("failure", {})
    return {"event": name, **failure, **values}


def event_from_json(data: dict[str, Any]) -> Event:
    """The event that `event_to_json` wrote; unknown keys are passed over.

    Raises KeyError where the name or a field is missing.
    """
    kind = NAMES[data["event"]]
    if kind is Failed:
        failure = FileFailure(data["path"], FailureReason(data["reason"]))
        return Failed(failure, data["done"], data["total"])
    return kind(**{field.name: data[field.name] for field in fields(kind)})
