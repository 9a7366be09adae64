"""Writes a table as the two files that the lexicon reads: a trie and the rules it speaks of.

The trie maps a spelling to the number of a rule. A rule says how the keys are made from the
folded spelling: "3 ë|0" is two keys, one with the last three letters cut and "ë" put there, one
that is the spelling itself. There are a few thousand rules for a million spellings, the most
frequent first.
"""

from collections import Counter
from pathlib import Path

import marisa_trie

from index.language.folding import fold
from tools.lexicon.table import Table


def write(table: Table, folder: Path) -> None:
    """Writes forms.marisa and rules.txt into a folder."""
    rules = {spelling: rule(fold(spelling), keys) for spelling, keys in table.items()}
    counted = Counter(rules.values())
    ordered = sorted(counted, key=lambda each: (-counted[each], each))
    numbers = {each: number.to_bytes(2, "big") for number, each in enumerate(ordered)}
    trie = marisa_trie.BytesTrie(sorted((spelling, numbers[rules[spelling]]) for spelling in table))
    trie.save(str(folder / "forms.marisa"))
    (folder / "rules.txt").write_text("".join(f"{each}\n" for each in ordered), encoding="utf-8")


def rule(folded: str, keys: tuple[str, ...]) -> str:
    """What makes the keys from a folded spelling."""
    return "|".join(_step(folded, key) for key in keys)


def _step(folded: str, key: str) -> str:
    same = 0
    while same < min(len(folded), len(key)) and folded[same] == key[same]:
        same += 1
    return f"{len(folded) - same} {key[same:]}".rstrip()
