"""Builds resources/lexicon/ from uniparser-albanian: python -m tools.build_lexicon.

Takes a minute. The result depends on the versions of that package and of marisa-trie, and on the
endings of the rule stemmer: what these find is left out. It is the same byte for byte.
"""

import argparse
from pathlib import Path

from index.resources import resource_path
from tools.lexicon import trie
from tools.lexicon.additions import added_forms
from tools.lexicon.table import build
from tools.lexicon.uniparser import Paradigms, read_lexemes


def main() -> None:
    parser = argparse.ArgumentParser(description="Builds the lexicon from its source.")
    parser.add_argument("folder", nargs="?", type=Path, default=resource_path("lexicon"))
    folder = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    paradigms = Paradigms()
    entries = []
    for lexeme in read_lexemes():
        forms = paradigms.forms(lexeme)
        entries.append((lexeme, [*forms, *added_forms(lexeme, forms)]))
    table = build(entries)
    trie.write(table, folder)
    size = sum(path.stat().st_size for path in folder.iterdir())
    print(f"{len(table):,} spellings, {size:,} bytes in {folder}")


if __name__ == "__main__":
    main()
