"""Pages are drawn in a process that may fall."""

import os
import signal
import sys

import pytest

from searchapp.page_values import GlyphWish, PictureWish
from searchapp.workers.page_job import PageJob
from tools.small_pdf import SmallPdf

LONG = 30_000
LINE = "Ura e gurit mbi lumë"


@pytest.fixture
def pdf(tmp_path):
    path = tmp_path / "ura.pdf"
    path.write_bytes(SmallPdf(((LINE,), ("Faqja e dytë",))).to_bytes())
    return str(path)


@pytest.fixture
def job(qtbot):
    job = PageJob()
    yield job
    job.stop()


@pytest.fixture
def open_job(qtbot, job, pdf):
    with qtbot.waitSignal(job.opened, timeout=LONG):
        job.open(pdf)
    return job


def test_tells_the_sizes_of_the_pages(qtbot, job, pdf):
    with qtbot.waitSignal(job.opened, timeout=LONG) as opened:
        job.open(pdf)
    assert (opened.args[0].path, opened.args[0].sizes) == (pdf, ((595, 842), (595, 842)))


def test_draws_a_page(qtbot, open_job):
    with qtbot.waitSignal(open_job.picture_ready, timeout=LONG) as ready:
        open_job.wish([PictureWish(0, 400)])
    picture = ready.args[0].picture
    assert ready.args[0].wish == PictureWish(0, 400)
    image = picture.toImage()
    lightness = {image.pixelColor(x, y).lightness() for x in range(400) for y in range(20, 60)}
    assert (min(lightness) < 128, max(lightness)) == (True, 255)


def test_places_the_characters_of_a_page(qtbot, open_job):
    with qtbot.waitSignal(open_job.glyphs_ready, timeout=LONG) as ready:
        open_job.wish([GlyphWish(0, LINE)])
    [box] = ready.args[0].boxes(6, 11)
    assert 60 < box.left() < box.right() < 130
    assert 45 < box.top() < box.bottom() < 70


def test_forgets_what_is_no_longer_wanted(qtbot, open_job):
    drawn = []
    open_job.picture_ready.connect(lambda answer: drawn.append(answer.wish))
    open_job.wish([PictureWish(number % 2, 300 + number) for number in range(40)])
    wanted = PictureWish(1, 77)
    open_job.wish([wanted])
    qtbot.waitUntil(lambda: wanted in drawn, timeout=LONG)
    assert len(drawn) <= 3


def test_says_that_a_page_cannot_be_drawn(qtbot, open_job):
    with qtbot.waitSignal(open_job.picture_ready, timeout=LONG) as ready:
        open_job.wish([PictureWish(7, 300)])
    assert ready.args[0].picture.isNull()


@pytest.mark.parametrize("content", [b"%PDF-1.7\njunk", b"", None], ids=["junk", "empty", "gone"])
def test_says_that_a_document_cannot_be_drawn(qtbot, job, tmp_path, content):
    path = tmp_path / "prishur.pdf"
    if content is not None:
        path.write_bytes(content)
    with qtbot.waitSignal(job.failed, timeout=LONG) as failed:
        job.open(str(path))
    assert failed.args == [str(path)]


@pytest.mark.skipif(sys.platform == "win32", reason="a process is ended otherwise there")
class TestFall:
    def test_says_so_and_draws_the_next_document(self, qtbot, open_job, pdf):
        with qtbot.waitSignal(open_job.failed, timeout=LONG):
            os.kill(open_job._process.processId(), signal.SIGKILL)
        with qtbot.waitSignal(open_job.opened, timeout=LONG):
            open_job.open(pdf)

    def test_opens_a_document_again_that_did_not_bring_it_down(self, qtbot, open_job, pdf):
        process = open_job._process.processId()
        os.kill(process, signal.SIGSTOP)
        open_job.wish([PictureWish(0, 300)])
        open_job.open(pdf)
        with qtbot.waitSignal(open_job.opened, timeout=LONG):
            os.kill(process, signal.SIGKILL)

    def test_is_ended_where_it_hangs(self, qtbot, open_job):
        open_job._patience.setInterval(300)
        os.kill(open_job._process.processId(), signal.SIGSTOP)
        with qtbot.waitSignal(open_job.failed, timeout=LONG):
            open_job.wish([PictureWish(0, 300)])


def test_drops_answers_about_the_document_before(qtbot, open_job, pdf):
    drawn = []
    open_job.picture_ready.connect(drawn.append)
    open_job.wish([PictureWish(0, 900)])
    with qtbot.waitSignal(open_job.opened, timeout=LONG):
        open_job.open(pdf)
    assert drawn == []


def test_ends_with_the_window(qtbot, open_job):
    open_job.stop()
    assert not open_job._process.processId()
