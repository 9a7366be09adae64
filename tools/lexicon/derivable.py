"""Leaves out of the table what the rules for unknown words find by themselves.

"Lexofsha", may I read, has the stem "lexo", and lexoj is a word: the table need not list it. Only
rare cells are left out, so that the running words of a text are looked up, not worked out.
"""

from collections.abc import Collection, Mapping

from index.language.lemmatizer import tied
from index.language.stemmer import AlbanianStemmer

Table = Mapping[str, tuple[str, ...]]


def without_derivable(table: Table, rare: Collection[str]) -> dict[str, tuple[str, ...]]:
    """The table without the rare spellings that are tied to the very same keys by rule."""
    kept = {spelling: keys for spelling, keys in table.items() if spelling not in rare}
    stemmer = AlbanianStemmer()
    stems = {spelling: stemmer.stems(spelling) for spelling in table if spelling in rare}
    is_open = True
    while is_open:  # a row that is kept may be the one to which another is tied, wrongly
        missed = [
            spelling
            for spelling in stems
            if spelling not in kept
            and set(tied(spelling, stems[spelling], lambda word: kept.get(word, ())))
            != set(table[spelling])
        ]
        kept.update((spelling, table[spelling]) for spelling in missed)
        is_open = bool(missed)
    return kept
