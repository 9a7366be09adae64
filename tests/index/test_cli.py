"""The command line as a script sees it: real processes, real files."""

import json
import os
import signal
import subprocess
import sys
import zipfile
from pathlib import Path

from index.store.lock import WriterLock


def lines(run: subprocess.CompletedProcess[bytes]) -> list[dict[str, object]]:
    assert run.returncode == 0, run.stderr
    return [json.loads(line) for line in run.stdout.decode("utf-8").splitlines()]


class TestIndex:
    def test_reports_each_event_on_a_line(self, gjej, documents):
        (documents / "bosh.txt").write_bytes(b"")
        events = lines(gjej("index", str(documents), "--json"))
        names = [event["event"] for event in events]
        assert names[0] == "found"
        assert names[-2:] == ["committed", "finished"]
        assert names.count("indexed") == 3
        (failed,) = (event for event in events if event["event"] == "failed")
        assert failed["reason"] == "empty"

    def test_says_in_one_line_what_was_done(self, gjej, documents):
        run = gjej("index", str(documents))
        assert run.stdout == b""
        assert run.stderr.decode().startswith("3 read, 0 failed")

    def test_says_that_a_folder_is_missing_and_reads_the_others(self, gjej, documents):
        run = gjej("index", str(documents / "gone"), str(documents), "--json")
        assert run.returncode == 1
        assert run.stderr.decode().startswith("gjej: There is no folder")
        assert len(run.stderr.splitlines()) == 1
        assert json.loads(run.stdout.splitlines()[-1])["documents"] == 3

    def test_looks_at_some_paths_only(self, gjej, documents):
        gjej("index", str(documents))
        for name in ("a.txt", "lajme/b.txt"):
            (documents / name).write_text("Molla të kuqe.", encoding="utf-8")
        events = lines(gjej("index", "--only", str(documents / "a.txt"), "--json"))
        assert events[-1]["indexed"] == 1

    def test_tries_a_failed_file_again_where_it_is_asked_to(self, gjej, documents):
        (documents / "bosh.txt").write_bytes(b"")
        gjej("index", str(documents))
        assert lines(gjej("index", "--json"))[-1]["failed"] == 0
        events = lines(gjej("index", "--retry", str(documents), "--background", "--json"))
        assert events[-1]["failed"] == 1

    def test_builds_the_index_anew(self, gjej, documents):
        gjej("index", str(documents))
        run = gjej("index", "--rebuild")
        assert run.stderr.decode().startswith("The index is being built anew.\n3 read, 0 failed")

    def test_keeps_to_the_rules_of_the_library(self, gjej, documents, tmp_path):
        rules = {"patterns": ["lajme"], "cores": 1}
        (tmp_path / "biblioteka").mkdir()
        (tmp_path / "biblioteka" / "library.json").write_text(
            json.dumps({"folders": [str(documents)], "rules": rules}), encoding="utf-8"
        )
        assert lines(gjej("index", "--json"))[-1]["documents"] == 1

    def test_says_that_another_process_writes(self, gjej, documents, tmp_path):
        gjej("index", str(documents))
        with WriterLock(tmp_path / "biblioteka"):
            run = gjej("index")
        assert run.returncode == 1
        assert str(os.getpid()) in run.stderr.decode()

    def test_keeps_what_it_read_when_it_is_told_to_stop(self, documents, tmp_path):
        for number in range(3000):
            (documents / f"{number}.txt").write_text(f"Teksti {number} mbi urat.", "utf-8")
        process = subprocess.Popen(
            [sys.executable, "-m", "index", "index", str(documents), "--json"],
            env={**os.environ, "GJEJ_LIBRARY": str(tmp_path / "biblioteka")},
            stdout=subprocess.PIPE,
        )
        assert process.stdout is not None
        with process.stdout as stream:
            while json.loads(stream.readline())["event"] != "indexed":
                pass
            process.send_signal(signal.SIGTERM)
            last = json.loads(stream.readlines()[-1])
        assert process.wait(30) == 0
        assert last["event"] == "finished"
        assert last["cancelled"]
        assert 0 < last["documents"] < 3003


class TestSearch:
    def test_answers_as_the_contract_says(self, gjej, documents):
        gjej("index", str(documents))
        (answer,) = lines(gjej("search", "brigje lumi", "--json"))
        assert set(answer) == {"query", "total", "seconds", "notes", "suggestion", "hits"}
        hit = answer["hits"][0]
        assert set(hit) == {
            "path", "title", "score", "date", "format", "complete", "forms", "passages",
        }  # fmt: skip
        assert hit["forms"] == {"lumit": 2, "brigjet": 1}
        text = (documents / "lajme" / "ura.txt").read_text(encoding="utf-8")
        body = text.split("\n", 1)[1]
        for passage in hit["passages"]:
            end = passage["start"] + len(passage["text"])
            assert body[passage["start"] : end] == passage["text"]

    def test_answers_each_line_of_a_batch(self, gjej, documents, tmp_path):
        gjej("index", str(documents))
        batch = tmp_path / "kerkesat.txt"
        batch.write_text('ura\n\n"e pambyllur\nkontrata\n', encoding="utf-8")
        answers = lines(gjej("search", "--batch", str(batch), "--json"))
        assert [answer["query"] for answer in answers] == ["ura", "", '"e pambyllur', "kontrata"]
        assert [answer["total"] for answer in answers] == [1, 0, 0, 1]

    def test_shows_marks_to_a_person(self, gjej, documents):
        gjej("index", str(documents))
        run = gjej("search", "kontrata")
        assert "[Kontratë]" in run.stdout.decode("utf-8")

    def test_does_not_make_a_library_only_to_search_it(self, gjej, tmp_path):
        for run in (gjej("search", "ura"), gjej("check")):
            assert run.returncode == 1
            assert run.stderr.decode("utf-8").startswith("gjej: There is no library at")
        assert not (tmp_path / "biblioteka").exists()

    def test_says_in_the_persons_language_that_nothing_was_found(self, gjej, documents):
        gjej("index", str(documents))
        assert gjej("search", "zzz", language="sq_AL.UTF-8").stdout.decode("utf-8") == (
            "Asgjë nuk u gjet.\n"
        )

    def test_asks_whether_another_spelling_was_meant(self, gjej, documents):
        gjej("index", str(documents))
        said = gjej("search", "kryetrai").stdout.decode("utf-8")
        assert said.startswith("Did you mean “kryetari”?\n")

    def test_shows_as_many_as_are_wanted(self, gjej, documents):
        gjej("index", str(documents))
        (answer,) = lines(gjej("search", "kryetari", "--limit", "1", "--json"))
        assert (len(answer["hits"]), answer["total"]) == (1, 2)

    def test_never_obeys_what_a_document_says_to_a_terminal(self, gjej, documents):
        (documents / "prapa.txt").write_text("Thesari \x1b[2Jfshehur.", encoding="utf-8")
        gjej("index", str(documents))
        assert b"\x1b" not in gjej("search", "thesar").stdout

    def test_says_that_a_batch_cannot_be_read(self, gjej):
        run = gjej("search", "--batch", "/nowhere/at/all")
        assert (run.returncode, len(run.stderr.splitlines())) == (1, 1)


class TestOtherCommands:
    def test_analyze_tells_tokens_and_terms(self, gjej):
        first, second = lines(gjej("analyze", "--json", text="OKB-së i thanë\n\n"))
        assert [token["text"] for token in first["tokens"]] == ["OKB-së", "i", "thanë"]
        assert first["tokens"][0]["terms"] == ["okb"]
        assert second == {"text": "", "tokens": []}

    def test_text_tells_what_is_read_in_a_file(self, gjej, documents):
        (answer,) = lines(gjej("text", str(documents / "lajme" / "shkolla.txt"), "--json"))
        assert answer["title"] == "Shkolla e fshatit ka nxënës të rinj"
        assert (answer["date"], answer["format"]) == ("2023-09", "txt")
        assert set(answer) == {
            "title", "author", "date", "language", "format", "pages", "text",
        }  # fmt: skip

    def test_text_tells_each_document_of_an_archive(self, gjej, tmp_path):
        archive = tmp_path / "a.zip"
        with zipfile.ZipFile(archive, "w") as file:
            file.writestr("një.txt", "Një.")
            file.writestr("dy.txt", "Dy.")
        assert [answer["text"] for answer in lines(gjej("text", str(archive), "--json"))] == [
            "Një.",
            "Dy.",
        ]
        assert gjej("text", f"{archive}!/dy.txt").stdout.decode() == "Dy.\n"
        run = gjej("text", f"{archive}!/tre.txt")
        assert run.returncode == 1
        assert run.stderr.decode().endswith("a.zip!/tre.txt: The file is no longer there.\n")

    def test_text_says_why_a_file_cannot_be_read(self, gjej):
        run = gjej("text", "/nowhere.txt", language="sq_AL.UTF-8")
        assert run.returncode == 1
        assert run.stderr.decode("utf-8") == "gjej: /nowhere.txt: Skedari nuk është më aty.\n"

    def test_check_finds_a_sound_index_sound(self, gjej, documents):
        gjej("index", str(documents))
        run = gjej("check")
        assert run.returncode == 0
        assert run.stdout.decode() == "The index is sound: 3 documents.\n"

    def test_check_says_that_an_index_is_damaged(self, gjej, documents, tmp_path):
        gjej("index", str(documents))
        for path in (tmp_path / "biblioteka" / "index").glob("*.gjej"):
            path.write_bytes(path.read_bytes()[:50])
        run = gjej("check")
        assert (run.returncode, len(run.stderr.splitlines())) == (1, 1)
        assert run.stderr.decode("utf-8").startswith("gjej: The index at")

    def test_formats_names_what_is_read(self, gjej):
        assert b".txt" in gjej("formats").stdout


def test_says_that_the_library_cannot_be_written(gjej, documents):
    blocked = documents / "lajme" / "ura.txt" / "biblioteka"
    run = gjej("index", GJEJ_LIBRARY=str(blocked))
    assert run.returncode == 1
    assert run.stderr.decode() == f"gjej: The library folder “{blocked}” cannot be written.\n"


def test_writes_an_unexpected_error_to_a_log_and_names_it(tmp_path, monkeypatch, capsys):
    from index import cli

    def fail(*_):
        raise ZeroDivisionError

    monkeypatch.setitem(cli._COMMANDS, "check", fail)
    monkeypatch.setenv("LC_ALL", "C")
    assert cli.main(["check", "--library", str(tmp_path)]) == 1
    log = Path(tmp_path) / "gjej.log"
    assert str(log) in capsys.readouterr().err
    assert "ZeroDivisionError" in log.read_text(encoding="utf-8")
