from bench.engines import markdown
from bench.measurement import Measured

GJEJ = Measured(
    "gjej",
    5_000,
    10_000_000,
    seconds=2.0,
    index_size=15_000_000,
    memory=250_000_000,
    opened=0.05,
    opened_memory=60_000_000,
    times={"rare": [0.0001, 0.0002, 0.0003], "common": [0.002, 0.004, 0.006]},
)
XAPIAN = Measured("xapian_engine", 5_000, 10_000_000, fault="not installed (xapian)")


def row(label: str) -> str:
    return next(line for line in markdown([GJEJ, XAPIAN]).splitlines() if label in line)


def test_shows_what_was_measured():
    assert row("MB/s") == "| indexing, MB/s | 5.0 |"
    assert row("documents/s") == "| indexing, documents/s | 2,500 |"
    assert row("text size") == "| index size / text size | 1.50 |"
    assert row("a common word") == "| a common word, ms | 4.0 / 5.8 |"
    assert row("a rare word") == "| a rare word, ms | 0.200 / 0.290 |"


def test_leaves_a_gap_where_nothing_was_measured():
    assert row("a fuzzy word") == "| a fuzzy word, ms | - |"


def test_says_what_is_left_out_and_why():
    assert row("Left out") == "Left out: Xapian, not installed (xapian)."
