"""What some rules would leave out, found out beside the window."""

import pytest

from index.library import Library
from index.values import ReadingRules
from searchapp.workers.preview_worker import PreviewWorker

LONG = 30_000  # milliseconds


@pytest.fixture
def worker(qtbot, tmp_path):
    folder = tmp_path / "dokumente"
    folder.mkdir()
    for name in ("a.txt", "b.txt", ".c.txt"):
        (folder / name).write_text("tekst", encoding="utf-8")
    with Library.open(tmp_path / "library") as library:
        library.add_folder(folder)
    return PreviewWorker(tmp_path / "library")


def test_tells_what_would_be_left_out(qtbot, worker):
    with qtbot.waitSignal(worker.preview_ready, timeout=LONG) as ready:
        worker.preview(ReadingRules(patterns=("a.*",)))
    assert ready.args[0].files == 2


def test_answers_the_newest_rules_only(qtbot, worker):
    answers = []
    worker.preview_ready.connect(answers.append)
    newest = ReadingRules(with_hidden=True)
    for patterns in (("a.*",), ("b.*",)):
        worker.preview(ReadingRules(patterns=patterns))
    with qtbot.waitSignal(worker.preview_ready, timeout=LONG):
        worker.preview(newest)
    assert [answer.rules for answer in answers] == [newest]
