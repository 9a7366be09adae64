"""Scans in a library: read when all else is, once, and only where that is wanted."""

import zipfile
from email.message import EmailMessage

import pytest

from bench.scanned_pages import draw_page, find_font
from index.events import Committed, Failed, Finished, Indexed, Paused, Recognised, Recognising
from index.indexing import supervision
from index.recognition.tesseract import find_tesseract
from index.values import ReadingRules, ReadRequest, RecognitionMode, SearchRequest

TEXT = "Ura e re mbi Drin\n\nKryetari i bashkisë hapi sot urën e re, që lidh dy brigjet e lumit."


@pytest.fixture
def folder(tmp_path, empty_library):
    """A scan, a picture without words, and a text."""
    tesseract = find_tesseract()
    if tesseract is None or not tesseract.languages:
        pytest.skip("tesseract with Albanian (tesseract-ocr-sqi) is not installed")
    if find_font(11, 150) is None:
        pytest.skip("no font with the Albanian letters is installed")
    folder = tmp_path / "skanime"
    folder.mkdir()
    # The upper part of a page: reading is what takes the time.
    draw_page(TEXT, 150).crop((0, 0, 1240, 500)).save(folder / "ura.pdf", resolution=150)
    draw_page("", 60).crop((0, 0, 300, 200)).save(folder / "det.png")
    (folder / "tjeter.txt").write_text("Kryetari hapi edhe shkollën.", encoding="utf-8")
    empty_library.add_folder(folder)
    return folder


@pytest.fixture
def run(empty_library):
    """Brings the library up to date, cancelled when an event of a kind comes; its events."""

    def update(cancelled_by=None):
        events = []
        empty_library.update(
            report=events.append,
            is_cancelled=lambda: any(type(event) is cancelled_by for event in events),
        )
        return events

    return update


def kinds(events):
    return [type(event) for event in events]


def test_recognises_scans_when_all_else_can_be_searched(folder, run, empty_library):
    events = run()
    order = kinds(events)
    assert order.index(Indexed) < order.index(Committed) < order.index(Recognising)
    assert order.count(Recognised) == 1
    assert Failed not in order
    page = empty_library.search(SearchRequest("urën e bashkisë"))
    assert [hit.format for hit in page.hits if hit.complete] == ["pdf"]
    assert page.hits[0].passages[0].page == 1
    assert empty_library.status().failures == ()


def test_tells_where_recognised_words_stand(folder, run, empty_library):
    run()
    path = str(folder / "ura.pdf")
    text = empty_library.read(ReadRequest(path)).document.text
    boxes = empty_library.word_boxes(path)
    assert [text[box.start : box.end] for box in boxes[:5]] == ["Ura", "e", "re", "mbi", "Drin"]
    assert boxes[0].x == pytest.approx(0.9 / 8.27, abs=0.01)
    assert boxes[0].y == pytest.approx(0.9 * 150 / 500, abs=0.02)
    assert empty_library.word_boxes(str(folder / "tjeter.txt")) == ()


def test_recognises_nothing_twice(folder, run, empty_library):
    run()
    assert Recognising not in kinds(run())
    (folder / "ura.pdf").rename(folder / "tjeter.pdf")
    assert Recognising not in kinds(run())
    for part in (empty_library.root / "index").iterdir():
        part.unlink()
    events = run()
    assert Recognised in kinds(events)
    assert Recognising not in kinds(events)


def test_goes_on_where_it_was_cancelled(folder, run, empty_library):
    events = run(cancelled_by=Recognising)
    assert isinstance(events[-1], Finished)
    assert events[-1].cancelled
    assert empty_library.search(SearchRequest("shkollën")).total == 1
    assert empty_library.recognition().waiting >= 1
    run()
    assert empty_library.recognition().waiting == 0


def test_waits_on_battery_and_goes_on(folder, empty_library, monkeypatch):
    monkeypatch.setattr(supervision, "PAUSE_LOOK", 0.0)
    events = []
    answers = iter([True] * 5)
    empty_library.update(
        report=events.append,
        is_cancelled=lambda: False,
        is_paused=lambda: Recognising in kinds(events) and next(answers, False),
    )
    assert Paused in kinds(events)
    assert Recognised in kinds(events)
    assert empty_library.recognition().waiting == 0


def test_counts_recognised_documents_in_their_folder(folder, run, empty_library):
    run()
    (status,) = empty_library.status().folders
    assert status.documents == 2


@pytest.mark.parametrize("mode", [RecognitionMode.OFF, RecognitionMode.PAUSED])
def test_leaves_scans_where_that_is_wanted(folder, run, empty_library, mode):
    empty_library.set_recognition(mode)
    assert Recognising not in kinds(run())
    assert empty_library.recognition().mode is mode
    assert empty_library.recognition().waiting == 2
    empty_library.set_recognition(RecognitionMode.ON)
    assert Recognised in kinds(run())


def test_leaves_scans_where_nothing_can_read_them(folder, run, empty_library, monkeypatch):
    monkeypatch.setenv("PATH", "")
    events = run()
    assert Recognising not in kinds(events)
    assert empty_library.recognition().program == ""
    assert empty_library.status().failures == ()
    assert empty_library.status().folders[0].scans == 2


class TestWhatLiesInAnotherFile:
    @pytest.fixture
    def archive(self, folder):
        """The scan in an archive, and in an e-mail; the scan itself is gone."""
        path = folder / "arkiv.zip"
        with zipfile.ZipFile(path, "w") as archive:
            archive.write(folder / "ura.pdf", "2019/ura.pdf")
        mail = EmailMessage()
        mail["Subject"] = "Ura"
        mail.set_content("Shih skanimin.")
        mail.add_attachment(
            (folder / "ura.pdf").read_bytes(), "application", "pdf", filename="u.pdf"
        )
        (folder / "letra.eml").write_bytes(bytes(mail))
        (folder / "ura.pdf").unlink()
        return path

    def test_is_recognised_once_and_found(self, archive, folder, run, empty_library):
        pages = [event for event in run() if isinstance(event, Recognising)]
        assert [event.path for event in pages if event.path.endswith(".pdf")] == [
            f"{archive}!/2019/ura.pdf"  # the other is the same content
        ]
        page = empty_library.search(SearchRequest("urën e bashkisë"))
        found = [hit.path for hit in page.hits] + [
            other.path for hit in page.hits for other in hit.similar
        ]
        assert f"{archive}!/2019/ura.pdf" in found
        assert empty_library.recognition().waiting == 0

    @pytest.mark.parametrize("address", ["arkiv.zip!/2019/ura.pdf", "letra.eml!/u.pdf"])
    def test_has_boxes(self, archive, folder, run, empty_library, address):
        run()
        path = str(folder / address)
        text = empty_library.read(ReadRequest(path)).document.text
        boxes = empty_library.word_boxes(path)
        assert [text[box.start : box.end] for box in boxes[:3]] == ["Ura", "e", "re"]

    def test_is_not_recognised_again_when_the_archive_gets_another_entry(
        self, archive, run, empty_library
    ):
        run()
        with zipfile.ZipFile(archive, "a") as opened:
            opened.writestr("lexo.txt", "Shkolla.")
        assert Recognising not in kinds(run())
        page = empty_library.search(SearchRequest("urën e bashkisë"))
        assert page.complete_total > 0

    def test_goes_with_its_archive(self, archive, folder, run, empty_library):
        run()
        archive.unlink()
        (folder / "letra.eml").unlink()
        run()
        assert empty_library.search(SearchRequest("urën e bashkisë")).complete_total == 0


def test_holds_the_size_limit_of_the_rules(folder, run, empty_library):
    empty_library.set_recognition(RecognitionMode.OFF)
    run()
    limit = (folder / "ura.pdf").stat().st_size - 1
    empty_library.set_rules(ReadingRules(size_limit=limit))
    empty_library.set_recognition(RecognitionMode.ON)
    assert Recognising not in [
        type(event) for event in run() if getattr(event, "path", "").endswith("ura.pdf")
    ]
