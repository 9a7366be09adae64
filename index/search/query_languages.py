"""The names of languages that a query may speak of, in both languages of the program."""

from index.search.query_fields import plain_name

# The adjective and the noun, as people type them: gjuha:shqip, gjuha:shqipe, language:albanian.
_NAMES = {
    "sq": "shqip shqipe shqipja albanian",
    "bg": "bullgarisht bullgare bulgarian",
    "cs": "cekisht ceke czech",
    "da": "danisht daneze danish",
    "de": "gjermanisht gjermane german deutsch",
    "el": "greqisht greke greek gr",
    "en": "anglisht angleze english",
    "es": "spanjisht spanjolle spanish",
    "fi": "finlandisht finlandeze finnish",
    "fr": "frengjisht franceze french",
    "hr": "kroatisht kroate croatian",
    "hu": "hungarisht hungareze hungarian",
    "it": "italisht italiane italian",
    "mk": "maqedonisht maqedonase macedonian",
    "nl": "holandisht holandeze dutch",
    "no": "norvegjisht norvegjeze norwegian",
    "pl": "polonisht polake polish",
    "pt": "portugalisht portugeze portuguese",
    "ro": "rumanisht rumune romanian",
    "ru": "rusisht ruse russian",
    "sl": "sllovenisht sllovene slovenian",
    "sr": "serbisht serbe serbian",
    "sv": "suedisht suedeze swedish",
    "tr": "turqisht turke turkish",
    "uk": "ukrainisht ukrainase ukrainian",
}
_CODES = {name: code for code, names in _NAMES.items() for name in (code, *names.split())}


LANGUAGE_CODES = tuple(_NAMES)


def language_name(code: str, language: str) -> str:
    """A language by its code, as one would type it in Albanian or in English.

    >>> language_name("sq", "sq"), language_name("de", "en")
    ('shqip', 'german')
    """
    names = _NAMES[code].split()
    return names[0] if language == "sq" else names[3 if code == "sq" else 2]


def find_language(name: str) -> str | None:
    """The code (ISO 639-1) of a language that was named or given by its code; None of others.

    >>> find_language("Shqip"), find_language("en"), find_language("klingon")
    ('sq', 'en', None)
    """
    return _CODES.get(plain_name(name))
