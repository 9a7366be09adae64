"""Whether text in pictures is to be recognised, as a person chose it; kept with the library."""

from pathlib import Path

from index.errors import LibraryUnwritable
from index.store.files import read_json, write_json
from index.values import RecognitionMode


class RecognitionChoice:
    """The choice of a library; a run that is under way looks at it again and again."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._path = root / "recognition.json"

    def mode(self) -> RecognitionMode:
        """What was chosen; recognising, where nothing was."""
        data = read_json(self._path)
        try:
            return RecognitionMode(data["mode"])
        except (TypeError, KeyError, ValueError):
            return RecognitionMode.ON

    def set_mode(self, mode: RecognitionMode) -> None:
        """Choose; raises LibraryUnwritable."""
        try:
            write_json(self._path, {"mode": mode})
        except OSError as error:
            raise LibraryUnwritable(self._root) from error
