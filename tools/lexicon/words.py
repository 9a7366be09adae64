"""Puts the lexemes together that a user calls one word, and takes apart what the user does not.

A word is named by its head, the lemma that stands for it: njoh for njohur, qytetar for qytetare.
"""

from collections import defaultdict
from collections.abc import Iterable

from index.language.folding import fold
from tools.lexicon.uniparser import Form, Lexeme

Entry = tuple[Lexeme, list[Form]]

# Participles whose adjective is the same word: lexuar, kthyer, njohur. Not the short ones in -rë
# and -në: "i parë" is first, not seen; "i marrë" is crazy, not taken.
_PARTICIPLES = ("uar", "yer", "ier", "ur")
_VOWELS = frozenset("aeiouyë")
# The verbs that change "e" to "i" in the non-active.
_CHANGING = frozenset({"heq", "heq-1", "vjel", "vjel-1", "zhvesh", "zhvesh-1"})


class Words:
    """Lemmas grouped into words."""

    def __init__(self) -> None:
        self._next: dict[str, str] = {}

    def merge(self, lemma: str, into: str) -> None:
        """Makes the word of `lemma` one with that of `into`, whose head names both."""
        lemma, into = self.head(lemma), self.head(into)
        if lemma != into:
            self._next[lemma] = into

    def head(self, lemma: str) -> str:
        """The lemma that names the word which a lemma belongs to."""
        while lemma in self._next:
            lemma = self._next[lemma]
        return lemma


def spelled(lexeme: Lexeme) -> str:
    """The lemma in lower case."""
    return lexeme.lemma.lower()


def group(entries: Iterable[Entry]) -> Words:
    """The words that the lexemes make."""
    entries = list(entries)
    lexemes = [lexeme for lexeme, _ in entries]
    words = Words()
    _merge_dialect(words, lexemes)
    _merge_spellings(words, lexemes)
    _merge_participles(words, entries)
    _merge_feminines(words, lexemes)
    _merge_non_actives(words, lexemes)
    return words


def _merge_dialect(words: Words, lexemes: list[Lexeme]) -> None:
    """Shqypni is Shqipëri: the dictionary itself names the standard word."""
    known = {spelled(lexeme) for lexeme in lexemes}
    for lexeme in lexemes:
        if lexeme.standard.lower() in known:
            words.merge(spelled(lexeme), lexeme.standard.lower())


def _merge_spellings(words: Words, lexemes: list[Lexeme]) -> None:
    """Ullishte and ullishtë: lemmas that fold to the same letters and mean the same."""
    by_letters: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for lexeme in lexemes:
        if lexeme.gloss:
            by_letters[fold(spelled(lexeme))][spelled(lexeme)].add(lexeme.gloss)
    for glosses in by_letters.values():
        first, *others = sorted(glosses, reverse=True)
        for lemma in others:
            if glosses[lemma] & glosses[first]:
                words.merge(lemma, first)


def _merge_participles(words: Words, entries: list[Entry]) -> None:
    """I njohur is a form of njoh: the adjective is spelled as the participle of one verb."""
    verbs: dict[str, set[str]] = defaultdict(set)
    for lexeme, forms in entries:
        if "V" in lexeme.tags and "nonst" not in lexeme.tags:
            for form in forms:
                if "ptcp" in form.tags and "nonst" not in form.tags and not form.variant:
                    verbs[form.text].add(words.head(spelled(lexeme)))
    for lexeme, _ in entries:
        lemma = spelled(lexeme)
        if "V" not in lexeme.tags and lemma.endswith(_PARTICIPLES) and len(verbs[lemma]) == 1:
            words.merge(lemma, *verbs[lemma])


def _merge_feminines(words: Words, lexemes: list[Lexeme]) -> None:
    """Qytetare is qytetar: the name of a woman, made from that of a man by -e.

    Where the man's has one syllable and is no adjective too, they are words of their own: gjysh
    is grandfather, gjyshe grandmother.
    """
    people = {spelled(lexeme) for lexeme in lexemes if {"m", "anim"} <= lexeme.tags}
    adjectives = {spelled(lexeme) for lexeme in lexemes if "A" in lexeme.tags}
    long = {man for man in people if sum(letter in _VOWELS for letter in man) > 1}
    for lexeme in lexemes:
        lemma = spelled(lexeme)
        if {"f", "anim"} <= lexeme.tags and lemma.endswith("e"):
            man = lemma.removesuffix("e")
            if man in long or man in adjectives:
                words.merge(lemma, man)


def _merge_non_actives(words: Words, lexemes: list[Lexeme]) -> None:
    """Zotohem is a form of zotoj, though the dictionary has both."""
    verbs = {spelled(lexeme) for lexeme in lexemes if "V" in lexeme.tags}
    for verb in verbs:
        if verb.endswith("ohem") and verb.removesuffix("hem") + "j" in verbs:
            words.merge(verb, verb.removesuffix("hem") + "j")


def lemmas_of(form: Form, lexeme: Lexeme, parted: str | None) -> tuple[str, ...]:
    """The lemmas that a form of a lexeme goes under; `parted` as `parted_passive` gave it.

    Both verbs have the participle: "ka djegur" has burnt it, "është djegur" was burnt.
    """
    lemma = spelled(lexeme)
    if parted and "ptcp" in form.tags:
        return lemma, parted
    if parted and "pass" in form.tags and form.text.startswith(parted.removesuffix("em")):
        return (parted,)
    return (lemma,)


def parted_passive(entry: Entry) -> str | None:
    """The non-active verb that is a word of its own, where a verb has one.

    In verbs that change their vowel it has its own place in every dictionary, and mostly its own
    meaning: përpjek bumps, përpiqem tries; dorëheq dismisses, dorëhiqem resigns; hedh throws,
    hidhem jumps. In others it is a form: laj, lahem.
    """
    lexeme, forms = entry
    if not _CHANGING & set(lexeme.paradigms):
        return None
    for form in forms:
        if {"1", "sg", "pres", "ind", "pass"} <= form.tags and not form.variant:
            same_stem = form.text.startswith(lexeme.stems[0][0])
            return None if same_stem or "nonst" in form.tags else form.text
    return None
