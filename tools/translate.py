"""Brings the translations up to date with the source, and compiles them: `make translations`.

Albanian holds every string; English holds only those with a number in them, whose singular differs
from the plural: all others are the source itself. Qt ships no Albanian: qt_sq.ts has the words of
its own that a person meets here, and is kept by hand.
"""

import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
TRANSLATIONS = PROJECT / "resources" / "translations"
LANGUAGES = {"sq": (), "en": ("-pluralonly",)}
BY_HAND = {"sq": ("qt_sq.ts",), "en": ()}


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


def compile_language(language: str, target: Path) -> None:
    """Compiles the .ts files of a language to the one that the program loads."""
    names = (f"gjej_{language}.ts", *BY_HAND[language])
    sources = [str(TRANSLATIONS / name) for name in names]
    run("pyside6-lrelease", *sources, "-qm", str(target), "-silent")


def run(program: str, *arguments: str) -> None:
    """Runs one of Qt's tools, which stand beside the interpreter."""
    command = [str(Path(sys.executable).parent / program), *arguments]
    subprocess.run(command, cwd=PROJECT, check=True)


def main() -> None:
    """Updates and compiles both languages."""
    for language in LANGUAGES:
        update(language, TRANSLATIONS / f"gjej_{language}.ts")
        compile_language(language, TRANSLATIONS / f"gjej_{language}.qm")


if __name__ == "__main__":
    main()
