"""From a question to everything that is known about it: contexts, passages, exports, batches."""

import csv
import io

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication

from index.extraction.docx import extract_docx
from index.extraction.html import extract_html
from index.values import ExportFormat, LineOrder
from searchapp.models.concordance_model import Column

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(params=["sq", "en"])
def speaker(request, reader):
    """Someone who searches in one of the two languages."""
    reader.app.preferences.choose_language(request.param)
    reader.language = request.param
    return reader


@pytest.fixture
def in_context(speaker):
    """Someone who sees every match of "raketa" in context."""
    speaker.types("raketa")
    with speaker.qtbot.waitSignal(speaker.app.crew.context.concordance_ready):
        speaker.presses(Qt.Key.Key_F4, on=speaker.window)
    speaker.dialog = speaker.app.passages.dialog
    return speaker


def forms(person):
    model = person.dialog.concordance.model
    return [model.index(row, Column.FORM).data() for row in range(model.rowCount())]


def rows_of(path):
    text = path.read_text(encoding="utf-8-sig")
    separator = ";" if ";" in text.splitlines()[0] else ","
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))


def test_shows_every_match_in_context(in_context):
    assert in_context.sees(in_context.dialog.concordance.table)
    assert forms(in_context) == ["Raketat", "raketat", "raketë", "raketës"]
    title = {"sq": "Pasazhet", "en": "Passages"}[in_context.language]
    assert in_context.dialog.windowTitle() == f"raketa — {title}"


def test_sorts_the_matches_by_what_stands_beside_them(in_context):
    page = in_context.dialog.concordance
    with in_context.qtbot.waitSignal(in_context.app.crew.context.concordance_ready):
        page.choose_order(LineOrder.RIGHT)
    assert forms(in_context) == ["raketë", "raketës", "Raketat", "raketat"]


def test_keeps_only_lines_with_what_is_typed(in_context):
    page = in_context.dialog.concordance
    page.focus_filter()
    in_context.qtbot.keyClicks(page.focusWidget(), "PHENIANIT I RANE")
    in_context.waits_until(lambda: bool(page.model.concordance().request.containing))
    assert len(forms(in_context)) == 4
    in_context.qtbot.keyClicks(page.focusWidget(), " gur")
    in_context.waits_until(lambda: not forms(in_context))


def test_goes_to_the_match_of_a_line(in_context):
    table = in_context.dialog.concordance.table
    table.setCurrentIndex(table.model().index(2, Column.FORM))
    with in_context.qtbot.waitSignal(in_context.app.crew.controller.reading_ready):
        in_context.presses(Qt.Key.Key_Return, on=table)
    place = {"sq": "3 nga 4", "en": "3 of 4"}[in_context.language]
    in_context.waits_until(lambda: in_context.window.reader.place_text() == place)


def test_goes_to_a_match_though_something_else_was_searched_since(in_context):
    table = in_context.dialog.concordance.table
    in_context.dialog.hide()
    in_context.types("uji")
    table.setCurrentIndex(table.model().index(1, Column.FORM))
    with in_context.qtbot.waitSignal(in_context.app.crew.controller.reading_ready):
        in_context.presses(Qt.Key.Key_Return, on=table)
    assert in_context.window.search_bar.text() == "raketa"
    place = {"sq": "2 nga 4", "en": "2 of 4"}[in_context.language]
    in_context.waits_until(lambda: in_context.window.reader.place_text() == place)


def test_follows_what_is_searched_while_the_window_is_open(in_context):
    with in_context.qtbot.waitSignal(in_context.app.crew.context.concordance_ready):
        in_context.types("bora")
    assert forms(in_context) == ["Bora", "bora"]


def test_copies_lines_with_their_source(in_context, documents):
    table = in_context.dialog.concordance.table
    table.setCurrentIndex(table.model().index(0, Column.FORM))
    in_context.presses(Qt.Key.Key_C, CONTROL, on=table)
    assert str(documents / "raketat.txt") in QGuiApplication.clipboard().text()


def test_shows_all_passages_of_the_document_that_is_read(speaker):
    speaker.types("raketa")
    speaker.window.hit_list.enter()
    with speaker.qtbot.waitSignal(speaker.app.crew.controller.reading_ready):
        speaker.presses(Qt.Key.Key_Return)
    with speaker.qtbot.waitSignal(speaker.app.crew.context.passages_ready):
        speaker.presses(Qt.Key.Key_F4, SHIFT, on=speaker.window)
    page = speaker.app.passages.dialog.passages
    texts = [page.model.index(row, 0).data() for row in range(page.model.rowCount())]
    assert texts[0] == "Raketat mbi det"
    assert texts[-1].endswith("iu prish motori.")
    page.rows.setCurrentIndex(page.model.index(len(texts) - 1, 0))
    with speaker.qtbot.waitSignal(speaker.app.crew.controller.reading_ready):
        speaker.presses(Qt.Key.Key_Return, on=page.rows)
    place = {"sq": "4 nga 4", "en": "4 of 4"}[speaker.language]
    speaker.waits_until(lambda: speaker.window.reader.place_text() == place)


@pytest.mark.parametrize("format_", ExportFormat)
def test_takes_the_matches_away(in_context, tmp_path, format_, documents):
    in_context.pointed_at = str(tmp_path / "raketa")
    with in_context.qtbot.waitSignal(in_context.app.crew.exports.exported):
        in_context.dialog.concordance.export_requested.emit(format_)
    path = tmp_path / f"raketa.{format_}"
    source = str(documents / "raketat.txt")
    if format_ is ExportFormat.CSV:
        rows = rows_of(path)
        assert [row[2] for row in rows[1:]] == ["Raketat", "raketat", "raketë", "raketës"]
        assert rows[1][-1] == source
        assert rows[0][1] == {"sq": "Para", "en": "Before"}[in_context.language]
    else:
        read = extract_html if format_ is ExportFormat.HTML else extract_docx
        text = read(path.read_bytes()).text
        assert "raketës" in text
        assert source in text


def test_takes_the_passages_of_a_document_away(in_context, tmp_path):
    in_context.window.hit_list.enter()
    in_context.window.come_forward()
    in_context.waits_until(in_context.window.isActiveWindow)
    with in_context.qtbot.waitSignal(in_context.app.crew.context.passages_ready):
        in_context.presses(Qt.Key.Key_F4, SHIFT, on=in_context.window)
    in_context.pointed_at = str(tmp_path / "pasazhe.html")
    with in_context.qtbot.waitSignal(in_context.app.crew.exports.exported):
        in_context.dialog.passages.export_requested.emit(ExportFormat.HTML)
    text = extract_html((tmp_path / "pasazhe.html").read_bytes()).text
    assert "Phenianit i ranë raketat në det." in text


def test_takes_the_result_away_and_says_so(speaker, tmp_path):
    speaker.types("në")
    speaker.pointed_at = str(tmp_path / "rezultati.csv")
    with speaker.qtbot.waitSignal(speaker.app.crew.exports.exported):
        speaker.window.result_line.menu.table_wanted.emit()
    assert len(rows_of(tmp_path / "rezultati.csv")) == 1 + len(speaker.hits())
    dialog = speaker.app.exporting.dialog
    said = {"sq": "U shkruan 3 rreshta", "en": "3 rows written"}[speaker.language]
    assert dialog.state().startswith(said)
    word = {"sq": "Hap", "en": "Open"}[speaker.language]
    speaker.clicks(word, on=dialog)
    assert speaker.opened == [str(tmp_path / "rezultati.csv")]


def test_copies_the_files_and_lists_what_failed(speaker, tmp_path, documents):
    speaker.types("në")
    (documents / "uji.txt").unlink()
    speaker.pointed_at = str(tmp_path / "kopje")
    with speaker.qtbot.waitSignal(speaker.app.crew.exports.exported):
        speaker.window.result_line.menu.copies_wanted.emit()
    names = {path.name for path in (tmp_path / "kopje").iterdir()}
    listed = {"sq": "Burimet.csv", "en": "Sources.csv"}[speaker.language]
    assert names == {"bora.txt", "raketat.txt", listed}
    dialog = speaker.app.exporting.dialog
    assert dialog._model.rowCount() == 1
    assert speaker.sees(dialog._failures)


def test_writes_nothing_where_no_place_is_chosen(speaker):
    speaker.types("raketa")
    with speaker.qtbot.assertNotEmitted(speaker.app.crew.exports.begun):
        speaker.window.result_line.menu.table_wanted.emit()
        speaker.window.result_line.menu.copies_wanted.emit()


@pytest.fixture
def with_queries(speaker, tmp_path):
    """Someone who has asked a file of queries."""
    speaker.pointed_at = str(tmp_path / "kerkesat.csv")
    data = "nr;kërkesa\n1;raketa\n2;\n3;borë\n4;gjarpërinj\n"
    (tmp_path / "kerkesat.csv").write_bytes(data.encode("cp1252"))
    speaker.presses(Qt.Key.Key_B, CONTROL | SHIFT, on=speaker.window)
    speaker.dialog = speaker.app.batches.dialog
    words = {"sq": "Zgjidh skedar…", "en": "Choose a file…"}[speaker.language]
    speaker.waits_until(lambda: words in speaker.words_on(speaker.dialog))
    with speaker.qtbot.waitSignal(speaker.app.crew.batches.finished):
        speaker.clicks(words, on=speaker.dialog)
    return speaker


def test_asks_many_queries_at_once(with_queries):
    model = with_queries.dialog.model
    queries = [model.index(row, 0).data() for row in range(model.rowCount())]
    counts = [model.index(row, 1).data() for row in range(model.rowCount())]
    assert queries == ["raketa", "borë", "gjarpërinj"]
    assert counts == ["1", "1", "0"]
    said = {"sq": "3 nga 3 kërkesa", "en": "3 of 3 queries"}[with_queries.language]
    assert said in with_queries.dialog.state()


def test_searches_the_query_of_a_row(with_queries):
    table = with_queries.dialog.table
    table.setCurrentIndex(table.model().index(1, 0))
    with with_queries.qtbot.waitSignal(with_queries.app.crew.controller.page_ready):
        with_queries.presses(Qt.Key.Key_Return, on=table)
    assert with_queries.window.search_bar.text() == "borë"
    assert with_queries.titles() == ["Bora mbuloi fshatrat"]


def test_saves_the_answers_as_a_table(with_queries, tmp_path):
    with_queries.pointed_at = str(tmp_path / "tabela")
    words = {"sq": "Ruaj si tabelë…", "en": "Save as a table…"}[with_queries.language]
    with with_queries.qtbot.waitSignal(with_queries.app.crew.batches.saved):
        with_queries.clicks(words, on=with_queries.dialog)
    rows = rows_of(tmp_path / "tabela.csv")
    assert [row[1] for row in rows[1:]] == ["raketa", "borë", "gjarpërinj"]
    assert "Raketat mbi det" in rows[1]


def test_takes_a_file_that_is_dropped(speaker, tmp_path):
    path = tmp_path / "kerkesat.txt"
    path.write_text("bora\nuji\n", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    dialog = speaker.app.batches.dialog
    dialog.come_forward()
    event = QDropEvent(
        QPointF(9, 9),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with speaker.qtbot.waitSignal(speaker.app.crew.batches.finished):
        dialog.dropEvent(event)
    assert dialog.model.rowCount() == 2


def test_says_that_a_file_is_no_text(speaker, tmp_path):
    path = tmp_path / "figura.csv"
    path.write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    with speaker.qtbot.waitSignal(speaker.app.crew.batches.failed):
        speaker.app.crew.batches.run(str(path))
    assert "figura.csv" in speaker.app.batches.dialog.state()


def test_closes_what_stands_beside_the_window_with_it(in_context):
    in_context.app.batches.dialog.come_forward()
    in_context.window.close()
    assert not in_context.sees(in_context.dialog)
    assert not in_context.sees(in_context.app.batches.dialog)
