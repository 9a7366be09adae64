"""What files say of their language, brought to ISO 639-1."""

# Books and e-mails name languages with three letters; these are the ones around us.
_SHORT = {
    "sqi": "sq", "alb": "sq", "als": "sq", "aln": "sq", "eng": "en", "deu": "de", "ger": "de",
    "fra": "fr", "fre": "fr", "ita": "it", "spa": "es", "ell": "el", "gre": "el", "tur": "tr",
    "srp": "sr", "hrv": "hr", "bos": "bs", "mkd": "mk", "mac": "mk", "ron": "ro", "rum": "ro",
}  # fmt: skip


def language_code(declared: str) -> str:
    """The code of a declared language without its country; "" where it declares none.

    >>> language_code("sq-AL"), language_code("alb"), language_code("zxx")
    ('sq', 'sq', '')
    """
    code = declared.strip().lower().replace("_", "-").partition("-")[0]
    code = _SHORT.get(code, code)
    return code if len(code) == 2 and code.isascii() and code.isalpha() else ""
