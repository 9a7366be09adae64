"""The newest wish wins, and the search thread comes and goes in order."""

import pytest

from index.library import Library
from index.values import ReadRequest, ResultPage, SearchRequest
from searchapp.messages import built_anew_sentence
from searchapp.paths import log_file
from searchapp.workers.search_controller import SearchController
from searchapp.workers.search_worker import Newest, SearchWorker

TEXTS = {
    "bora.txt": "Bora në mal\n\nBora mbuloi fshatrat e Kelmendit.",
    "shiu.txt": "Shiu në fushë\n\nShiu vazhdoi tri ditë në fushën e Myzeqesë.",
    "era.txt": "Era në bregdet\n\nEra ktheu anijet në port.",
}


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    """A library of three texts, indexed once."""
    folder = tmp_path_factory.mktemp("moti")
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    root = tmp_path_factory.mktemp("library")
    with Library.open(root) as opened:
        opened.add_folder(folder)
        opened.update(report=lambda event: None, is_cancelled=lambda: False)
    return root


@pytest.fixture
def controller(qtbot, library):
    controller = SearchController(library)
    controller.pages = []
    controller.page_ready.connect(controller.pages.append)
    yield controller
    controller.stop()


def titles(page):
    return [hit.title for hit in page.hits]


class TestSearch:
    def test_answers_with_a_page(self, qtbot, controller):
        controller.start()
        with qtbot.waitSignal(controller.page_ready) as answered:
            controller.search("bora")
        assert titles(answered.args[0]) == ["Bora në mal"]

    def test_lets_only_the_newest_answer_through(self, qtbot, controller):
        for text in ("b", "bo", "bor", "bora", "shiu"):
            controller.search(text)
        with qtbot.waitSignal(controller.page_ready):
            controller.start()
        controller.stop()
        assert [page.request.text for page in controller.pages] == ["shiu"]

    def test_drops_an_answer_that_was_overtaken_on_its_way(self, qtbot, controller):
        controller.search("bora")
        overtaken = ResultPage(SearchRequest("bora", serial=0), (), 0, 0, 0.0)
        controller._pass_page(overtaken)
        assert controller.pages == []

    def test_says_that_the_query_is_empty(self, qtbot, controller):
        with qtbot.waitSignal(controller.query_cleared, timeout=0):
            controller.search("  ")

    def test_drops_the_answers_that_an_emptied_query_still_waits_for(self, qtbot, controller):
        controller.search("bora")
        controller.search("")
        controller.look_over()
        with qtbot.waitSignal(controller.status_ready):
            controller.start()
        assert controller.pages == []


class TestSearchMore:
    def test_asks_for_the_hits_after_those_shown(self, qtbot, controller):
        controller.start()
        with qtbot.waitSignal(controller.page_ready):
            controller.search("në")
        with qtbot.waitSignal(controller.page_ready) as answered:
            controller.search_more(1)
        assert answered.args[0].request == SearchRequest("në", serial=2, offset=1)

    def test_does_not_overtake_a_search_that_is_under_way(self, qtbot, controller):
        controller.start()
        with qtbot.waitSignal(controller.page_ready):
            controller.search("shiu")
        with qtbot.waitSignal(controller.page_ready) as answered:
            controller.search("bora")
            controller.search_more(20)
        assert answered.args[0].request.offset == 0


class TestSearchAgain:
    def test_asks_for_as_many_hits_as_are_shown(self, qtbot, controller):
        controller.start()
        with qtbot.waitSignal(controller.page_ready):
            controller.search("bora")
        with qtbot.waitSignal(controller.page_ready) as answered:
            controller.search_again(60)
        assert answered.args[0].request == SearchRequest("bora", serial=2, limit=60)

    def test_has_nothing_to_ask_where_nothing_is_typed(self, qtbot, controller):
        controller.search_again(20)
        controller.look_over()
        with qtbot.waitSignal(controller.status_ready):
            controller.start()
        assert controller.pages == []


class TestRead:
    def test_marks_the_matches_of_the_query_whose_hits_are_shown(self, qtbot, controller):
        controller.start()
        with qtbot.waitSignal(controller.page_ready) as found:
            controller.search("bora")
        with qtbot.waitSignal(controller.reading_ready) as read:
            controller.read(found.args[0].hits[0].path)
        reading = read.args[0]
        assert {reading.document.text[mark.start : mark.end] for mark in reading.marks} == {"Bora"}

    def test_finds_something_else_in_the_document(self, qtbot, controller):
        controller.start()
        with qtbot.waitSignal(controller.page_ready) as found:
            controller.search("bora")
        path = found.args[0].hits[0].path
        with qtbot.waitSignal(controller.finding_ready) as answered:
            controller.find(path, "mal")
            controller.find(path, "fshatrave")
        finding = answered.args[0]
        text = finding.document.text
        assert [text[mark.start : mark.end] for mark in finding.marks] == ["fshatrat"]

    def test_says_that_a_document_is_not_in_the_index(self, qtbot, controller):
        controller.start()
        with qtbot.waitSignal(controller.failed) as failed:
            controller.read("/nowhere/asgjë.txt")
        assert "asgjë.txt" in failed.args[0]


def test_tells_the_status_of_the_library(qtbot, controller):
    controller.start()
    with qtbot.waitSignal(controller.status_ready) as told:
        controller.look_over()
    assert told.args[0].documents == 3


def test_stops_without_having_started(qtbot, library):
    SearchController(library).stop()


class TestWorker:
    """Called directly, in this thread: what it answers, not when."""

    @pytest.fixture
    def worker(self, qtbot, library):
        return SearchWorker(library, Newest(search=7, reading=7, status=7))

    def test_skips_what_was_overtaken_while_it_waited(self, qtbot, worker):
        with (
            qtbot.assertNotEmitted(worker.page_ready),
            qtbot.assertNotEmitted(worker.reading_ready),
            qtbot.assertNotEmitted(worker.status_ready),
        ):
            worker.search(SearchRequest("bora", serial=6))
            worker.read(ReadRequest("bora.txt", serial=6))
            worker.look_over(6)

    def test_wishes_once_that_a_damaged_index_be_built_anew(self, qtbot, tmp_path):
        root = tmp_path / "library"
        with Library.open(root) as library:
            library.update(report=lambda event: None, is_cancelled=lambda: False)
        for file in (root / "index").rglob("*"):
            file.write_bytes(b"garbage")
        worker = SearchWorker(root, Newest())
        wishes = []
        worker.rebuild_wanted.connect(lambda: wishes.append(True))
        with qtbot.waitSignal(worker.failed, timeout=0) as failed:
            worker.search(SearchRequest("bora"))
        worker.search(SearchRequest("bora"))
        assert wishes == [True]
        assert failed.args == [built_anew_sentence()]

    def test_logs_what_nobody_expected_and_says_where(self, qtbot, worker, library, caplog):
        with qtbot.waitSignal(worker.failed, timeout=0) as failed:
            worker.search(SearchRequest(text=None, serial=7))  # a fault of ours
        assert str(log_file(library)) in failed.args[0]
        assert "Traceback" in caplog.text

    def test_says_that_the_library_cannot_be_opened(self, qtbot, tmp_path):
        (tmp_path / "file").touch()
        worker = SearchWorker(tmp_path / "file" / "library", Newest())
        with qtbot.waitSignal(worker.failed, timeout=0) as failed:
            worker.look_over(0)
        assert str(tmp_path) in failed.args[0]


class TestNarrow:
    def test_searches_what_is_typed_with_filters_until_they_are_taken_away(self, qtbot, controller):
        controller.start()
        with qtbot.waitSignal(controller.page_ready):
            controller.search("në")
        with qtbot.waitSignal(controller.page_ready) as narrowed:
            controller.narrow(("-fushën",))
        assert set(titles(narrowed.args[0])) == {"Bora në mal", "Era në bregdet"}
        with qtbot.waitSignal(controller.page_ready) as typed_on:
            controller.search("fushë")
        assert titles(typed_on.args[0]) == []
        with qtbot.waitSignal(controller.page_ready) as widened:
            controller.narrow(())
        assert titles(widened.args[0]) == ["Shiu në fushë"]

    def test_searches_by_filters_alone(self, qtbot, controller):
        controller.start()
        with qtbot.waitSignal(controller.page_ready) as answered:
            controller.narrow(("titulli:bora",))
        assert titles(answered.args[0]) == ["Bora në mal"]
        with qtbot.waitSignal(controller.query_cleared, timeout=0):
            controller.narrow(())

    def test_counts_facets_while_they_are_wanted_and_with_the_first_page_only(
        self, qtbot, controller
    ):
        controller.start()
        with qtbot.waitSignal(controller.page_ready) as bare:
            controller.search("në")
        with qtbot.waitSignal(controller.page_ready) as counted:
            controller.count_facets(wanted=True)
        with qtbot.waitSignal(controller.page_ready) as more:
            controller.search_more(1)
        pages = [answer.args[0] for answer in (bare, counted, more)]
        assert [page.facets is not None for page in pages] == [False, True, False]


class TestStandOut:
    def test_answers_for_the_result_that_is_shown(self, qtbot, controller):
        controller.start()
        controller.stand_out()  # nothing is shown yet
        with qtbot.waitSignal(controller.page_ready):
            controller.search("bora")
        with qtbot.waitSignal(controller.standout_ready) as answered:
            controller.stand_out()
        assert answered.args[0].request.text == "bora"

    def test_is_dropped_where_one_types_on(self, qtbot, controller):
        found = []
        controller.standout_ready.connect(found.append)
        controller.start()
        with qtbot.waitSignal(controller.page_ready):
            controller.search("bora")
        controller.stand_out()
        with qtbot.waitSignal(controller.page_ready):
            controller.search("shiu")
        assert found == []

    def test_comes_after_whatever_else_is_asked_meanwhile(self, qtbot, controller, library):
        controller.start()
        with qtbot.waitSignal(controller.page_ready) as answered:
            controller.search("bora")
        path = answered.args[0].hits[0].path
        with qtbot.waitSignals([controller.reading_ready, controller.standout_ready]):
            controller.stand_out()
            controller.read(path)
