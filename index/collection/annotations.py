"""Stars, labels and notes on documents: kept by path and content, apart from the index.

They are never written into a person's files. An index that is built anew takes nothing from them:
each stands under the path of its document, and beside it the digest of the file, by which
`follow` finds again what was moved.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from index.address import file_of
from index.collection.labels import STAR_NAMES, label_key, tidy_labels
from index.store.entries import FileState
from index.store.kept_file import KeptFile
from index.values import Annotation

FILE_NAME = "annotations.json"


@dataclass(frozen=True, slots=True)
class Kept:
    """An annotation, and the digest of the file that it speaks of; empty where unknown."""

    annotation: Annotation
    digest: str = ""


Shelf = dict[str, Kept]  # by path


class Annotations:
    """The annotations of a library."""

    def __init__(self, root: Path) -> None:
        self._file = KeptFile(root / FILE_NAME, read=_shelf_from_json, write=_json_from_shelf)

    def find(self, path: str) -> Annotation:
        """What was put on a document; an empty one where nothing was."""
        kept = self._file.get().get(path)
        return Annotation(path) if kept is None else kept.annotation

    def all(self) -> tuple[Annotation, ...]:
        """Every annotation, of documents that are there and of such as are not just now."""
        return tuple(kept.annotation for kept in self._file.get().values())

    def labels(self) -> dict[str, tuple[str, ...]]:
        """Every label as it was first written, with the paths of its documents."""
        names: dict[str, str] = {}
        paths: dict[str, list[str]] = {}
        for annotation in self.all():
            for label in annotation.labels:
                key = label_key(label)
                names.setdefault(key, label)
                paths.setdefault(key, []).append(annotation.path)
        return {names[key]: tuple(paths[key]) for key in sorted(names)}

    def labelled(self, pattern: str) -> tuple[str, ...] | None:
        """The documents under a label, or whose label fits a pattern; None: no such label.

        A star has names of its own, and a lone * is any star or label.
        """
        found = [one.path for one in self.all() if _is_labelled(one, pattern)]
        is_known = bool(found) or label_key(pattern) in STAR_NAMES or "*" in pattern
        return tuple(found) if is_known else None

    def put(self, annotation: Annotation, digest: str) -> Annotation:
        """Keep what a person has put on a document; an empty one is taken off."""
        tidy = replace(
            annotation, labels=tidy_labels(annotation.labels), note=annotation.note.strip()
        )

        def edit(shelf: Shelf) -> Shelf:
            others = {path: kept for path, kept in shelf.items() if path != tidy.path}
            return others if tidy.is_empty else {**others, tidy.path: Kept(tidy, digest)}

        self._file.change(edit)
        return tidy

    def rename_label(self, old: str, new: str) -> None:
        """Give a label another name everywhere, or with an empty one take it off everywhere."""

        def edit(shelf: Shelf) -> Shelf:
            renamed = {path: _relabelled(kept, old, new) for path, kept in shelf.items()}
            return {path: kept for path, kept in renamed.items() if not kept.annotation.is_empty}

        self._file.change(edit)

    def follow(self, find_states: Callable[[], Mapping[str, FileState]]) -> None:
        """Go with documents that were moved, to where the index has them now.

        It is asked only where something was put on any.
        """
        if self._file.get():
            states = find_states()
            self._file.change(lambda shelf: followed(shelf, states))

    def take_damaged(self) -> Path | None:
        """Where a damaged version was put, once; None where there was none."""
        return self._file.take_damaged()


def followed(shelf: Shelf, states: Mapping[str, FileState]) -> Shelf:
    """Annotations by the paths that their documents have now.

    A document at its path keeps what it has, whatever its content. What has lost its document goes
    to one of the same content that has none yet, else it waits where it is.
    """
    homes: dict[tuple[str, str], list[str]] = {}
    if any(path not in states and kept.digest for path, kept in shelf.items()):
        for path, state in states.items():
            if path not in shelf and state.digest:
                homes.setdefault((state.digest, _inside(path)), []).append(path)
    moved: Shelf = {}
    for path, kept in shelf.items():
        if path in states:
            moved[path] = replace(kept, digest=states[path].digest or kept.digest)
            continue
        free = homes.get((kept.digest, _inside(path)))
        home = free.pop(0) if free else path
        moved[home] = replace(kept, annotation=replace(kept.annotation, path=home))
    return moved


def _inside(path: str) -> str:
    """The place of a document in its archive or e-mail; the whole has one digest."""
    return path.removeprefix(file_of(path))


def _is_labelled(annotation: Annotation, pattern: str) -> bool:
    key = label_key(pattern)
    if key == "*":
        return annotation.is_starred or bool(annotation.labels)
    if annotation.is_starred and key in STAR_NAMES:
        return True
    labels = (label_key(label) for label in annotation.labels)
    return any(_fits(label, key) for label in labels)


def _fits(label: str, pattern: str) -> bool:
    """Whether a label is what was typed; a star at its end leaves the rest open."""
    if pattern.endswith("*"):
        return label.startswith(pattern.rstrip("*"))
    return label == pattern


def _relabelled(kept: Kept, old: str, new: str) -> Kept:
    key = label_key(old)
    labels = tuple(new if label_key(label) == key else label for label in kept.annotation.labels)
    return replace(kept, annotation=replace(kept.annotation, labels=tidy_labels(labels)))


def _shelf_from_json(data: Any) -> Shelf:
    if data is None:
        return {}
    return {kept.annotation.path: kept for kept in map(_kept_from_json, data["annotations"])}


def _kept_from_json(data: dict[str, Any]) -> Kept:
    match data:
        case {
            "path": str(path),
            "digest": str(digest),
            "starred": bool(is_starred),
            "labels": [*labels],
            "note": str(note),
        } if all(isinstance(label, str) for label in labels):
            return Kept(Annotation(path, is_starred, tuple(labels), note), digest)
    raise ValueError(data)


def _json_from_shelf(shelf: Shelf) -> dict[str, Any]:
    return {
        "annotations": [
            {
                "path": kept.annotation.path,
                "digest": kept.digest,
                "starred": kept.annotation.is_starred,
                "labels": list(kept.annotation.labels),
                "note": kept.annotation.note,
            }
            for kept in shelf.values()
        ]
    }
