"""What a wildcard or a fuzzy word stands for: words of the index, the most frequent thousand."""

from collections.abc import Sequence

from whoosh import query as whoosh_query
from whoosh.query import Query

from index.language.normalize import normalize_word
from index.search import query_syntax as syntax
from index.search.library_vocabulary import LibraryVocabulary, Vocabularies
from index.search.term_queries import FIELD_BOOSTS
from index.search.vocabulary import Expansion
from index.store.schema import FILE, FOLDER, TEXT_FIELDS, TextField
from index.values import Note, NoteKind

# What a spelling counts that is so many letters away. A misspelling is rare, and what is rare
# scores high: without this it would come before the word itself.
_NEARNESS = (1.0, 0.5, 0.3)


class QueryExpander:
    """Expands patterns, and notes where the vocabulary has more than is searched."""

    def __init__(self, vocabularies: Vocabularies) -> None:
        self._vocabularies = vocabularies
        self.notes: list[Note] = []

    def wildcard(self, node: syntax.Wildcard, fields: Sequence[TextField]) -> Query:
        """The words of a pattern, in each of the fields."""
        pattern = normalize_word(node.text)
        found = self._vocabulary(fields).matching(pattern, exact=node.is_exact)
        self._note(found, "=" * node.is_exact + node.text)
        return whoosh_query.DisjunctionMax(_terms(found, fields))

    def fuzzy(self, node: syntax.Fuzzy, fields: Sequence[TextField], word: Query | None) -> Query:
        """A word in all its forms, and the spellings near the one that was typed."""
        found = self._vocabulary(fields).near(normalize_word(node.text), node.edits)
        self._note(found, f"{node.text}~{node.edits}")
        parts = _terms(found, fields)
        return whoosh_query.DisjunctionMax(parts if word is None else [word, *parts])

    def _vocabulary(self, fields: Sequence[TextField]) -> LibraryVocabulary:
        if fields[0] in (FOLDER, FILE):
            return self._vocabularies.of(fields[0].exact)
        names = dict.fromkeys(field.exact for field in (*TEXT_FIELDS, *fields))
        return self._vocabularies.of(*names)

    def _note(self, found: Expansion, text: str) -> None:
        if found.is_cut:
            self.notes.append(Note(NoteKind.WIDE_WILDCARD, text))


def _terms(found: Expansion, fields: Sequence[TextField]) -> list[Query]:
    distances = found.distances or (0,) * len(found.words)
    return [
        whoosh_query.Term(
            field.exact, word, boost=FIELD_BOOSTS.get(field, 1.0) * _NEARNESS[distance]
        )
        for field in fields
        for word, distance in zip(found.words, distances, strict=True)
    ]
