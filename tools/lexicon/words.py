"""Puts the lexemes together that a user calls one word, and takes apart what the user does not.

A word is named by its head, the lemma that stands for it: njoh for njohur, qytetar for qytetare.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from index.language.folding import fold
from tools.lexicon.uniparser import Form, Lexeme

Entry = tuple[Lexeme, list[Form]]

# Participles whose adjective is the same word: lexuar, kthyer, njohur. Not the short ones in -rë
# and -në: "i parë" is first, not seen; "i marrë" is crazy, not taken.
_PARTICIPLES = ("uar", "yer", "ier", "ur")
_VOWELS = frozenset("aeiouyë")
# The ë before these comes and goes: ministër, ministri.
_FLEETING_BEFORE = frozenset("rln")
# Two ways to write or say one word that the dictionary has apart.
_SPELLINGS = {
    "europë": "evropë",
    "europian": "evropian",
    "europiane": "evropiane",
    "bâj": "bëj",  # in Gheg
}
# The non-actives that mean something else than being done to: përpjek bumps, përpiqem tries;
# dorëheq dismisses, dorëhiqem resigns; sjell brings, sillem behaves; dredh twists, dridhem
# trembles; çjerr tears, çirrem screams; udhëheq leads, udhëhiqem goes by something.
_PARTED = frozenset({"përpiqem", "dorëhiqem", "sillem", "dridhem", "çirrem", "udhëhiqem"})


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
    """Shqypni is Shqipëri: the dictionary itself names the standard word, or a table here."""
    known = {spelled(lexeme) for lexeme in lexemes}
    for other, standard in _SPELLINGS.items():
        if {other, standard} <= known:
            words.merge(other, standard)
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
    """Qytetare is qytetar: the name of a woman, made from that of a man by -e or -eshë.

    Where the man's has one syllable and is no adjective too, they are words of their own: gjysh
    is grandfather, gjyshe grandmother. The last ë of a man's may go: ministër, ministre.
    """
    people = {spelled(lexeme) for lexeme in lexemes if {"m", "anim"} <= lexeme.tags}
    adjectives = {spelled(lexeme) for lexeme in lexemes if "A" in lexeme.tags}
    long = {man for man in people if sum(letter in _VOWELS for letter in man) > 1}
    for lexeme in lexemes:
        lemma = spelled(lexeme)
        if {"f", "anim"} <= lexeme.tags:
            man = next((man for man in _men(lemma) if man in long or man in adjectives), None)
            if man:
                words.merge(lemma, man)


def _men(woman: str) -> Iterator[str]:
    """What the name of a man may be, from that of a woman."""
    for ending in ("e", "eshë"):
        if woman.endswith(ending):
            man = woman.removesuffix(ending)
            yield man
            if man[-1:] in _FLEETING_BEFORE and man[-2:-1] not in _VOWELS:
                yield f"{man[:-1]}ë{man[-1]}"


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

    In most verbs it is a form, though its vowel may change: laj, lahem; zgjedh, zgjidhem.
    """
    _, forms = entry
    return next((form.text for form in forms if "pass" in form.tags and form.text in _PARTED), None)
