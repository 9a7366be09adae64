"""Where the data files are."""

from pathlib import Path


def resource_path(*parts: str) -> Path:
    """The path of a data file or folder below resources/."""
    return Path(__file__).resolve().parent.parent.joinpath("resources", *parts)
