from bench.growth import left_out
from bench.measurement import Measured

QUICK = Measured("tantivy_engine", 1_000, 2_000_000, seconds=1.0)
SLOW = Measured("whoosh_schema", 1_000, 2_000_000, seconds=20.0)
ABSENT = Measured("xapian_engine", 1_000, 2_000_000, fault="not installed (xapian)")
ENGINES = ("tantivy_engine", "whoosh_schema", "xapian_engine")


def faults(documents: int) -> dict[str, str]:
    found = left_out([QUICK, SLOW, ABSENT], ENGINES, documents, patience=300)
    return {one.engine: one.fault for one in found}


def test_leaves_out_what_would_take_too_long():
    assert faults(20_000)["whoosh_schema"] == "it would take longer than 300 s"
    assert "whoosh_schema" not in faults(10_000)


def test_leaves_out_what_was_absent_before():
    assert faults(2_000) == {"xapian_engine": "not installed (xapian)"}
