"""What each character of a typed query means at its place."""

import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.search import query_lexer
from index.search.query_lexer import lex
from index.values import Span

LEXEMES = {
    "words": ("lufte paqe", "WORD:lufte WORD:paqe"),
    "edge punctuation": ("(lufte), paqe! «", "OPEN:( WORD:lufte CLOSE:) WORD:paqe"),
    "punctuation only": ("&& || , ... – § x", "WORD:x"),
    "symbols of a word": ("C++ 50% #tema", "WORD:C++ WORD:50% WORD:#tema"),
    "compounds": ("Jong-Un 70-vjetorin COVID-19", "WORD:Jong-Un WORD:70-vjetorin WORD:COVID-19"),
    "case hyphen": ("OKB-së LDK'së", "WORD:OKB-së WORD:LDK'së"),
    "elision": (
        "t'u ç'është s’ka t' u s' ka",
        "WORD:t'u WORD:ç'është WORD:s’ka WORD:t WORD:u WORD:s WORD:ka",
    ),
    "year with apostrophe": ("vitet '90 t'u", "WORD:vitet WORD:90 WORD:t'u"),
    "zero width": ("\ufeffAND\u200b \u200bpaqe", "AND:AND WORD:paqe"),
    "star": ("luft* paq*, ur**", "WILDCARD:luft* WILDCARD:paq* WILDCARD:ur**"),
    "star with apostrophe": ("t'u*", "WILDCARD:t'u*"),
    "star first": ("*shëm **luftë, =*x", "WILDCARD:*shëm WILDCARD:**luftë WILDCARD:*x"),
    "star on both sides": ("*luft* (*l*)", "WILDCARD:*luft* OPEN:( WILDCARD:*l* CLOSE:)"),
    "star inside": ("pun*toret sh*rb*im", "WILDCARD:pun*toret WILDCARD:sh*rb*im"),
    "question mark inside": ("sh?së ?uft?", "WILDCARD:sh?së WILDCARD:?uft?"),
    "question mark that asks": ("ku? luftë?? luft*?", "WORD:ku WORD:luftë WILDCARD:luft*"),
    "question mark of an address": ("http://x.al/?q=1", "WORD:http://x.al/?q=1"),
    "question mark alone": ("? a ??", "WORD:a"),
    "ending of a file": ("*.pdf", "WORD:pdf"),
    "star after punctuation": ("luft.* 0:*", "WORD:luft WORD:0"),
    "star alone": ("* ** *?", "LONE_STAR:* LONE_STAR:** LONE_STAR:*?"),
    "plus": ('+x +"a b" +(c) +AND', "WORD:x PHRASE:a b OPEN:( WORD:c CLOSE:) WORD:AND"),
}
OPERATOR_LEXEMES = {
    "and": ("a AND b DHE c", "WORD:a AND:AND WORD:b AND:DHE WORD:c"),
    "or": ("a OR b OSE c", "WORD:a OR:OR WORD:b OR:OSE WORD:c"),
    "not": ("NOT a JO b", "NOT:NOT WORD:a NOT:JO WORD:b"),
    "small letters": ("dhe ose not jo", "WORD:dhe WORD:ose WORD:not WORD:jo"),
    "mixed letters": ("Dhe Ose Jo", "WORD:Dhe WORD:Ose WORD:Jo"),
    "in brackets": ("(a)OSE(JO b)", "OPEN:( WORD:a CLOSE:) OR:OSE OPEN:( NOT:JO WORD:b CLOSE:)"),
    "with punctuation": ("JO, =JO title:JO", "WORD:JO WORD:JO FIELD:title: WORD:JO"),
}
SIGN_LEXEMES = {
    "tilde": ("fjala~ x~2, y~!", "WORD:fjala TILDE:~ WORD:x TILDE:~2 WORD:y TILDE:~"),
    "caret": ("fjala^3 x^2.5", "WORD:fjala CARET:^3 WORD:x CARET:^2.5"),
    "both": ("fjala~2^3 a^3~1", "WORD:fjala TILDE:~2 CARET:^3 WORD:a CARET:^3 TILDE:~1"),
    "after a phrase": ('"a b"~5 „a“^2', "PHRASE:a b TILDE:~5 PHRASE:a CARET:^2"),
    "after a bracket": (
        "(a)^2 (b^3)",
        "OPEN:( WORD:a CLOSE:) CARET:^2 OPEN:( WORD:b CARET:^3 CLOSE:)",
    ),
    "after a wildcard": ("luft*^2", "WILDCARD:luft* CARET:^2"),
    "in a field": ("title:x^2", "FIELD:title: WORD:x CARET:^2"),
    "alone": ("~2 ^3 ~ ^", "WORD:2 WORD:3"),
    "inside": ("a~b a^b ~/x", "WORD:a~b WORD:a^b WORD:x"),
    "being typed": ("fjala^", "WORD:fjala"),
    "without sense": ("a~~ a^^ a^x", "WORD:a TILDE:~ TILDE:~ WORD:a WORD:a^x"),
}
NEAR_LEXEMES = {
    "both languages": ("a NEAR/5 b AFËR/5 c", "WORD:a NEAR:NEAR/5 WORD:b NEAR:AFËR/5 WORD:c"),
    "without a number": ("a NEAR b AFER c", "WORD:a NEAR:NEAR WORD:b NEAR:AFER WORD:c"),
    "with a tilde": ("a AFE\u0308R~5 b", "WORD:a NEAR:AFE\u0308R~5 WORD:b"),
    "small letters": ("a near/5 b", "WORD:a WORD:near/5 WORD:b"),
    "with a word": ("NEAR/x title:NEAR", "WORD:NEAR/x FIELD:title: WORD:NEAR"),
}
MINUS_LEXEMES = {
    "before a word": ("-x", "MINUS:- WORD:x"),
    "before a phrase": ('-"x y" -„x y“', "MINUS:- PHRASE:x y MINUS:- PHRASE:x y"),
    "before a bracket": ("-(x)", "MINUS:- OPEN:( WORD:x CLOSE:)"),
    "before a field": ("-type:pdf", "MINUS:- FIELD:type: WORD:pdf"),
    "before an exact word": ("-=x", "MINUS:- WORD:x"),
    "after a bracket": ("(-x)-y", "OPEN:( MINUS:- WORD:x CLOSE:) WORD:y"),
    "en dash and minus sign": ("–x −y", "MINUS:– WORD:x MINUS:− WORD:y"),
    "em dash": ("—x", "WORD:x"),
    "en dash between spaces": ("a – b", "WORD:a WORD:b"),
    "en dash inside": ("2019–2023", "WORD:2019–2023"),
    "hyphen between spaces": ("a - b", "WORD:a LONE_MINUS:- WORD:b"),
    "two": ("--x", "WORD:x"),
    "before punctuation": ("-, x", "WORD:x"),
    "before a lone quote": ('a -"', "WORD:a LONE_MINUS:-"),
    "before an operator": ("-JO", "MINUS:- WORD:JO"),
}
QUOTE_LEXEMES = {
    "straight": ('"a b"', "PHRASE:a b"),
    "low and high": ("„a b“ „a b”", "PHRASE:a b PHRASE:a b"),
    "high": ("“a b” ”a b”", "PHRASE:a b PHRASE:a b"),
    "angles": ("«a b» »a b« «\xa0a b\xa0»", "PHRASE:a b PHRASE:a b PHRASE:a b"),
    "mixed": ('„a b" "a b» «a b”', "PHRASE:a b PHRASE:a b PHRASE:a b"),
    "single": ("'a b' ‘a b’ ‚a b‘", "PHRASE:a b PHRASE:a b PHRASE:a b"),
    "single with elision": ("‘t'u bë’ x", "PHRASE:t'u bë WORD:x"),
    "single with linking article": ("'Koreja e' x", "PHRASE:Koreja e WORD:x"),
    "exact": ('="a b"', "PHRASE:a b"),
    "ending of a quoted name": ("„Koha“-s „Koha“’s x", "PHRASE:Koha PHRASE:Koha WORD:x"),
    "glued to a word": ('x"a b"y', "WORD:x PHRASE:a b WORD:y"),
    "inches": ('tv 15" e 20"', "WORD:tv WORD:15 WORD:e WORD:20"),
    "lone at the end": ('a "', "WORD:a"),
    "lone between spaces": ('a " b', "WORD:a WORD:b"),
    "operators inside": ('"a OR -b"', "PHRASE:a OR -b"),
    "empty": ('""', "PHRASE:"),
}
FIELD_LEXEMES = {
    "both languages": ("title:x titulli:x", "FIELD:title: WORD:x FIELD:titulli: WORD:x"),
    "any case": ("TITULLI:x Lloji:pdf", "FIELD:TITULLI: WORD:x FIELD:Lloji: WORD:pdf"),
    "diaeresis": ("datë:2023 date\u0308:2023", "FIELD:datë: WORD:2023 FIELD:date\u0308: WORD:2023"),
    "full width": ("ｄａｔａ：2023", "FIELD:ｄａｔａ： WORD:2023"),
    "with a space": ("title: x", "FIELD:title: WORD:x"),
    "before a phrase": ('title:"a b"', "FIELD:title: PHRASE:a b"),
    "comparison": ("date:>= 2023", "FIELD:date: WORD:2023"),
    "synonyms": ("format:txt FORMATI:txt", "FIELD:format: WORD:txt FIELD:FORMATI: WORD:txt"),
    "unknown": ("titul:x a:b", "UNKNOWN_FIELD:titul WORD:x UNKNOWN_FIELD:a WORD:b"),
    "unknown and long": ("jashtëzakonisht:x", "UNKNOWN_FIELD:jashtëzakonisht WORD:x"),
    "unknown before marks": ('burimi:"a b" seria:(c', "UNKNOWN_FIELD:burimi PHRASE:a b "
                             "UNKNOWN_FIELD:seria OPEN:( WORD:c"),
    "unknown before a dash": ("burimi:-x", "UNKNOWN_FIELD:burimi WORD:x"),
    "unknown before nothing": ("titul: x (y:) z:,", "WORD:titul WORD:x OPEN:( WORD:y CLOSE:) "
                               "WORD:z"),
    "unknown twice": ("seria:burimi:x", "UNKNOWN_FIELD:seria WORD:burimi:x"),
    "unknown in a value": ("title:Ura:x title: Ura:x", "FIELD:title: WORD:Ura:x "
                           "FIELD:title: WORD:Ura:x"),
    "times": ("12:30 ora 9:15h", "WORD:12:30 WORD:ora WORD:9:15h"),
    "codes": ("COVID19:x", "WORD:COVID19:x"),
    "addresses": ("http://x.al HTTPS:x mailto:a@b.al svn://x",
                  "WORD:http://x.al WORD:HTTPS:x WORD:mailto:a@b.al WORD:svn://x"),
    "paths": ("C:\\x d:/y", "WORD:C:\\x WORD:d:/y"),
}  # fmt: skip
TABLE = {
    f"{name}, {case}": row
    for name, table in [
        ("word", LEXEMES),
        ("operator", OPERATOR_LEXEMES),
        ("sign", SIGN_LEXEMES),
        ("near", NEAR_LEXEMES),
        ("minus", MINUS_LEXEMES),
        ("quote", QUOTE_LEXEMES),
        ("field", FIELD_LEXEMES),
    ]
    for case, row in table.items()
}


@pytest.mark.parametrize(("text", "expected"), TABLE.values(), ids=TABLE.keys())
def test_cuts(text, expected):
    assert " ".join(f"{lexeme.kind.name}:{lexeme.text}" for lexeme in lex(text)) == expected


def test_spans_the_marks_but_not_the_punctuation():
    spans = [lexeme.span for lexeme in lex('=lufte, paq*! ="a b" data:2023')]
    assert spans == [Span(0, 6), Span(8, 12), Span(14, 20), Span(21, 26), Span(26, 30)]


def test_keeps_what_a_date_needs():
    assert [lexeme.raw for lexeme in lex("date:..2023 date: >= 2023")] == [
        "",
        "..2023",
        "",
        ">= 2023",
    ]


def test_marks_exact_words_and_phrases():
    assert [lexeme.is_exact for lexeme in lex('=x ="a b" a=b')] == [True, True, False]


def test_reads_an_unclosed_phrase_to_the_end():
    (lexeme,) = lex('"Koreja e')
    assert (lexeme.text, lexeme.is_closed, lexeme.span) == ("Koreja e", False, Span(0, 9))


@given(st.text() | st.text(alphabet="ab1 -–'’\"„“()*?~^:=+."))
def test_gives_ordered_spans_that_hold_their_text(text):
    end = 0
    for lexeme in lex(text):
        assert end <= lexeme.span.start < lexeme.span.end <= len(text)
        assert lexeme.text in text[lexeme.span.start : lexeme.span.end]
        end = lexeme.span.end


def test_shows_true_examples():
    results = doctest.testmod(query_lexer)
    assert results.attempted and not results.failed
