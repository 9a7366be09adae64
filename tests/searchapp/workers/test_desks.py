"""Work beside the search thread: contexts, exports, batches."""

import pytest

from index.library import Library
from index.values import ExportKind, ExportRequest, LineOrder
from searchapp.workers.batch_desk import BatchDesk
from searchapp.workers.context_desk import ContextDesk
from searchapp.workers.export_desk import ExportDesk


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    folder = tmp_path_factory.mktemp("documents")
    (folder / "ura.txt").write_text("Ura e re\n\nU hap ura. Ura është e gurit.", encoding="utf-8")
    (folder / "lumi.txt").write_text("Lumi nën urë rrjedh.", encoding="utf-8")
    root = tmp_path_factory.mktemp("library")
    with Library.open(root) as library:
        library.add_folder(folder)
        library.update(report=lambda _: None, is_cancelled=lambda: False)
    return root


@pytest.fixture
def desk_of(root):
    desks = []

    def make(kind, at=root):
        desks.append(kind(at))
        return desks[-1]

    yield make
    for desk in desks:
        desk.stop()


def test_answers_with_the_newest_concordance_only(qtbot, desk_of):
    desk, answers = desk_of(ContextDesk), []
    desk.concordance_ready.connect(answers.append)
    with qtbot.waitSignal(desk.concordance_ready):
        for text in ("lumi", "rrjedh", "ura"):
            desk.ask_concordance(text, LineOrder.DOCUMENT)
    assert [answer.request.text for answer in answers] == ["ura"]
    assert len(answers[0].lines) == 4


def test_answers_with_the_passages_of_a_document(qtbot, desk_of):
    desk = desk_of(ContextDesk)
    with qtbot.waitSignal(desk.concordance_ready) as found:
        desk.ask_concordance("rrjedh", LineOrder.DOCUMENT)
    path = found.args[0].sources[0].path
    with qtbot.waitSignal(desk.passages_ready) as found:
        desk.ask_passages(path, "ura")
    assert found.args[0].total == 1


def test_says_that_a_document_is_not_there(qtbot, desk_of):
    desk = desk_of(ContextDesk)
    with qtbot.waitSignal(desk.failed) as said:
        desk.ask_passages("/s'ka", "ura")
    assert "is not in the index" in said.args[0]


def test_exports_and_tells_of_it(qtbot, desk_of, tmp_path):
    desk = desk_of(ExportDesk)
    request = ExportRequest(ExportKind.HITS, "ura", str(tmp_path / "a.csv"))
    with qtbot.waitSignals([desk.begun, desk.progressed, desk.exported]):
        desk.export(request)
    assert (tmp_path / "a.csv").is_file()


def test_ends_an_export_that_is_cancelled(qtbot, desk_of, tmp_path):
    desk = desk_of(ExportDesk)
    with qtbot.waitSignal(desk.exported) as done:
        desk.export(ExportRequest(ExportKind.HITS, "ura", str(tmp_path / "a.csv")))
        desk.cancel()
    assert done.args[0].is_cancelled
    assert not (tmp_path / "a.csv").exists()


def test_says_where_it_cannot_write(qtbot, desk_of, tmp_path):
    desk = desk_of(ExportDesk)
    with qtbot.waitSignal(desk.failed) as said:
        desk.export(ExportRequest(ExportKind.HITS, "ura", str(tmp_path / "s'ka" / "a.csv")))
    assert "could not be written" in said.args[0]


@pytest.fixture
def queries(tmp_path):
    path = tmp_path / "kerkesat.txt"
    path.write_text("ura\n\nlumi\n" + "rrjedh\n" * 300, encoding="utf-8")
    return str(path)


def test_asks_every_query_of_a_file(qtbot, desk_of, queries, tmp_path):
    desk, rows = desk_of(BatchDesk), []
    desk.rows_ready.connect(rows.extend)
    with qtbot.waitSignals([desk.queries_ready, desk.finished]):
        desk.run(queries)
    assert [row.query.line for row in rows] == [1, *range(3, 304)]
    assert rows[0].total == 2
    with qtbot.waitSignal(desk.saved):
        desk.save(str(tmp_path / "tabela.csv"), tuple(rows))
    assert (tmp_path / "tabela.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_ends_a_batch_that_is_cancelled(qtbot, desk_of, queries):
    desk, rows = desk_of(BatchDesk), []
    desk.rows_ready.connect(rows.extend)
    desk.queries_ready.connect(desk.cancel)
    with qtbot.waitSignal(desk.finished) as finished:
        desk.run(queries)
    assert finished.args == [False]
    assert len(rows) < 302


def test_says_that_a_file_holds_no_queries(qtbot, desk_of, tmp_path):
    desk = desk_of(BatchDesk)
    with qtbot.waitSignal(desk.failed) as said:
        desk.run(str(tmp_path / "s'ka.csv"))
    assert "cannot be read" in said.args[0]


def test_does_nothing_after_it_was_stopped(qtbot, desk_of):
    desk = desk_of(ContextDesk)
    desk.stop()
    with qtbot.assertNotEmitted(desk.concordance_ready):
        desk.ask_concordance("ura", LineOrder.DOCUMENT)


def test_can_be_stopped_before_anything_was_asked(desk_of):
    for kind in (ContextDesk, ExportDesk, BatchDesk):
        desk_of(kind)
