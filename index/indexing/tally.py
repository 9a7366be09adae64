"""Counts what each folder of a library gave."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from index.address import file_of
from index.extraction.registry import format_for
from index.indexing.changes import is_below
from index.store.entries import FileState
from index.store.survey import Tally
from index.values import FormatCount


def count(
    documents: Iterable[tuple[str, FileState]],
    folders: Sequence[str],
    *,
    updated: Mapping[str, float],
) -> dict[str, Tally]:
    """The tally of each folder; `updated` is when each was last walked to its end."""
    formats: dict[str, Counter[str]] = {folder: Counter() for folder in folders}
    sizes: Counter[str] = Counter()
    suffixes: dict[str, str] = {}
    files: set[str] = set()
    for path, state in documents:
        folder = next((one for one in folders if is_below(path, [one])), None)
        if folder is not None:
            suffix = path[path.rfind(".") :]
            if suffix not in suffixes:
                suffixes[suffix] = _format_name(path)
            formats[folder][suffixes[suffix]] += 1
            file = file_of(path)
            sizes[folder] += state.size if file not in files else 0
            files.add(file)
    return {
        folder: Tally(
            counts.total(),
            sizes[folder],
            tuple(FormatCount(name, number) for name, number in counts.most_common()),
            updated.get(folder, 0.0),
        )
        for folder, counts in formats.items()
    }


def _format_name(path: str) -> str:
    known = format_for(path)
    return "" if known is None else known.name
