"""Forms that the dictionary lacks, by rule where there is one."""

from collections.abc import Iterator, Mapping

from tools.lexicon.cells import has_clitic
from tools.lexicon.uniparser import Form, Lexeme

# Plurals that are standard beside, or instead of, the one that the dictionary has.
_PLURALS: Mapping[str, tuple[str, ...]] = {
    "natë": ("netë",),  # tri netë; the dictionary has net
    "përrua": ("përrenj", "përrenjtë", "përrenjve", "përrenjsh"),  # the dictionary has përronj
    "vit": ("vjet", "vjetët", "vjetëve", "vjetësh"),  # dy vjet; the dictionary has it apart
}
# The aorist that everybody writes; the dictionary takes it for dialect, and calls "the" and
# "thenë" the standard. "Thatë", you said, is left to the dry (i thatë).
_AORISTS: Mapping[str, tuple[str, ...]] = {"them": ("tha", "thamë", "thanë")}
# Cases that the dictionary has in another spelling only: "evropës".
_CASES: Mapping[str, tuple[str, ...]] = {"europë": ("europe", "europës", "europën")}
_AORIST = frozenset({"1", "sg", "aor", "ind", "act"})
_IMPERATIVE = frozenset({"2", "sg", "imp", "act"})
_OTHERS = frozenset({"nonst", "Gheg", "old"})


def added_forms(lexeme: Lexeme, forms: list[Form]) -> Iterator[Form]:
    """The forms that a lexeme has beside those of the dictionary."""
    for plural in _PLURALS.get(lexeme.lemma, ()):
        yield Form(plural, frozenset({"pl"}), 0)
    for case in _CASES.get(lexeme.lemma.lower(), ()):
        yield Form(case, frozenset({"sg"}), 0)
    if "V" not in lexeme.tags:
        return
    for aorist in _AORISTS.get(lexeme.lemma, ()):
        yield Form(aorist, frozenset({"aor", "ind", "act"}), 0)
    for form in forms:
        if form.tags & _OTHERS:
            continue
        # Who has "luajta" in the singular has "luajtën" in the plural.
        if form.tags >= _AORIST and form.text.endswith("jta"):
            tags = form.tags - {"1", "sg"} | {"pl"}
            for ending in ("ëm", "ët", "ën"):
                yield Form(form.text.removesuffix("a") + ending, tags, form.variant)
        # The pronoun stands inside the plural of the imperative: lër, lër-e-ni.
        if form.tags >= _IMPERATIVE and form.text.endswith("ër") and not has_clitic(form):
            for pronoun in "ei":
                tags = form.tags - {"sg"} | {"pl", f"LEX:{pronoun}:"}
                yield Form(f"{form.text}{pronoun}ni", tags, form.variant)
