"""Completes the word that is being typed, from the words of the library.

A completion stands for a word, not for a form: of luftë, luftës, luftën and luftëra one is offered,
the dictionary form where it begins as what was typed does, else the most frequent form.
"""

from collections.abc import Iterable, Sequence

from index.analysis.analyzer import Analyzer
from index.language.folding import fold
from index.language.normalize import normalize_word
from index.search.library_vocabulary import Vocabularies
from index.search.query_lexer import lex
from index.store.schema import AUTHOR, BODY, FILE, FOLDER, TEXT_FIELDS
from index.values import Completion, Span

MAX_COMPLETIONS = 8
MIN_LETTERS = 2  # one letter is the beginning of everything
# The most frequent spellings with a beginning, of which words are made; rarer ones are not offered.
_SPELLINGS = 150
_JOINTS = "'’ʼ-"
_PATHS = {"folder": FOLDER.exact, "path": FILE.exact}
_Spelling = tuple[str, str, int]  # folded, as spelled, documents


class Completer:
    """Completes words from one generation of the index."""

    def __init__(
        self, vocabularies: Vocabularies, analyzer: Analyzer, formats: Sequence[str]
    ) -> None:
        self._vocabularies = vocabularies
        self._analyzer = analyzer
        self._formats = formats

    def complete(self, text: str, cursor: int) -> tuple[Completion, ...]:
        """What the word before the cursor may become, the most frequent first."""
        span = _word_at(text, cursor)
        beginning = text[span.start : cursor]
        if len(beginning) < MIN_LETTERS:
            return ()
        before = text[: span.start].rstrip("=-+\"„“”«»'‘’(")
        is_exact = text[len(before) : span.start].endswith("=")
        offered = self._offered(beginning, _field_before(before), exact=is_exact)
        typed = text[span.start : span.end].casefold()
        return tuple(
            Completion(word, span, documents)
            for word, documents in offered[: MAX_COMPLETIONS + 1]
            if word != typed
        )[:MAX_COMPLETIONS]

    def _offered(self, typed: str, field: str, *, exact: bool) -> list[tuple[str, int]]:
        """Words with the number of their documents; 0 where nobody counts."""
        if field == "type":
            return [(name, 0) for name in self._formats if name.startswith(typed.casefold())]
        if field in ("date", "language"):
            return []
        beginning = fold(normalize_word(typed))
        if field in _PATHS:
            spellings = self._vocabularies.of(_PATHS[field]).beginning(beginning, _SPELLINGS)
            return [(folded, documents) for folded, _, documents in spellings]
        names = [AUTHOR.exact] if field == "author" else [text.exact for text in TEXT_FIELDS]
        spellings = self._vocabularies.of(*names).beginning(beginning, _SPELLINGS)
        if exact:
            return [(word, documents) for _, word, documents in spellings]
        return self._words(spellings, (AUTHOR if field == "author" else BODY).terms)

    def _words(self, spellings: Iterable[_Spelling], terms: str) -> list[tuple[str, int]]:
        """One word for all spellings of a term, by how often these stand in the library."""
        groups: dict[str, list[_Spelling]] = {}
        for spelling in spellings:
            token = next(iter(self._analyzer.analyze_query(spelling[1])), None)
            if token is not None and not token.is_stop:
                groups.setdefault(token.terms[0], []).append(spelling)
        ordered = sorted(
            groups.items(), key=lambda group: -sum(documents for _, _, documents in group[1])
        )
        count = self._vocabularies.reader.doc_frequency
        return [
            (_name(term, group), count(terms, term))
            for term, group in ordered[: MAX_COMPLETIONS + 1]
        ]


def _name(term: str, group: Sequence[_Spelling]) -> str:
    """The dictionary form, where it is among the spellings; else the most frequent one."""
    key = fold(term)
    forms = [spelling for spelling in group if spelling[0] == key] or group
    return max(forms, key=lambda spelling: (spelling[2], _marks(spelling[1])))[1]


def _marks(word: str) -> int:
    """Letters with a mark: who types them means them."""
    return sum(not letter.isascii() for letter in word)


def _word_at(text: str, cursor: int) -> Span:
    """The word in which the cursor stands."""
    start = end = min(max(cursor, 0), len(text))
    while start and _is_letter(text[start - 1]):
        start -= 1
    while end < len(text) and _is_letter(text[end]):
        end += 1
    while start < end and text[start] in _JOINTS:
        start += 1  # what negates or quotes is no part of the word
    return Span(start, end)


def _is_letter(character: str) -> bool:
    return character.isalnum() or character in _JOINTS or "\u0300" <= character <= "\u036f"


def _field_before(text: str) -> str:
    """The field whose value begins at the end of a text; "" where none does."""
    last = None
    for last in lex(text):  # noqa: B007 - the last lexeme
        pass
    is_next = last is not None and last.span.end == len(text)
    return (last.field or "") if last is not None and is_next else ""
