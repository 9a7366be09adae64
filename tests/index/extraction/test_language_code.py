import pytest

from index.extraction.language_code import language_code


@pytest.mark.parametrize(
    ("declared", "code"),
    [
        ("sq", "sq"), ("sq-AL", "sq"), ("sq_XK", "sq"), (" SQ ", "sq"), ("alb", "sq"),
        ("sqi", "sq"), ("en-GB", "en"), ("deu", "de"), ("", ""), ("zxx", ""), ("x-none", ""),
        ("shqip", ""), ("ш", ""),
    ],
)  # fmt: skip
def test_gives_two_letters_or_none(declared, code):
    assert language_code(declared) == code
