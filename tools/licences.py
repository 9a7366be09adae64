"""Puts the licences of all that is packed with Gjej into a folder, each package's in its own.

python tools/licences.py FOLDER
"""

import re
import shutil
import sys
import sysconfig
from importlib import metadata
from pathlib import Path

NAMES = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)
ROOT = "gjej"
WITHOUT_TEXT = "{name} {version} comes without a licence text; it names its licence: {licence}\n"


def needed(name: str, seen: set[str] | None = None) -> set[str]:
    """A package and all that it needs to run here, by their plain names."""
    seen = set() if seen is None else seen
    plain = re.sub(r"[-_.]+", "-", name).lower()
    if plain in seen:
        return seen
    try:
        requirements = metadata.requires(plain) or []
    except metadata.PackageNotFoundError:
        return seen  # for another system, or not wanted here
    seen.add(plain)
    for requirement in requirements:
        if "extra ==" not in requirement:
            needed(re.split(r"[ ;<>=!~\[(]", requirement, maxsplit=1)[0], seen)
    return seen


def write_licences(folder: Path) -> list[str]:
    """Copy the texts; the names of the packages."""
    names = sorted(needed(ROOT) - {ROOT})
    for name in names:
        target = folder / name
        target.mkdir(parents=True, exist_ok=True)
        texts = [file for file in metadata.files(name) or () if NAMES.search(file.name)]
        for text in texts:
            if "dist-info" in str(text) and Path(text.locate()).is_file():
                shutil.copyfile(text.locate(), target / text.name)
        if not any(target.iterdir()):
            (target / "LICENCE.txt").write_text(_said(name), encoding="utf-8")
    _write_python(folder)
    return names


def _said(name: str) -> str:
    about = metadata.metadata(name)
    licence = about.get("License-Expression") or about.get("License") or "see its home page"
    return WITHOUT_TEXT.format(name=name, version=about["Version"], licence=licence)


def _write_python(folder: Path) -> None:
    """Python itself is packed too."""
    target = folder / "python"
    target.mkdir(parents=True, exist_ok=True)
    library = Path(sysconfig.get_path("stdlib"))
    for place in (library / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt"):
        if place.is_file():
            shutil.copyfile(place, target / "LICENSE.txt")
            return
    said = f"Python {sys.version.split()[0]}: PSF License, https://docs.python.org/3/license.html\n"
    (target / "LICENSE.txt").write_text(said, encoding="utf-8")


if __name__ == "__main__":
    print("\n".join(write_licences(Path(sys.argv[1]))))
