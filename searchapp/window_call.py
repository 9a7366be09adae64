"""What is asked of the window when it is started: a library, folders to add, a query."""

import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

LIBRARY = "--library"
QUERY = "--query"


@dataclass(frozen=True, slots=True)
class WindowCall:
    """A call of the window. `library` is None where the usual one is meant."""

    library: str | None = None
    folders: tuple[str, ...] = ()
    query: str = ""

    def to_json(self) -> str:
        """What another window has to know of it, in one line."""
        return json.dumps({"folders": self.folders, "query": self.query})

    @classmethod
    def from_json(cls, line: str | bytes) -> Self:
        """The call in a line; raises ValueError where there is none."""
        match json.loads(line):
            case {"folders": [*folders], "query": str(query)} if _all_texts(folders):
                return cls(folders=tuple(folders), query=query)
        raise ValueError("not a call of the window")


def window_call(arguments: Sequence[str]) -> WindowCall | None:
    """The call in what was typed after `gjej`; None where it is meant for the command line.

    A folder is one that exists and is written as a path: `gjej index` is the sub-command, whatever
    stands in the current folder.
    """
    call = WindowCall()
    rest = iter(arguments)
    for argument in rest:
        name, value = _option(argument, rest)
        if value is None:
            return None
        if name == LIBRARY and call.library is None:
            call = replace(call, library=value)
        elif name == QUERY and not call.query:
            call = replace(call, query=value)
        elif not name and _is_folder(value):
            call = replace(call, folders=(*call.folders, str(Path(value).absolute())))
        else:
            return None
    return call


def _option(argument: str, rest: Iterator[str]) -> tuple[str, str | None]:
    """An option and its value, or "" and an argument that is none."""
    if argument in (LIBRARY, QUERY):
        return argument, next(rest, None)
    name, equals, value = argument.partition("=")
    return (name, value) if equals and name in (LIBRARY, QUERY) else ("", argument)


def _is_folder(argument: str) -> bool:
    separators = {os.sep, os.altsep or os.sep}
    return any(sign in argument for sign in separators) and Path(argument).is_dir()


def _all_texts(values: Sequence[object]) -> bool:
    return all(isinstance(value, str) for value in values)
