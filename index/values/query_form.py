"""A query as the fields of a form."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class QueryForm:
    """What a person may fill in; every empty field asks for nothing.

    Words stand side by side with spaces between. The dates are as they would be typed.
    """

    all_words: str = ""
    any_words: str = ""
    no_words: str = ""
    phrase: str = ""
    near_words: str = ""
    distance: int = 10
    title: str = ""
    author: str = ""
    folder: str = ""
    format: str = ""  # name in the registry
    language: str = ""  # ISO 639-1
    label: str = ""
    first_date: str = ""
    last_date: str = ""
