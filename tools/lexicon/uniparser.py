"""Reads the dictionary and the paradigms of uniparser-albanian, and spells all word forms out.

The package describes a lexeme by numbered stems and the names of its paradigms, and a paradigm by
endings that say on which stem they stand. `<1>.in` puts "in" on stem 1; `<0>.v<.>` puts "v" on
stem 0 and goes on with the endings of other paradigms; `//` stands between variants. Its own
engine only analyses text; spelling the forms out is what is done here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

_DATA = files("uniparser_albanian") / "data_strict"
_HOLE = "<.>"
_NO_STEM = "NOSTEM"


@dataclass(frozen=True, slots=True)
class Ending:
    """What follows a stem: its number, the letters, the grammatical tags of the cell."""

    stem: int
    text: str
    tags: frozenset[str]


@dataclass(frozen=True, slots=True)
class Lexeme:
    """An entry of the dictionary; stems[n] holds the variants of stem n, the best first."""

    lemma: str
    stems: tuple[tuple[str, ...], ...]
    tags: frozenset[str]
    paradigms: tuple[str, ...]
    standard: str  # lemma of the standard word where this one is a dialect's; else empty
    gloss: str


@dataclass(frozen=True, slots=True)
class Form:
    """A word form, the tags of its cell, and which variant of the stem it stands on."""

    text: str
    tags: frozenset[str]
    variant: int


@dataclass(slots=True)
class _Flex:
    """An ending as the paradigm file has it, before the paradigms that it names are filled in."""

    text: str
    tags: list[str] = field(default_factory=list)
    paradigms: list[str] = field(default_factory=list)


def read_lexemes() -> list[Lexeme]:
    """All entries of the dictionary, in the order of the file."""
    text = (_DATA / "lexemes.txt").read_text(encoding="utf-8")
    return [_lexeme(block) for block in text.lstrip("\ufeff").split("-lexeme\n")[1:]]


def _lexeme(block: str) -> Lexeme:
    values: dict[str, list[str]] = {}
    for line in block.splitlines():
        key, colon, value = line.partition(":")
        if colon:
            values.setdefault(key.strip(), []).append(value.strip())
    return Lexeme(
        lemma=values["lex"][0],
        stems=tuple(
            tuple(variant.removesuffix(".") for variant in stem.split("//"))
            for stem in values["stem"][0].split("|")
        ),
        tags=_tags(",".join(values["gramm"])),
        paradigms=tuple(values.get("paradigm", ())),
        standard=values.get("lexref", [""])[0],
        gloss=values.get("trans_en", [""])[0],
    )


def _tags(text: str) -> frozenset[str]:
    return frozenset(tag.strip() for tag in text.split(",") if tag.strip())


class Paradigms:
    """The endings of every paradigm."""

    def __init__(self) -> None:
        self._flexes = _read_paradigms()
        self._endings: dict[str, tuple[Ending, ...]] = {}

    def endings(self, name: str) -> tuple[Ending, ...]:
        """The endings of a paradigm, each once; none for a name that the package lacks."""
        if name not in self._endings:
            found = (
                Ending(stem, text, tags)
                for flex in self._flexes.get(name, ())
                for stem, text, tags in self._spell(flex)
            )
            self._endings[name] = tuple(dict.fromkeys(found))
        return self._endings[name]

    def _spell(self, flex: _Flex) -> Iterator[tuple[int, str, frozenset[str]]]:
        tags = frozenset(flex.tags)
        for variant in flex.text.split("//"):
            stem, text = _stem_number(variant)
            if _HOLE not in text:
                yield stem, text.replace(".", ""), tags
                continue
            before, after = (part.replace(".", "") for part in text.split(_HOLE, 1))
            for name in flex.paradigms:
                for inner in self.endings(name):
                    yield stem, before + inner.text + after, tags | inner.tags

    def forms(self, lexeme: Lexeme) -> list[Form]:
        """All forms of a lexeme, each spelling and cell once."""
        found: dict[tuple[str, frozenset[str]], int] = {}
        for name in lexeme.paradigms:
            for ending in self.endings(name):
                # A lexeme with one stem has it under every number.
                stem_number = ending.stem if len(lexeme.stems) > 1 else 0
                if stem_number < len(lexeme.stems):
                    for number, stem in enumerate(lexeme.stems[stem_number]):
                        if _NO_STEM not in stem:
                            key = (stem + ending.text).lower(), ending.tags
                            found[key] = min(number, found.get(key, number))
        return [Form(text, tags, variant) for (text, tags), variant in found.items()]


@cache
def _stem_number(variant: str) -> tuple[int, str]:
    match = re.match(r"<(\d+)>", variant)
    return (int(match[1]), variant[match.end() :]) if match else (0, variant)


def _read_paradigms() -> dict[str, list[_Flex]]:
    text = (_DATA / "paradigms.txt").read_text(encoding="utf-8").lstrip("\ufeff")
    paradigms: dict[str, list[_Flex]] = {}
    flexes: list[_Flex] = []
    for line in text.splitlines():
        key, _, value = (part.strip() for part in line.partition(":"))
        if key == "-paradigm":
            flexes = paradigms[value] = []
        elif key == "-flex":
            flexes.append(_Flex(value))
        elif key == "gramm" and flexes:
            flexes[-1].tags += _tags(value)
        elif key == "paradigm" and flexes:
            # Two names carry tags of theirs: "ipf-adm-act-nonst,Gheg" is one name, with a comma.
            flexes[-1].paradigms.append(value)
    return paradigms
