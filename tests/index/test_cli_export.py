"""What is taken away from the command line."""

import csv
import io
import json

import pytest


@pytest.fixture
def ready(gjej, documents):
    assert gjej("index", str(documents)).returncode == 0
    return gjej


def rows_of(path, delimiter=","):
    text = path.read_text(encoding="utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter))


def test_export_writes_a_table_of_documents(ready, tmp_path):
    done = ready("export", "fshati", str(tmp_path / "dalja.csv"))
    assert done.returncode == 0
    assert done.stdout.decode() == "2 of 2 written.\n"
    assert len(rows_of(tmp_path / "dalja.csv")) == 2


def test_export_writes_lines_in_context_in_the_wished_order(ready, tmp_path):
    target = tmp_path / "dalja.csv"
    done = ready(
        *("export", "ura", str(target), "--what", "concordance", "--order", "right"),
        language="sq_AL.UTF-8",
    )
    assert done.stdout.decode() == "U shkruan 3 nga 3.\n"
    assert [row["Pas"].split()[0] for row in rows_of(target, ";")] == ["e", "e", "lidh"]


def test_export_copies_files_and_says_what_failed(ready, documents, tmp_path):
    (documents / "lajme/shkolla.txt").unlink()
    done = ready("export", "fshati", str(tmp_path / "kopje"), "--what", "copies")
    assert done.returncode == 1
    assert "shkolla.txt" in done.stderr.decode()
    assert {path.name for path in (tmp_path / "kopje").iterdir()} == {
        "Sources.csv",
        "kontrata.txt",
    }


def test_export_takes_only_kinds_of_files_that_it_writes(ready, tmp_path):
    done = ready("export", "fshati", str(tmp_path / "dalja.pdf"))
    assert done.returncode == 2
    assert done.stderr.decode().count("\n") == 1


def test_a_wrong_order_is_a_wrong_call(gjej, tmp_path):
    done = gjej("export", "fshati", "x.csv", "--order", "moti", language="sq_AL.UTF-8")
    assert done.returncode == 2
    assert "„--order“ merr vetëm: " in done.stderr.decode()
    done = gjej("moti", language="sq_AL.UTF-8")
    assert "„moti“ nuk është nënkomandë" in done.stderr.decode()


def test_a_target_that_cannot_be_written_is_one_line(ready, tmp_path):
    done = ready("export", "fshati", str(tmp_path / "s'ka" / "dalja.csv"))
    assert done.returncode == 1
    assert done.stderr.decode().count("\n") == 1


def test_a_batch_becomes_a_table(ready, tmp_path):
    queries = tmp_path / "kerkesat.csv"
    queries.write_bytes("nr;kërkesa\n1;fshati\n2;\n3;ura lumi\n".encode("cp1252"))
    done = ready("search", "--batch", str(queries), "--csv", str(tmp_path / "dalja.csv"))
    assert done.returncode == 0
    rows = rows_of(tmp_path / "dalja.csv")
    assert [row["Query"] for row in rows] == ["fshati", "ura lumi"]
    assert [row["Line"] for row in rows] == ["2", "4"]


def test_a_batch_of_another_encoding_gives_an_answer_a_line(ready, tmp_path):
    queries = tmp_path / "kerkesat.txt"
    queries.write_bytes("nxënësit e shkollës\n\nura\n".encode("cp1250"))
    done = ready("search", "--batch", str(queries), "--json")
    answers = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert [answer["query"] for answer in answers] == ["nxënësit e shkollës", "", "ura"]
    assert answers[0]["total"] == 1


def test_a_batch_that_is_no_text_is_one_line(ready, tmp_path):
    queries = tmp_path / "kerkesat.csv"
    queries.write_bytes(b"\x89PNG\r\n\x1a\n")
    done = ready("search", "--batch", str(queries), "--csv", str(tmp_path / "dalja.csv"))
    assert done.returncode == 1
    assert done.stderr.decode().count("\n") == 1
