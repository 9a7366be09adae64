"""Exports of a real library, read back."""

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest

from index.errors import ExportFailed
from index.extraction.docx import extract_docx
from index.extraction.html import extract_html
from index.values import (
    ConcordanceRequest,
    ExportFormat,
    ExportKind,
    ExportRequest,
    LineOrder,
    SearchRequest,
)


@pytest.fixture
def export(library, tmp_path):
    def run(kind, text, format_=ExportFormat.CSV, *, is_cancelled=lambda: False, **wishes):
        name = "kopje" if kind is ExportKind.COPIES else f"dalja.{format_}"
        request = ExportRequest(kind, text, str(tmp_path / name), format_, **wishes)
        told: list[tuple[int, int]] = []
        done = library.export(
            request, report=lambda *counts: told.append(counts), is_cancelled=is_cancelled
        )
        return done, tmp_path / name

    return run


def rows_of(path: Path, delimiter: str = ",") -> list[dict[str, str]]:
    text = path.read_text(encoding="utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter))


def test_a_table_of_hits_has_what_the_window_shows(library, export):
    done, path = export(ExportKind.HITS, "fshati")
    hits = library.search(SearchRequest("fshati")).hits
    rows = rows_of(path)
    assert [row["Path"] for row in rows] == [hit.path for hit in hits]
    assert [row["Title"] for row in rows] == [hit.title for hit in hits]
    assert rows[0]["Passage"]
    assert (done.written, done.total) == (len(hits), len(hits))


def test_headings_are_in_the_language_of_the_person(export):
    _, path = export(ExportKind.HITS, "fshati", language="sq")
    assert set(rows_of(path, ";")[0]) >= {"Titulli", "Pasazhi", "Shtegu"}


@pytest.mark.parametrize(
    ("format_", "read"), [(ExportFormat.HTML, extract_html), (ExportFormat.DOCX, extract_docx)]
)
def test_a_report_has_passages_and_sources(library, export, format_, read):
    _, path = export(ExportKind.HITS, "fshati", format_, language="sq")
    text = " ".join(read(path.read_bytes()).text.split())
    for hit in library.search(SearchRequest("fshati")).hits:
        assert hit.path in text
        for passage in hit.passages:
            assert " ".join(passage.text.split()) in text


def test_lines_in_context_come_in_their_order_and_with_sources(library, export):
    done, path = export(ExportKind.CONCORDANCE, "ura lumi", order=LineOrder.LEFT)
    found = library.concordance(ConcordanceRequest("ura lumi", order=LineOrder.LEFT))
    rows = rows_of(path)
    assert [row["Match"] for row in rows] == [line.form for line in found.lines]
    assert [row["Offset"] for row in rows] == [str(line.start) for line in found.lines]
    assert rows[0]["Path"] == found.sources[found.lines[0].source].path
    assert done.written == len(found.lines)


def test_only_the_lines_that_are_shown_are_taken_away(export):
    _, path = export(ExportKind.CONCORDANCE, "fshati kryetari", containing=" DEGA e veriut")
    assert [row["Match"] for row in rows_of(path)] == ["Fshati"]


@pytest.mark.parametrize(
    ("format_", "read"), [(ExportFormat.HTML, extract_html), (ExportFormat.DOCX, extract_docx)]
)
def test_a_document_of_lines_names_every_source(library, export, format_, read):
    _, path = export(ExportKind.CONCORDANCE, "fshati", format_)
    text = " ".join(read(path.read_bytes()).text.split())
    for source in library.concordance(ConcordanceRequest("fshati")).sources:
        assert source.path in text


def test_the_passages_of_a_document(documents, export):
    path = str(documents / "lajme/ura.txt")
    done, file = export(ExportKind.PASSAGES, "ura", document=path)
    rows = rows_of(file)
    assert done.written == len(rows) == 2
    assert rows[0]["Passage"] == "Ura e re mbi Drin"


def test_copies_of_the_files(documents, export):
    done, folder = export(ExportKind.COPIES, "fshati", language="sq")
    assert done.written == 2
    assert {path.name for path in folder.iterdir()} == {
        "Burimet.csv",
        "shkolla.txt",
        "kontrata.txt",
    }
    original = (documents / "lajme/shkolla.txt").read_bytes()
    assert (folder / "shkolla.txt").read_bytes() == original


@pytest.mark.parametrize("kind", [ExportKind.HITS, ExportKind.COPIES])
def test_what_is_stopped_is_not_written(export, kind):
    done, path = export(kind, "fshati", is_cancelled=lambda: True)
    assert done.is_cancelled
    assert not path.exists()


def test_takes_no_more_than_the_limit(export):
    done, path = export(ExportKind.HITS, "fshati", limit=1)
    assert len(rows_of(path)) == 1
    assert (done.written, done.total) == (1, 2)


def test_says_where_it_cannot_be_written(library, tmp_path):
    request = ExportRequest(ExportKind.HITS, "ura", str(tmp_path / "s'ka" / "a.csv"))
    for kind in (ExportKind.HITS, ExportKind.CONCORDANCE):
        with pytest.raises(ExportFailed):
            library.export(
                replace(request, kind=kind), report=lambda *_: None, is_cancelled=lambda: False
            )


def test_leaves_nothing_unfinished_behind(export, tmp_path):
    export(ExportKind.HITS, "ura")
    assert not list(tmp_path.glob(".*"))


def test_takes_away_what_a_result_was_narrowed_to(export):
    narrowed = {"filters": ("data:2023",)}
    _, path = export(ExportKind.HITS, "fshati", **narrowed)
    assert [Path(row["Path"]).name for row in rows_of(path)] == ["shkolla.txt"]
    _, path = export(ExportKind.CONCORDANCE, "fshati", **narrowed)
    assert {Path(row["Path"]).name for row in rows_of(path)} == {"shkolla.txt"}
    _, folder = export(ExportKind.COPIES, "fshati", **narrowed)
    assert {file.name for file in folder.iterdir()} == {"Sources.csv", "shkolla.txt"}
