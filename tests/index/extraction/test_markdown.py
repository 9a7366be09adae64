"""Markdown files."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.errors import FailureReason
from index.extraction.extracted import ContentError
from index.extraction.markdown import extract_markdown

RECIPE = """---
title: "Byrek me spinaq"
date: 2019-03-22
author: 'Liri Kola'
---

# Byreku i **gjyshes**

Hyrje me *kripë* dhe __piper__; shih [faqen tonë](https://shembull.al "këtu") ose
![tepsi](tepsi.jpg). Koha: 2 * 30 minuta, skedari `emri_i_gjatë`.

Përbërësit
----------

* spinaq, **500** g
- djathë~~ i bardhë~~
1. vaj

> Kujdes: *furra* të jetë e nxehtë!

```
pjek(180)
# jo titull
```

| Hapi | Koha |
|------|:----:|
| brumi | 20 |

***
Fund\\* <b>i</b> mirë &amp; i shijshëm.<!-- për
veten -->

[1]: https://shembull.al
"""

TEXT = """Byreku i gjyshes

Hyrje me kripë dhe piper; shih faqen tonë ose
tepsi. Koha: 2 * 30 minuta, skedari emri_i_gjatë.

Përbërësit

* spinaq, 500 g
- djathë i bardhë
1. vaj

Kujdes: furra të jetë e nxehtë!

pjek(180)
# jo titull

| Hapi | Koha |
| brumi | 20 |

Fund* i mirë & i shijshëm."""


def test_keeps_the_text_and_drops_the_marks():
    assert extract_markdown(RECIPE.encode()).text == TEXT


def test_reads_title_author_and_date_in_front():
    extracted = extract_markdown(RECIPE.encode())
    assert (extracted.title, extracted.author) == ("Byrek me spinaq", "Liri Kola")
    assert extracted.date == "2019-03-22"


@pytest.mark.parametrize(
    ("source", "title"),
    [
        ("pak tekst\n\n## Titulli *im* ##\n# Tjetër", "Titulli im"),
        ("Nën vijë\n===\ntekst", "Nën vijë"),
        ("#pa hapësirë\n", ""),
        ("```\n# kod\n```\n", ""),
    ],
)
def test_takes_the_first_heading_for_the_title(source, title):
    assert extract_markdown(source.encode()).title == title


def test_reads_the_date_line_before_anything_else():
    extracted = extract_markdown(b"date 2023-07 # Titulli\n\nTekst")
    assert (extracted.date, extracted.title) == ("2023-07", "Titulli")
    assert extracted.text == "Titulli\n\nTekst"


@pytest.mark.parametrize(
    ("line", "readable"),
    [
        ("**Raket**a dhe *luft*a", "Raketa dhe luft*a"),
        ("5*3 dhe a * b", "5*3 dhe a * b"),
        ("një_emër_i_gjatë dhe _theks_", "një_emër_i_gjatë dhe theks"),
        ("[tekst][shenjë] dhe [kllapa]", "tekst dhe [kllapa]"),
        ("<https://shembull.al>", "https://shembull.al"),
        ("- pikë\n---\nfund", "- pikë\n\nfund"),
        ("t'u thuash s’ka", "t'u thuash s’ka"),
    ],
)
def test_takes_marks_off_words(line, readable):
    assert extract_markdown(line.encode()).text == readable


def test_leaves_a_rule_at_the_beginning_alone():
    assert extract_markdown(b"---\ntekst\n---\nfund").text == "tekst\n\nfund"


def test_says_when_there_is_nothing_but_marks():
    with pytest.raises(ContentError) as error:
        extract_markdown(b"---\n\n***\n")
    assert error.value.reason is FailureReason.EMPTY


@pytest.mark.parametrize(
    "piece", ["[", "*a ", "_", "<!--", "`", "[a](", "> ", "<a", '[x](y "', "&"]
)
def test_needs_no_more_than_a_moment_for_a_megabyte_of_marks(piece):
    extract_markdown(("x " + piece * (1_000_000 // len(piece))).encode())


@given(st.text(alphabet="#*_`[]()<>-=~|\\ \nab&;:!"))
def test_keeps_every_word(source):
    try:
        text = extract_markdown(f"fillimi {source} fundi".encode()).text
    except ContentError:
        raise AssertionError(source) from None
    assert "fillimi" in text
