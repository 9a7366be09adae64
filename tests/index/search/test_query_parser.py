"""How typed queries are understood, and what is said about them."""

import doctest
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.search import query_parser
from index.search.query_leaves import MAX_WORDS_OF_PHRASE
from index.search.query_parser import MAX_DEPTH, MAX_ITEMS, parse
from index.search.query_syntax import (
    AnyOf,
    Boost,
    DateRange,
    Every,
    Field,
    Fuzzy,
    Near,
    Not,
    Phrase,
    Wildcard,
    Word,
    Words,
    describe,
    outline,
    words_in_any_form,
)
from index.values import Note, NoteKind, Span

FORMATS = ("txt", "pdf", "docx")

TREES = {
    "": "nothing",
    "  \n": "nothing",
    "lufte": "lufte",
    "korese se veriut": "words(korese, se, veriut)",
    "luft* =lufta": "words(luft*, =lufta)",
    '"Koreja e Veriut"': '"Koreja e Veriut"',
    '="Koreja e Veriut" x': 'words(="Koreja e Veriut", x)',
    "lufte -paqe": "words(lufte, not(paqe))",
    "label:gjyq lufte": "words(label(gjyq), lufte)",
    'etiketë:"për gjyqin"': "label(për gjyqin)",
    "-etiketa:(a OSE b*)": "not(any(label(a), label(b*)))",
    "label:* shënim:kujdes": "words(label(*), note(kujdes))",
    'new:"uji im" reja:uji': "words(new(uji im), new(uji))",
    "lufte -„paqe e re“": 'words(lufte, not("paqe e re"))',
    "lufte -(a b)": "words(lufte, not(words(a, b)))",
    "-a": "not(a)",
    "a b OR c": "words(a, any(b, c))",
    "a OR b c": "words(any(a, b), c)",
    "a OR b OR c": "any(a, b, c)",
    "a OR b AND c": "any(a, every(b, c))",
    "a AND b OR c": "any(every(a, b), c)",
    "a AND b c": "words(every(a, b), c)",
    "a AND b AND c": "every(a, b, c)",
    "(a OR b) AND c": "every(any(a, b), c)",
    "(a b) OR c": "any(words(a, b), c)",
    "a AND NOT b": "every(a, not(b))",
    "a OR -b": "any(a, not(b))",
    "NOT a b": "words(not(a), b)",
    "NOT a AND b": "every(not(a), b)",
    "NOT NOT a": "a",
    "NOT -a": "a",
    "-(-a)": "a",
    "NOT NOT NOT a": "not(a)",
    "((a))": "a",
    "() a": "a",
    '-"" a': "a",
    "a dhe b jo c": "words(a, dhe, b, jo, c)",
    "or a not": "words(or, a, not)",
    '"a or b" title:or =and': 'words("a or b", title(or), =and)',
    "a && b || c": "words(a, b, c)",
    "title:luft*": "title(luft*)",
    "title:(a b OR c) d": "words(title(words(a, any(b, c))), d)",
    "title:a b": "words(title(a), b)",
    "title:-a": "not(title(a))",
    "-title:a": "not(title(a))",
    "title:(a title:b)": "title(words(a, b))",
    "type:pdf": "type(pdf)",
    "type:.PDF": "type(pdf)",
    "type:*.pdf": "type(pdf)",
    "format:pdf formati:txt": "words(type(pdf), type(txt))",
    "type:(pdf OR docx)": "any(type(pdf), type(docx))",
    "date:2023-07 ministri": "words(date(20230700, 20230731), ministri)",
    "date: 2023": "date(20230000, 20231231)",
    "date:>= 2023": "date(20230000, 99991231)",
    "date:..2023-07": "date(0, 20230731)",
    'date:"22.07.2023"': "date(20230722, 20230722)",
    "date:(2022 OR >2024)": "any(date(20220000, 20221231), date(20241232, 99991231))",
    "luft* *shëm sh?së": "words(luft*, *shëm, sh?së)",
    "=*shëm": "=*shëm",
    "fjala~ tjetra~2": "words(fjala~1, tjetra~2)",
    '"a b"~5': '"a b"~5',
    '="a b"~0 c': 'words(="a b"~0, c)',
    "a NEAR/5 b": "near/5(a, b)",
    "a NEAR b NEAR c": "near/10(a, b, c)",
    "a NEAR/5 b NEAR/2 c": "near/2(near/5(a, b), c)",
    "a b NEAR/5 c OR d": "words(a, any(near/5(b, c), d))",
    "a NEAR/5 b AND c": "every(near/5(a, b), c)",
    '(a OR b*) NEAR/3 "c d" NEAR/3 e~': 'near/3(any(a, b*), "c d", e~1)',
    "NOT (a NEAR/2 b)": "not(near/2(a, b))",
    "title:(a NEAR/2 b)": "title(near/2(a, b))",
    "fjala^3 tjetra^0.5": "words(fjala^3, tjetra^0.5)",
    "fjala~2^3 x^99999": "words(fjala~2^3, x^1000)",
    '"a b"~5^2 (c OR d)^2': 'words("a b"~5^2, any(c, d)^2)',
    "title:(a^2 b)^3": "title(words(a^2, b)^3)",
    "author:Kadare": "author(Kadare)",
    'author:"Ismail Kadare"': 'author("Ismail Kadare")',
    "folder:lajme/2023": "folder(lajme/2023)",
    "path:(a OR b*)": "path(any(a, b*))",
    "language:sq": "language(sq)",
    "language:Albanian": "language(sq)",
    "language:(en OR Italian)": "any(language(en), language(it))",
    "date:yesterday a": "words(date(20230726, 20230726), a)",
    "date:2020..2023": "date(20200000, 20231231)",
    "date:>2020-05": "date(20200532, 99991231)",
    "date:2023 OR date:2025": "any(date(20230000, 20231231), date(20250000, 20251231))",
}
TRANSLATIONS = {"AND": "DHE", "OR": "OSE", "NOT": "JO"}
FIELD_TRANSLATIONS = {
    **{"title:": "titulli:", "type:": "lloji:", "date:": "data:", "author:": "autori:"},
    **{"folder:": "dosja:", "path:": "shtegu:", "language:": "gjuha:"},
}
VALUE_TRANSLATIONS = {
    **{"yesterday": "dje", "Albanian": "shqip", "Italian": "italisht", " NEAR": " AFËR"},
}
TODAY = date(2023, 7, 27)  # a Thursday
DATES = {
    "today": ("sot", (20230727, 20230727)),
    "yesterday": ("dje", (20230726, 20230726)),
    "this week": ("këtë javë", (20230724, 20230730)),
    "last week": ("javën e kaluar", (20230717, 20230723)),
    "this month": ("këtë muaj", (20230700, 20230731)),
    "last month": ("muajin e kaluar", (20230600, 20230631)),
    "this year": ("këtë vit", (20230000, 20231231)),
    "last year": ("vitin e kaluar", (20220000, 20221231)),
    "last 7 days": ("7 ditët e fundit", (20230721, 20230727)),
    "july 2023": ("korrik 2023", (20230700, 20230731)),
    "22 july 2023": ("22 korrik 2023", (20230722, 20230722)),
}

NOTES = {
    "date:2023-13": ("2023-13", [("unknown-date", "2023-13")]),
    "data:>=2023-13": ("2023-13", [("unknown-date", ">=2023-13")]),
    "date:korrik x": ("words(korrik, x)", [("unknown-date", "korrik")]),
    "lloji:xyz": ("xyz", [("unknown-type", "xyz")]),
    "titul:lufta": ("words(titul, lufta)", [("unknown-field", "titul")]),
    "a:b": ("words(a, b)", [("unknown-field", "a")]),
    "ora 12:30 http://x": ("words(ora, 12:30, http://x)", []),
    "x burimi:Agolli": ("words(x, burimi, Agolli)", [("unknown-field", "burimi")]),
    "x -burimi:Agolli": ("words(x, not(words(burimi, Agolli)))", [("unknown-field", "burimi")]),
    "x OR burimi:=y": ("any(x, words(burimi, =y))", [("unknown-field", "burimi")]),
    "burimi:(a b) c": ("words(burimi, words(a, b), c)", [("unknown-field", "burimi")]),
    "burimi:title:x": ("words(burimi, title(x))", [("unknown-field", "burimi")]),
    "title:(burimi:x)": ("title(words(burimi, x))", [("unknown-field", "burimi")]),
    "type:p*f": ("p*f", [("unknown-type", "p*f")]),
    "language:klingon": ("klingon", [("unknown-language", "klingon")]),
    "x~9": ("x~2", [("fuzzy-limit", "x~9")]),
    "x~0": ("x~1", [("fuzzy-limit", "x~0")]),
    "(a b)~2": ("words(a, b)", [("lone-sign", "~2")]),
    '"a b"~5~2': ('"a b"~5', [("lone-sign", "~2")]),
    "date:2023~": ("date(20230000, 20231231)", [("lone-sign", "~")]),
    "(-b)^2": ("not(b)", [("lone-sign", "^2")]),
    "=x~": ("=x", [("lone-sign", "~")]),
    "a NEAR/5": ("a", [("lone-operator", "NEAR/5")]),
    "NEAR/5 a": ("a", [("lone-operator", "NEAR/5")]),
    "a AFËR OR b": ("near/10(a, b)", [("lone-operator", "OR")]),
    "a NEAR/5 -b": ("every(a, not(b))", [("near-operand", "NEAR/5")]),
    "a NEAR title:x": ("every(a, title(x))", [("near-operand", "NEAR")]),
    "a near/5 b": ("words(a, near/5, b)", [("small-operator", "near/5")]),
    "date:20*23": ("20*23", [("unknown-date", "20*23")]),
    "*": ("nothing", [("lone-star", "*")]),
    "mal or det": ("words(mal, or, det)", [("small-operator", "or")]),
    "mal ose -det": ("words(mal, ose, not(det))", [("small-operator", "ose")]),
    "(a) and (b)": ("words(a, and, b)", [("small-operator", "and")]),
    "a not date:2023": ("words(a, not, date(20230000, 20231231))", [("small-operator", "not")]),
    "lufte - paqe": ("words(lufte, paqe)", [("lone-minus", "-")]),
    "lufte – paqe": ("words(lufte, paqe)", []),
    "a) b": ("words(a, b)", [("open-bracket", ")")]),
    "a OR (b c": ("any(a, words(b, c))", [("open-bracket", "(")]),
    "AND a": ("a", [("lone-operator", "AND")]),
    "a DHE OSE b": ("every(a, b)", [("lone-operator", "OSE")]),
    "a NOT OR b": ("words(a, b)", [("lone-operator", "NOT")]),
    "* a": ("a", [("lone-star", "*")]),
    "title:* a": ("a", [("lone-star", "*")]),
    "a OR *": ("a", [("lone-star", "*")]),
    "date:20 x": ("words(20, x)", [("unknown-date", "20")]),
    "date:202 ": ("202", [("unknown-date", "202")]),
    'title:"" a': ("a", [("empty-field", "title:")]),
    "title: title:a": ("title(a)", [("empty-field", "title:")]),
    "date: OSE a": ("a", [("empty-field", "date:")]),
    "dat:1 AND dat:2 OR": (
        "every(words(dat, 1), words(dat, 2))",
        [("unknown-field", "dat"), ("lone-operator", "OR")],
    ),
}
HALF_TYPED = {
    '"': ("nothing", []),
    '"K': ('"K"', ["open-quote"]),
    '"Koreja e': ('"Koreja e"', ["open-quote"]),
    'lufte "': ("lufte", []),
    "lufte -": ("lufte", []),
    'lufte -"': ("lufte", []),
    'lufte -"p': ('words(lufte, not("p"))', ["open-quote"]),
    "lufte (": ("lufte", ["open-bracket"]),
    "lufte OR": ("lufte", ["lone-operator"]),
    "lufte OSE": ("lufte", ["lone-operator"]),
    "lufte O": ("words(lufte, O)", []),
    "lufte JO": ("lufte", ["lone-operator"]),
    "lufte DHE JO": ("lufte", ["lone-operator"]),
    "lufte OR title:": ("lufte", ["empty-field"]),
    "date": ("date", []),
    "date:": ("nothing", ["empty-field"]),
    "date:>": ("nothing", ["empty-field"]),
    "date:2": ("nothing", []),
    "lufte date:20": ("lufte", []),
    "lufte OR data:202": ("lufte", []),
    "lufte -data:>=202": ("lufte", []),
    "date:2019..20": ("nothing", []),
    "date:22.0": ("nothing", []),
    "date:(2023 OR 20": ("date(20230000, 20231231)", ["open-bracket"]),
    "date:2x": ("2x", ["unknown-date"]),
    "lufte or": ("words(lufte, or)", []),
    "aut:": ("aut", []),
    "date:2023-": ("date(20230000, 20231231)", []),
    "date:2023-0": ("date(20230000, 20231231)", []),
    "date:2023.": ("date(20230000, 20231231)", []),
    "date:2023..": ("date(20230000, 99991231)", []),
    "=": ("nothing", []),
    "lufte +": ("lufte", []),
}


REPEATED = [
    *["(", ")", "()", "-(", "NOT ", "-", "- ", '"', "„", "'", "'a ", "x„y ", "‚a", 'a" ', '-" '],
    *["OR ", "title:", "titul:", "date:>", "a:", "a", "*", "=", "."],
    *[
        "a~",
        "a^2",
        "a NEAR/1 b NEAR/2 ",
        "NEAR ",
        "~",
        "^",
        "?",
        "a?b ",
        ".,",
        "^1",
        "(a)^2",
        "a~1^1",
    ],
    *["aa:", "aa:(", 'aa:"', "aa:'", "aa:a ", "a*", "*a ", "-aa:", "title:aa:", "aa:title:"],
]


def understood(text):
    query = parse(text, formats=FORMATS, today=TODAY)
    return outline(query.root), [(note.kind.value, note.text) for note in query.notes]


@pytest.mark.parametrize(("text", "tree"), TREES.items(), ids=TREES.keys())
class TestTree:
    def test_is_built(self, text, tree):
        assert understood(text) == (tree, [])

    def test_is_the_same_in_albanian(self, text, tree):
        words = [TRANSLATIONS.get(word, word) for word in text.split(" ")]
        albanian = " ".join(words)
        for english, name in FIELD_TRANSLATIONS.items():
            albanian = albanian.replace(english, name.upper())
        for english, name in VALUE_TRANSLATIONS.items():
            albanian = albanian.replace(english, name)
        assert understood(albanian) == (tree, [])


@pytest.mark.parametrize(("english", "row"), DATES.items(), ids=DATES.keys())
class TestDaysInWords:
    def test_are_understood_in_both_languages(self, english, row):
        albanian, (start, end) = row
        for text in (f"date:{english}", f"data:{albanian}", f"data:{albanian.upper()}"):
            assert understood(text) == (f"date({start}, {end})", [])

    def test_end_where_other_words_begin(self, english, row):
        for words in (english, row[0]):
            tree, notes = understood(f"date:{words} raketa")
            assert (tree, notes) == (f"words(date({row[1][0]}, {row[1][1]}), raketa)", [])

    def test_are_waited_for_while_they_are_typed(self, english, row):
        for words in (english, row[0]):
            for end in range(1, len(words)):
                assert "unknown-date" not in [
                    kind for kind, _ in understood(f"date:{words[:end]}")[1]
                ]


@pytest.mark.parametrize(("text", "expected"), NOTES.items(), ids=NOTES.keys())
def test_notes_what_was_not_understood(text, expected):
    assert understood(text) == expected


@pytest.mark.parametrize(("text", "expected"), HALF_TYPED.items(), ids=HALF_TYPED.keys())
def test_makes_sense_of_a_half_typed_query(text, expected):
    tree, notes = understood(text)
    assert (tree, [kind for kind, _ in notes]) == expected


def test_does_what_whoosh_gets_wrong():
    assert understood("a -b")[0] == "words(a, not(b))"
    assert understood("„a b“")[0] == '"a b"'
    assert understood("date:2023-99")[1] == [("unknown-date", "2023-99")]


def test_says_the_same_thing_once():
    assert understood("a) b) c)")[1] == [("open-bracket", ")")]


def test_spans_each_part_with_its_marks():
    root = parse('-titulli:"a b" data:2023 =c', formats=()).root
    assert root == Words(
        (
            Not(Field("title", Phrase("a b", Span(9, 14)), Span(1, 14)), Span(0, 14)),
            DateRange(20230000, 20231231, Span(15, 24)),
            Word("c", Span(25, 27), is_exact=True),
        ),
        Span(0, 27),
    )


class TestLimits:
    def test_cut_a_query_of_very_many_words(self):
        query = parse("fjala " * (MAX_ITEMS + 1), formats=())
        assert len(query.root.nodes) == MAX_ITEMS
        assert query.notes == (Note(NoteKind.CUT_QUERY),)

    def test_leave_a_long_query_whole(self):
        query = parse("fjala " * MAX_ITEMS, formats=())
        assert len(query.root.nodes) == MAX_ITEMS
        assert query.notes == ()

    def test_cut_a_phrase_of_very_many_words(self):
        query = parse('"' + "fjala " * 10_000 + '"~5', formats=())
        assert len(query.root.text.split()) == MAX_WORDS_OF_PHRASE
        assert query.root.distance == 5
        assert query.notes == (Note(NoteKind.CUT_QUERY),)

    def test_cut_a_query_of_very_many_brackets(self):
        query = parse("a " + "(" * 100_000, formats=())
        assert outline(query.root) == "a"
        assert query.notes == (Note(NoteKind.CUT_QUERY),)

    def test_allow_brackets_up_to_the_depth(self):
        text = "(a OR -title:(b " * (MAX_DEPTH // 2) + "c" + "))" * (MAX_DEPTH // 2)
        query = parse(text, formats=())
        assert query.notes == ()
        assert describe(query) == ("a",)

    @pytest.mark.parametrize("piece", REPEATED)
    def test_hold_for_a_piece_typed_very_often(self, piece):
        parse(piece * 20_000, formats=())


class TestDescribe:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("lufte -paqe", ("lufte",)),
            ('Lufta "Koreja e Veriut" luft*', ("Lufta", "Koreja e Veriut", "luft*")),
            ("lufta Lufta LUFTA", ("lufta",)),
            ("titulli:(a OSE b) lloji:pdf data:2023", ("a", "b")),
            ('a~2 "b c"~5 d^2 AFËR e', ("a", "b c", "d", "e")),
            ("autori:x dosja:y shtegu:z gjuha:sq", ()),
            ("-(-a b)", ()),
            ("", ()),
        ],
    )
    def test_names_what_is_searched(self, text, expected):
        assert describe(parse(text, formats=FORMATS)) == expected

    def test_names_the_words_that_stand_for_all_their_forms(self):
        query = parse('Lufta -paqe =ura "e re" (deti OR lufta) ma*', formats=FORMATS)
        assert words_in_any_form(query) == ("Lufta", "deti")


PIECES = [
    *["AND", "DHE", "OR", "OSE", "NOT", "JO", "title:", "lloji:", "date:", "titul:", "2023-07"],
    *[
        "..",
        ">=",
        '"',
        "„",
        "“",
        "«",
        "»",
        "'",
        "’",
        "(",
        ")",
        "-",
        "–",
        "−",
        "*",
        "=",
        "+",
        "~2",
        "^3",
        "NEAR/2",
        "?",
        "javën",
        "e",
        "kaluar",
    ],
    *[
        "burimi:",
        "dosja:",
        "gjuha:",
        "or",
        "20",
        "fjala",
        "pdf",
        "ç'është",
        "t'",
        "OKB-së",
        ",",
        ":",
        "\u200b",
        "e\u0308",
        "12:30",
        " ",
        " ",
    ],
]
TYPED = st.text() | st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


def check(node, typed, start, end):
    """A node's span lies in its parent's; the spans of its parts are in order and disjoint."""
    assert start <= node.span.start < node.span.end <= end
    match node:
        case Word() | Phrase() | Wildcard() | Fuzzy():
            assert node.text in typed[node.span.start : node.span.end]
            assert any(character.isalnum() for character in node.text)
        case Every() | AnyOf() | Words() | Near():
            assert len(node.nodes) > 1
            place = node.span.start
            for part in node.nodes:
                check(part, typed, place, node.span.end)
                place = part.span.end
        case Field() | Not() | Boost():
            assert not (isinstance(node, Not) and isinstance(node.node, Not))
            check(node.node, typed, node.span.start, node.span.end)


class TestAnyText:
    @given(TYPED)
    def test_parses_to_a_tree_of_slices(self, typed):
        query = parse(typed, formats=FORMATS)
        if query.root is not None:
            check(query.root, typed, 0, len(typed))

    @given(TYPED)
    def test_parses_to_the_same_again(self, typed):
        assert parse(typed, formats=FORMATS) == parse(typed, formats=FORMATS)

    @given(TYPED)
    def test_is_described_by_its_own_slices(self, typed):
        for text in describe(parse(typed, formats=FORMATS)):
            assert text in typed

    @given(st.lists(st.sampled_from(["lufta", "Jong-Un", "ç'është", "e", "OKB-së"]), min_size=2))
    def test_of_plain_words_wants_them_all(self, words):
        query = parse(" ".join(words), formats=FORMATS)
        assert [node.text for node in query.root.nodes] == words
        assert query.notes == ()


def test_shows_true_examples():
    results = doctest.testmod(query_parser)
    assert results.attempted and not results.failed
