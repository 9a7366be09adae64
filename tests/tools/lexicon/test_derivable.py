"""What the rules for unknown words find is not listed."""

import pytest

pytest.importorskip("uniparser_albanian")

from tools.lexicon.derivable import without_derivable

TABLE = {
    "lexoj": ("lexoj",),
    "lexofsha": ("lexoj",),
    "lexova": ("lexoj",),
    "pifsha": ("pi",),
    "gatuafsha": ("gatuaj",),
}


def test_leaves_out_rare_forms_that_are_tied_to_their_word():
    kept = without_derivable(TABLE, {"lexofsha", "pifsha", "gatuafsha"})
    assert set(TABLE) - set(kept) == {"lexofsha"}


def test_keeps_common_forms():
    assert "lexova" in without_derivable(TABLE, set())


def test_keeps_a_form_that_is_tied_to_another_word():
    table = {"pune": ("pune",), "punave": ("punoj",)}
    assert without_derivable(table, {"punave"}) == table
