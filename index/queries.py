"""The front door to queries as texts: their parts, and the form that writes and reads them.

Needs no library, and no index.
"""

from index.extraction.registry import format_names
from index.search import query_form, query_languages
from index.search import query_parts as parts
from index.values import QueryForm, QueryPart


def query_parts(text: str) -> tuple[QueryPart, ...]:
    """The stretches of a typed query that are more than words, sorted and disjoint."""
    return parts.query_parts(text, formats=format_names())


def write_query(form: QueryForm, language: str) -> str:
    """The query that a form stands for, in the words of a language of ours."""
    return query_form.write_query(form, language, formats=format_names())


def read_form(text: str) -> QueryForm | None:
    """The form that a typed query stands for; None where no form says the same."""
    return query_form.read_form(text, formats=format_names())


def formats() -> tuple[str, ...]:
    """The kinds of files that a query may ask for."""
    return tuple(format_names())


def language_names(language: str) -> dict[str, str]:
    """The languages that a query may ask for, by code, as they are called in one of ours."""
    codes = query_languages.LANGUAGE_CODES
    return {code: query_languages.language_name(code, language) for code in codes}
