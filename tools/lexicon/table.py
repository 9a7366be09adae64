"""Brings both sources together in one table: spelling -> the keys of the words it may belong to.

The key is what the index stores: the folded head of the word ("qytet"), or its head as it is
spelled where another word folds to the same letters ("dhemb" aches, "dhëmb" is a tooth).

What is typed without ë and ç finds the words of all spellings that fold to it; a spelling with
ë or ç finds its own only, and has a row of its own where that makes a difference.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from index.language.folding import fold
from tools.lexicon.cells import RARE, commonness, is_kept
from tools.lexicon.pruning import UNUSED_CELLS, function_words, hidden_by_nouns, is_unwanted, prune
from tools.lexicon.words import Entry, Words, group, lemma_of, parted_passive, spelled

Table = dict[str, tuple[str, ...]]


class Readings:
    """What every spelling may be: word -> the class of the most common cell that it fills."""

    def __init__(self) -> None:
        self.of: dict[str, dict[str, int]] = defaultdict(dict)
        self.citations: dict[str, set[str]] = defaultdict(set)

    def add(self, spelling: str, word: str, cell: int) -> None:
        """Notes a reading of a spelling."""
        if is_unwanted(spelling, word):
            return
        words = self.of[spelling]
        words[word] = min(cell, words.get(word, cell))

    def words(self, spelling: str) -> dict[str, int]:
        """The words that a spelling may be a form of; empty for an unknown one."""
        return self.of.get(spelling, {})


def build(entries: list[Entry], pairs: Iterable[tuple[str, str]]) -> Table:
    """The table of both sources, without the readings that are not wanted."""
    words = group(entries)
    lemmas = dict(pairs)
    readings = _read_entries(entries, words, set(lemmas.values()))
    little = function_words(lexeme for lexeme, _ in entries)
    listed = _add_pairs(readings, lemmas, words, little)
    return _fold_together(readings, listed)


def _read_entries(entries: list[Entry], words: Words, listed: set[str]) -> Readings:
    readings = Readings()
    is_hidden = hidden_by_nouns(entries)
    little = function_words(lexeme for lexeme, _ in entries)
    for entry in entries:
        lexeme, forms = entry
        parted = parted_passive(entry)
        readings.citations[spelled(lexeme)].add(words.head(spelled(lexeme)))
        unused = {tag for lemma, tag in UNUSED_CELLS if lemma == lexeme.lemma}
        is_listed = spelled(lexeme) in listed
        for form in forms:
            if unused & form.tags or is_hidden(form, lexeme):
                continue
            if "V" in lexeme.tags and form.text in little and form.text != spelled(lexeme):
                continue
            if is_kept(form, lexeme, is_listed=is_listed):
                word = words.head(lemma_of(form, entry, parted))
                readings.add(form.text, word, commonness(form, lexeme))
    return readings


def _add_pairs(
    readings: Readings, lemmas: Mapping[str, str], words: Words, little: frozenset[str]
) -> set[str]:
    """Adds the pairs, and returns the words that they list.

    The word of a pair is that of its lemma in the dictionary: "arratisem" is a form of arratis
    there. A pair for a spelling that is known already adds a reading: plurals differ among
    authors ("delfinë", "delfine").
    """
    forms_of: dict[str, list[str]] = defaultdict(list)
    for form, lemma in lemmas.items():
        forms_of[lemma].append(form)
    heads = {
        lemma: _words_of(lemma, forms, lemmas, readings, words) for lemma, forms in forms_of.items()
    }
    for form, lemma in lemmas.items():
        if form in little and form != lemma:
            continue
        for word in heads[lemma]:
            readings.add(form, word, RARE)
    for lemma, found in heads.items():
        readings.citations[lemma] |= found
    return set().union(*heads.values())


def _words_of(
    lemma: str, forms: list[str], lemmas: Mapping[str, str], readings: Readings, words: Words
) -> set[str]:
    """The words of a lemma of the pairs, which the dictionary may call otherwise."""
    if readings.citations.get(lemma):
        return {words.head(lemma)}
    found = readings.words(lemma)
    if found:  # it is a form of another word: arratisem
        best = min(found.values())
        return {word for word, cell in found.items() if cell == best}
    shared = Counter(word for form in forms for word in readings.words(form))
    for word, count in shared.most_common(1):
        if 2 * count > len(forms):  # it has the forms of another word: ap gives like jap
            return {word}
    further = lemmas.get(lemma, lemma)
    return {lemma} if further == lemma else _words_of(further, [], {}, readings, words)


def _fold_together(readings: Readings, listed: set[str]) -> Table:
    plain: dict[str, dict[str, int]] = defaultdict(dict)
    citations: dict[str, set[str]] = defaultdict(set)
    marked: dict[str, dict[str, int]] = {}
    for spelling, found in readings.of.items():
        folded = fold(spelling)
        citations[folded] |= readings.citations.get(spelling, set())
        for word, cell in found.items():
            if not is_unwanted(folded, word):
                plain[folded][word] = min(cell, plain[folded].get(word, cell))
        if found and spelling != folded:
            marked[spelling] = prune(found, readings.citations.get(spelling, ()), listed)
    key = _keys(word for found in plain.values() for word in found)
    table: Table = {}
    for folded, found in plain.items():
        if found:
            kept = prune(found, citations[folded], listed)
            table[folded] = tuple(sorted({key[word] for word in kept}))
    for spelling, kept in marked.items():
        keys = tuple(sorted({key[word] for word in kept}))
        if keys != table[fold(spelling)]:
            table[spelling] = keys
    return table


def _keys(words: Iterable[str]) -> Mapping[str, str]:
    by_letters: dict[str, set[str]] = defaultdict(set)
    for word in words:
        by_letters[fold(word)].add(word)
    return {
        word: folded if len(same) == 1 else word
        for folded, same in by_letters.items()
        for word in same
    }
