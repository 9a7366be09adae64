"""Brings the translations up to date with the source, and compiles them: `make translations`.

Albanian holds every string; English holds only those with a number in them, whose singular differs
from the plural: all others are the source itself.
"""

import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
TRANSLATIONS = PROJECT / "resources" / "translations"
LANGUAGES = {"sq": (), "en": ("-pluralonly",)}


def source_files() -> list[str]:
    """The files of the application that may hold strings, in a steady order."""
    return sorted(str(path.relative_to(PROJECT)) for path in (PROJECT / "searchapp").rglob("*.py"))


def update(language: str, target: Path) -> None:
    """Collects the strings of the source into a .ts file; what is translated stays."""
    run(
        "pyside6-lupdate",
        *source_files(),
        *LANGUAGES[language],
        *("-locations", "none", "-no-obsolete", "-sort-messages", "-silent"),
        *("-source-language", "en", "-target-language", language),
        *("-ts", str(target)),
    )


def compile_file(source: Path, target: Path) -> None:
    """Compiles a .ts file to what the program loads."""
    run("pyside6-lrelease", str(source), "-qm", str(target), "-silent")


def run(program: str, *arguments: str) -> None:
    """Runs one of Qt's tools, which stand beside the interpreter."""
    command = [str(Path(sys.executable).parent / program), *arguments]
    subprocess.run(command, cwd=PROJECT, check=True)


def main() -> None:
    """Updates and compiles both languages."""
    for language in LANGUAGES:
        source = TRANSLATIONS / f"gjej_{language}.ts"
        update(language, source)
        compile_file(source, source.with_suffix(".qm"))


if __name__ == "__main__":
    main()
