"""Web pages."""

import pytest

from index.errors import FailureReason
from index.extraction.extracted import ContentError
from index.extraction.html import extract_html

PAGE = """<!DOCTYPE html>
<html lang="sq"><head><meta charset="utf-8">
<title>Tregu i
  Korçës &ndash; Lajme</title>
<meta name="Author" content="Drita Gjoni">
<meta property="article:published_time" content="2021-10-03T07:30:00+02:00">
<style>p { color: red }</style><script>var x = "<p>jo</p>";</script></head>
<body><nav><ul><li>Ballina</li><li>Sporti</li></ul></nav>
<article><h1>Tregu i Kor&ccedil;&#235;s</h1>
<p>Sot n&euml; treg kishte
   <b>mol</b>l&euml;, <i>dardha</i>&nbsp;e kumbulla.<br>Çmimet ranë.</p>
<p>Mollë<!-- koment --> e kuqe <span>dhe</span> e verdhë.
<noscript>Aktivizoni skriptet</noscript>
<div>Pa paragraf<p>me paragraf</p>prapë pa</div>
<table><caption>Çmimet</caption><tr><th>Fruti</th><th><p>Lekë</p></th></tr>
<tr><td>Mollë</td><td>90</td></tr></table>
<pre>një
  dy</pre>
</article><template><p>fshehur</p></template></body></html>"""

TEXT = """Ballina
Sporti

Tregu i Korçës

Sot në treg kishte mollë, dardha\u00a0e kumbulla.
Çmimet ranë.

Mollë e kuqe dhe e verdhë.

Pa paragraf

me paragraf

prapë pa

Çmimet
Fruti\tLekë
Mollë\t90

një
  dy"""


def test_reads_what_a_browser_shows():
    assert extract_html(PAGE.encode()).text == TEXT


def test_reads_title_author_and_date():
    extracted = extract_html(PAGE.encode())
    assert extracted.title.split() == ["Tregu", "i", "Korçës", "–", "Lajme"]
    assert (extracted.author, extracted.date) == ("Drita Gjoni", "2021-10-03")


@pytest.mark.parametrize(
    ("markup", "date"),
    [
        ('<meta name="date" content="2019-05-06">', "2019-05-06"),
        ('<meta itemprop="datePublished" content="2019-05">', "2019-05"),
        ('<p>nga redaksia <time datetime="2018-02-03T10:00">3 shkurt</time></p>', "2018-02-03"),
        ('<meta name="date" content="dje"><time datetime="2018">2018</time>', "2018"),
        ("<p>2018-02-03</p>", ""),
    ],
)
def test_finds_the_date_where_pages_have_it(markup, date):
    assert extract_html(f"{markup}<p>tekst</p>".encode()).date == date


@pytest.mark.parametrize(
    ("declaration", "language"),
    [('lang="sq"', "sq"), ('lang="en-GB"', "en"), ("lang", ""), ("", ""), ('lang=" IT "', "it")],
)
def test_reads_the_declared_language(declaration, language):
    page = f"<html {declaration}><body><p>Ura</p></body></html>"
    assert extract_html(page.encode()).language == language


@pytest.mark.parametrize(
    ("declaration", "encoding"),
    [
        ('<meta http-equiv="Content-Type" content="text/html; charset=windows-1250">', "cp1250"),
        ("<meta charset='iso-8859-1'>", "cp1252"),
        ('<?xml version="1.0" encoding="iso-8859-2"?>', "iso-8859-2"),
        ('<meta charset="utf-8">', "cp1252"),
        ('<meta charset="iso-8859-1">', "utf-8"),
        ("", "utf-16"),
        ("", "cp852"),
    ],
)
def test_reads_declared_and_undeclared_encodings(declaration, encoding):
    page = f"{declaration}<p>Çerdhja është mbyllur për pushime.</p>"
    assert extract_html(page.encode(encoding)).text == "Çerdhja është mbyllur për pushime."


def test_reads_xhtml_with_empty_elements():
    page = '<?xml version="1.0"?><html><head><title/><script src="a.js"/></head><p>Tekst</p></html>'
    assert extract_html(page.encode()).text == "Tekst"


def test_reads_a_fragment_with_broken_tags():
    assert extract_html(b"<p>nje<b>dy</p>tre</i> < kater <div").text == "njedy\n\ntre < kater"


def test_reads_a_page_nested_very_deep():
    page = "<div>" * 200_000 + "thellë" + "</div>" * 200_000
    assert extract_html(page.encode()).text == "thellë"


@pytest.mark.parametrize("page", [b"<html></html>", b"<img src=a.png>", b"<script>x</script>"])
def test_says_when_there_is_no_text(page):
    with pytest.raises(ContentError) as error:
        extract_html(page)
    assert error.value.reason is FailureReason.NO_TEXT


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ('viti 1887<a href="#s1"><sup>1</sup></a> dhe', "viti 1887 dhe"),
        ('<sup><a href="#s1">[12]</a></sup>po', "po"),
        ('<a href="#a1">iv</a>Sipas defterit', "Sipas defterit"),
        ('<a href="#kreu">Kreu 1</a>', "Kreu 1"),
        ('<a href="x#1">1</a> faqe', "1 faqe"),
        ("10<sup>6</sup> m<sup>2</sup>", "10 6 m2"),
        ("një<br/>\n dy", "një\ndy"),
    ],
)
def test_keeps_marks_of_notes_apart_from_words(source, text):
    assert extract_html(f"<body><p>{source}</p></body>".encode()).text == text


@pytest.mark.parametrize(
    "page", ['<html lang="sq-AL"><p>po', '<html xmlns="x" xml:lang="sq"><body><p>po</p></body>']
)
def test_reads_the_language(page):
    assert extract_html(page.encode()).language == "sq"
