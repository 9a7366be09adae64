"""Puts the dictionary into one table: spelling -> the keys of the words it may belong to.

The likeliest word of a spelling stands first: the one of the most common cell, and of several
the one that the dictionary has under this very spelling ("ligj" is law before it is wicked).

The key is what the index stores: the folded head of the word ("qytet"), or its head as it is
spelled where another word folds to the same letters ("dhemb" aches, "dhëmb" is a tooth).

What is typed without ë and ç finds the words of all spellings that fold to it; a spelling with
ë or ç finds its own only, and has a row of its own where that makes a difference.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from index.language.folding import fold
from tools.lexicon.cells import COMMON, commonness, is_kept
from tools.lexicon.derivable import without_derivable
from tools.lexicon.pruning import UNUSED_CELLS, function_words, hidden_by_nouns, is_unwanted, prune
from tools.lexicon.words import Entry, Words, group, lemmas_of, parted_passive, spelled

Table = dict[str, tuple[str, ...]]
Cells = dict[str, int]  # word -> the class of the most common cell of it


class Readings:
    """What every spelling may be: word -> the class of the most common cell that it fills."""

    def __init__(self) -> None:
        self.of: dict[str, Cells] = defaultdict(dict)
        self.citations: dict[str, set[str]] = defaultdict(set)

    def add(self, spelling: str, word: str, cell: int) -> None:
        """Notes a reading of a spelling."""
        if is_unwanted(spelling, word):
            return
        words = self.of[spelling]
        words[word] = min(cell, words.get(word, cell))


def build(entries: list[Entry]) -> Table:
    """The table of the dictionary, without the readings that are not wanted."""
    readings = _read_entries(entries, group(entries))
    plain, marked, citations = _fold_together(readings)
    key = _keys(word for found in readings.of.values() for word in found)
    table = {folded: _sorted_keys(found, key, citations[folded]) for folded, found in plain.items()}
    for spelling, found in marked.items():
        keys = _sorted_keys(found, key, readings.citations.get(spelling, ()))
        if set(keys) != set(table.get(fold(spelling), ())):
            table[spelling] = keys
    rare = {folded for folded, found in plain.items() if min(found.values()) > COMMON}
    return without_derivable(table, rare)


def _read_entries(entries: list[Entry], words: Words) -> Readings:
    readings = Readings()
    is_hidden = hidden_by_nouns(entries)
    little = function_words(lexeme for lexeme, _ in entries)
    for entry in entries:
        lexeme, forms = entry
        parted = parted_passive(entry)
        readings.citations[spelled(lexeme)].add(words.head(spelled(lexeme)))
        unused = {tag for lemma, tag in UNUSED_CELLS if lemma == lexeme.lemma}
        for form in forms:
            if unused & form.tags or is_hidden(form, lexeme):
                continue
            if "V" in lexeme.tags and form.text in little and form.text != spelled(lexeme):
                continue
            if is_kept(form, lexeme):
                for lemma in lemmas_of(form, lexeme, parted):
                    readings.add(form.text, words.head(lemma), commonness(form, lexeme))
    return readings


def _fold_together(
    readings: Readings,
) -> tuple[dict[str, Cells], dict[str, Cells], dict[str, set[str]]]:
    """The readings of all folded spellings, those of the spellings that have marks, and the words
    that the dictionary has under a folded spelling.
    """
    plain: dict[str, Cells] = defaultdict(dict)
    citations: dict[str, set[str]] = defaultdict(set)
    marked: dict[str, Cells] = {}
    for spelling, found in readings.of.items():
        folded = fold(spelling)
        cited = readings.citations.get(spelling, set())
        citations[folded] |= cited
        for word, cell in found.items():
            if not is_unwanted(folded, word):
                plain[folded][word] = min(cell, plain[folded].get(word, cell))
        if spelling != folded:
            marked[spelling] = prune(found, cited)
    pruned = {folded: prune(found, citations[folded]) for folded, found in plain.items()}
    return pruned, marked, citations


def _sorted_keys(cells: Cells, key: Mapping[str, str], cited: Collection[str]) -> tuple[str, ...]:
    """The keys of words, the likeliest first."""
    ordered = sorted(cells, key=lambda word: (cells[word], word not in cited, key[word]))
    return tuple(dict.fromkeys(key[word] for word in ordered))


def _keys(words: Iterable[str]) -> Mapping[str, str]:
    by_letters: dict[str, set[str]] = defaultdict(set)
    for word in words:
        by_letters[fold(word)].add(word)
    return {
        word: folded if len(same) == 1 else word
        for folded, same in by_letters.items()
        for word in same
    }
