"""Builds resources/lexicon/ from uniparser-albanian and simplemma: python -m tools.build_lexicon.

Takes a minute. The result depends on the versions of the packages only, byte for byte.
"""

import argparse
from pathlib import Path

from index.resources import resource_path
from tools.lexicon import trie
from tools.lexicon.pairs import read_pairs
from tools.lexicon.table import build
from tools.lexicon.uniparser import Paradigms, read_lexemes


def main() -> None:
    parser = argparse.ArgumentParser(description="Builds the lexicon from its sources.")
    parser.add_argument("folder", nargs="?", type=Path, default=resource_path("lexicon"))
    folder = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    paradigms = Paradigms()
    entries = [(lexeme, paradigms.forms(lexeme)) for lexeme in read_lexemes()]
    table = build(entries, read_pairs())
    trie.write(table, folder)
    size = sum(path.stat().st_size for path in folder.iterdir())
    print(f"{len(table):,} spellings, {size:,} bytes in {folder}")


if __name__ == "__main__":
    main()
