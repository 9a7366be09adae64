"""Rows of hits and of what is unfolded below them."""

from hypothesis import given
from hypothesis import strategies as st

from index.values import Hit, SimilarDocument
from searchapp.models.hit_rows import rows_of


def hit(number: int, similar: int) -> Hit:
    kin = tuple(SimilarDocument(f"/k/{number}/{n}.pdf", f"Ura {n}") for n in range(similar))
    return Hit(f"/d/{number}.txt", "Ura", 1.0, "", "txt", True, 1, (), (), similar=kin)


@given(st.lists(st.integers(0, 3), max_size=8), st.sets(st.integers(0, 8)))
def test_puts_what_is_unfolded_right_below_its_hit(similar, unfolded):
    hits = [hit(number, count) for number, count in enumerate(similar)]
    rows = rows_of(hits, frozenset(f"/d/{number}.txt" for number in unfolded))
    assert [row.hit for row in rows if not row.parent] == hits
    above = ""
    for row in rows:
        above = above if row.parent else row.hit.path
        assert row.parent in ("", above)
    shown = sum(count for number, count in enumerate(similar) if number in unfolded)
    assert len(rows) == len(hits) + shown


def test_gives_what_is_like_a_hit_as_something_to_read():
    (_, row) = rows_of([hit(1, 1)], frozenset({"/d/1.txt"}))
    assert (row.hit.path, row.hit.title, row.hit.format) == ("/k/1/0.pdf", "Ura 0", "pdf")
    assert not row.hit.passages
