import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.errors import QueriesUnreadable
from index.export.query_file import read_queries


@pytest.fixture
def texts(tmp_path):
    def read(data: bytes | str, name: str = "kerkesat.txt") -> list[str]:
        path = tmp_path / name
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return [query.text for query in read_queries(path).queries]

    return read


def test_reads_a_query_a_line(texts):
    assert texts("lufta\r\n  paqja e re \n\n\nura\n") == ["lufta", "paqja e re", "ura"]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "cp1250", "cp852"]
)
def test_tells_the_encoding(texts, encoding):
    lines = "çështja e ëndrrës\nnjerëzit dhe qytetërimi\nçmimi i bukës\n"
    assert texts(lines.encode(encoding)) == lines.split("\n")[:3]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_reads_the_column_of_queries_whatever_parts_them(texts, separator):
    rows = [["nr", "Kërkesa", "shënim"], ["1", "lufta", "x"], ["2", '"ura e re"', "y"]]
    table = "\n".join(separator.join(_quoted(cell) for cell in row) for row in rows)
    assert texts(table, "k.csv") == ["lufta", '"ura e re"']


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"'


def test_takes_the_first_column_where_none_is_named(texts):
    assert texts("lufta;1\nura;2\n", "k.csv") == ["lufta", "ura"]


def test_reads_a_table_of_one_column(texts):
    assert texts("query\nlufta e dytë\n", "k.csv") == ["lufta e dytë"]


def test_knows_the_lines_and_counts_the_empty_ones(tmp_path):
    path = tmp_path / "k.txt"
    path.write_text("ura\n\n \nlumi\n", encoding="utf-8")
    found = read_queries(path)
    assert [query.line for query in found.queries] == [1, 4]
    assert found.empty == 2


def test_reads_a_hundred_thousand_lines_and_counts_the_rest(tmp_path):
    path = tmp_path / "k.txt"
    path.write_text("\n".join(f"fjala {n}" for n in range(100_003)), encoding="utf-8")
    found = read_queries(path)
    assert len(found.queries) == 100_000
    assert found.left_out == 3


@pytest.mark.parametrize("data", [b"", b"\x89PNG\r\n\x1a\n\0\0\0", b"\0" * 50])
def test_says_what_is_no_text(texts, data):
    with pytest.raises(QueriesUnreadable):
        texts(data)


def test_says_that_there_is_no_file(tmp_path):
    with pytest.raises(QueriesUnreadable):
        read_queries(tmp_path / "s'ka.csv")


@given(data=st.binary(max_size=200), name=st.sampled_from(["k.txt", "k.csv"]))
def test_reads_any_bytes_or_says_so(tmp_path_factory, data, name):
    path = tmp_path_factory.mktemp("k") / name
    path.write_bytes(data)
    try:
        found = read_queries(path)
    except QueriesUnreadable:
        return
    assert all(query.text.strip() == query.text != "" for query in found.queries)
