import csv
import io

from index.export.quoting import batch_table
from index.values import BatchQuery, SearchRequest

QUERIES = [BatchQuery(1, "fshati"), BatchQuery(3, "asgjëkundi"), BatchQuery(4, "ura lumi")]


def test_answers_each_query_as_a_search_would(library):
    rows = list(library.batch(QUERIES))
    for query, row in zip(QUERIES, rows, strict=True):
        page = library.search(SearchRequest(query.text))
        assert (row.total, row.complete_total) == (page.total, page.complete_total)
        assert [hit.path for hit in row.best] == [hit.path for hit in page.hits[:3]]
    assert [row.query.line for row in rows] == [1, 3, 4]


def test_can_be_left_at_any_time(library):
    rows = library.batch(QUERIES)
    assert next(rows).query.text == "fshati"
    rows.close()


def test_becomes_a_table_of_counts_and_passages(library):
    data = batch_table(list(library.batch(QUERIES)), "en")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert [row["Query"] for row in rows] == ["fshati", "asgjëkundi", "ura lumi"]
    assert [row["Documents"] for row in rows] == ["2", "0", "1"]
    assert not rows[1]["Title 1"]
    assert "lumit" in rows[2]["Passage 1"]
    assert rows[2]["Path 1"].endswith("ura.txt")


def test_is_a_table_with_headings_where_nothing_was_asked(library):
    data = batch_table([], "sq").decode("utf-8-sig")
    assert data.splitlines() == ["Rreshti;Kërkesa;Dokumente;Me të gjitha fjalët;Mos donit"]
