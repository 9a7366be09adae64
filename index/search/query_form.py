"""A form that writes a query, and a query that is read back into the form where it can be.

What a form writes is plain query language, so that who fills it in learns to type. What can be
read back is what the form itself could have written, in either language and in any order; for
every other query there is no form.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from index.search.query_dates import EARLIEST, LATEST
from index.search.query_languages import find_language, language_name
from index.search.query_parser import parse
from index.search.query_syntax import (
    AnyOf,
    Choice,
    DateRange,
    Field,
    Format,
    Fuzzy,
    Language,
    Near,
    Node,
    Not,
    Phrase,
    Wildcard,
    Word,
    Words,
)
from index.values import NoteKind, QueryForm

MOST_WORDS = 50  # of one field
FARTHEST = 999
_DEFAULT = QueryForm()
_KEYWORDS = {
    "sq": {
        "or": "OSE", "near": "AFËR", "title": "titulli", "author": "autori", "folder": "dosja",
        "format": "lloji", "language": "gjuha", "label": "etiketa", "date": "data",
    },
    "en": {
        "or": "OR", "near": "NEAR", "title": "title", "author": "author", "folder": "folder",
        "format": "type", "language": "language", "label": "label", "date": "date",
    },
}  # fmt: skip
_WORD_FIELDS = ("all_words", "any_words", "no_words", "near_words", "title", "author", "folder")


def write_query(form: QueryForm, language: str, *, formats: Sequence[str]) -> str:
    """The query that a form stands for, in the words of a language of ours.

    >>> form = QueryForm(all_words="ujë", any_words="lumë liqen", title="ura", last_date="2023")
    >>> write_query(form, "sq", formats=())
    'ujë (lumë OSE liqen) titulli:ura data:..2023'
    """
    tidy = tidy_form(form, formats=formats)
    return " ".join(_written(tidy, _KEYWORDS[language], language))


def read_form(text: str, *, formats: Sequence[str]) -> QueryForm | None:
    """The form that a typed query stands for; None where no form says the same.

    >>> read_form("ujë -lumë", formats=()) == QueryForm(all_words="ujë", no_words="lumë")
    True
    >>> read_form("ujë OSE (lumë liqen)", formats=())
    """
    query = parse(text, formats=formats)
    if any(note.kind is not NoteKind.SMALL_OPERATOR for note in query.notes):
        return None
    form: QueryForm | None = QueryForm()
    for node in query.root.nodes if isinstance(query.root, Words) else (query.root,):
        if node is not None and form is not None:
            form = _filled(form, node, text)
    return form


def tidy_form(form: QueryForm, *, formats: Sequence[str]) -> QueryForm:
    """A form as it can be written: without what would mean something else in a query."""
    words = {name: _tidy_words(getattr(form, name)) for name in _WORD_FIELDS}
    words["no_words"] = _tidy_words(form.no_words.replace(" -", " ").lstrip(" -"))
    tidy = replace(
        _changed(form, words),
        phrase=_tidy_text(form.phrase),
        label=_tidy_text(form.label),
        format=form.format if form.format in formats else "",
        language=form.language if find_language(form.language) == form.language else "",
    )
    tidy = _with_dates(tidy)
    for name in ("any_words", "near_words"):  # one of one, or near nothing: a word like others
        if len(getattr(tidy, name).split()) == 1:
            joined = f"{tidy.all_words} {getattr(tidy, name)}".strip()
            tidy = _changed(tidy, {"all_words": joined, name: ""})
    distance = min(max(form.distance, 0), FARTHEST) if tidy.near_words else _DEFAULT.distance
    return replace(tidy, distance=distance)


def _written(form: QueryForm, names: dict[str, str], language: str) -> Iterator[str]:
    yield from form.all_words.split()
    if form.any_words:
        yield _bracketed(form.any_words, names["or"])
    if form.phrase:
        yield f'"{form.phrase}"'
    if form.near_words:
        yield _bracketed(form.near_words, f"{names['near']}/{form.distance}")
    yield from (f"-{word}" for word in form.no_words.split())
    for name in ("title", "author", "folder"):
        words = getattr(form, name)
        if words:
            yield f"{names[name]}:" + (f"({words})" if " " in words else words)
    if form.label:
        yield f'{names["label"]}:"{form.label}"'
    if form.format:
        yield f"{names['format']}:{form.format}"
    if form.language:
        yield f"{names['language']}:{language_name(form.language, language)}"
    if form.first_date or form.last_date:
        both = f"{form.first_date}..{form.last_date}"
        yield f"{names['date']}:{form.first_date if form.first_date == form.last_date else both}"


def _bracketed(words: str, operator: str) -> str:
    return f"({f' {operator} '.join(words.split())})"


def _changed(form: QueryForm, texts: dict[str, str]) -> QueryForm:
    changes: dict[str, Any] = dict(texts)
    return replace(form, **changes)


def _filled(form: QueryForm, node: Node, text: str) -> QueryForm | None:
    """The form with one more part of a query; None where it has no room for it."""
    match node:
        case Word() | Wildcard() | Fuzzy():
            return _with_words(form, "all_words", [node], text)
        case Not(node=inner):
            return _with_words(form, "no_words", [inner], text)
        case AnyOf(nodes=nodes) if not form.any_words:
            return _with_words(form, "any_words", nodes, text)
        case Near(nodes=nodes, distance=distance) if not form.near_words:
            return _with_words(replace(form, distance=distance), "near_words", nodes, text)
        case Phrase(text=phrase, is_exact=False, distance=None) if not form.phrase:
            return replace(form, phrase=phrase)
        case Field(name=name, node=inner) if name != "path" and not getattr(form, name):
            nodes = inner.nodes if isinstance(inner, Words) else (inner,)
            return _with_words(form, name, nodes, text)
        case Format(name=name) if not form.format:
            return replace(form, format=name)
        case Language(code=code) if not form.language:
            return replace(form, language=code)
        case Choice(name="label", text=label) if not form.label:
            return replace(form, label=label)
        case DateRange(start=start, end=end) if not (form.first_date or form.last_date):
            return _with_range(form, start, end)
    return None


def _with_words(form: QueryForm, name: str, nodes: Sequence[Node], text: str) -> QueryForm | None:
    words = [text[node.span.start : node.span.end] for node in nodes]
    if not all(isinstance(node, Word | Wildcard | Fuzzy) for node in nodes):
        return None
    return _changed(form, {name: " ".join(filter(None, (getattr(form, name), *words)))})


def _tidy_words(text: str) -> str:
    words = (_tidy_word(word) for word in text.split())
    return " ".join([word for word in words if word][:MOST_WORDS])


def _tidy_word(word: str) -> str:
    """What of a typed word is that word wherever it stands; an operator in small letters."""
    for typed in (word, word.lower()):
        root = parse(typed, formats=()).root
        if isinstance(root, Word | Wildcard | Fuzzy):
            bare = typed[root.span.start : root.span.end]
            if _is_plain(bare):
                return bare
    return ""


def _is_plain(word: str) -> bool:
    """Whether a word is the same by itself, between others, in a field and behind a minus."""
    query = parse(f"a {word} (b) title:{word} -{word}", formats=())
    match query.root:
        case Words(nodes=(_, one, _, Field(node=two), Not(node=three))):
            kinds = {type(node) for node in (one, two, three)}
            length = {node.span.end - node.span.start for node in (one, two, three)}
            return len(kinds) == 1 and length == {len(word)} and not query.left_out
    return False


def _tidy_text(text: str) -> str:
    """What of a text may stand between quotes, and is then what stands there."""
    bare = " ".join("".join(sign for sign in text if sign not in '"„“”«»‟＂').split())
    match parse(f'"{bare}"', formats=()).root:
        case Phrase(text=phrase, distance=None) if phrase == bare and len(phrase) <= 200:
            return bare
    return ""


def _with_dates(form: QueryForm) -> QueryForm:
    """The form with its dates in order and as numbers; without what is no date."""
    first, last = (_only_date(text) for text in (form.first_date, form.last_date))
    empty = replace(form, first_date="", last_date="")
    if not first and not last:
        return empty
    match parse(f"date:{first}..{last}", formats=()).root:
        case DateRange(start=start, end=end):
            return _with_range(empty, start, end) or empty
    return empty


def _only_date(text: str) -> str:
    """A text that is one date, and no range."""
    bare = " ".join(text.split())
    query = parse(f"date:{bare}", formats=())
    is_date = isinstance(query.root, DateRange) and not query.notes
    return bare if is_date and not set("<>=≤≥") & set(bare) and ".." not in bare else ""


def _with_range(form: QueryForm, start: int, end: int) -> QueryForm | None:
    first = "" if start <= EARLIEST else _date_text(start, 0, 0)
    last = "" if end >= LATEST else _date_text(end, 12, 31)
    match parse(f"date:{first}..{last}", formats=()).root:
        case DateRange(start=again, end=again_end) if (again, again_end) == (start, end):
            return replace(form, first_date=first, last_date=last)
    return None  # after a day, or before one: no date of a form says that


def _date_text(number: int, whole_month: int, whole_day: int) -> str:
    """A number yyyymmdd as it would be typed, no longer than it has to be."""
    year, month, day = number // 10000, number // 100 % 100, number % 100
    if (month, day) == (whole_month, whole_day):
        return f"{year:04}"
    return f"{year:04}-{month:02}" if day == whole_day else f"{year:04}-{month:02}-{day:02}"
