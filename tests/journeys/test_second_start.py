"""A person starts Gjej again while its window is open."""

import subprocess
import sys

from index.library import Library
from searchapp.only_window import OnlyWindow
from searchapp.window_call import WindowCall


def test_adds_the_folder_and_types_the_query(person, documents):
    person.starts()
    with person.qtbot.waitSignal(person.app.crew.job.committed, timeout=30_000):
        person.app.answer(WindowCall(folders=(str(documents),), query="rakete"))
    person.waits_until(lambda: person.titles() == ["Raketat mbi det"])
    assert person.window.search_bar.text() == "rakete"


def test_brings_a_window_forward_that_was_put_away(person):
    person.starts()
    person.window.showMinimized()
    person.app.answer(WindowCall())
    assert not person.window.isMinimized()


def test_keeps_what_is_typed_where_nothing_is_asked(person, documents):
    person.starts()
    person.window.search_bar.set_text("ura")
    person.app.answer(WindowCall())
    assert person.window.search_bar.text() == "ura"


def test_a_second_start_while_the_first_reads_loses_nothing(person, root, documents):
    for number in range(200):
        (documents / f"letra-{number}.txt").write_text(f"Letra {number}. Raketa fluturoi.")
    door = OnlyWindow(root)
    assert door.listen()
    door.called.connect(person.app.answer)
    person.starts()
    person.app.folders.add_folder(str(documents))
    person.waits_until(person.app.crew.job.is_running)
    person.window.showMinimized()
    arguments = ["--library", str(root), "--query", "raketa"]
    second = subprocess.Popen([sys.executable, "-m", "searchapp", *arguments])
    person.waits_until(lambda: second.poll() is not None)
    door.close()
    assert second.returncode == 0
    assert not person.window.isMinimized()
    assert person.window.search_bar.text() == "raketa"
    person.waits_for_the_index()
    with Library.open(root) as library:
        assert library.status().documents == 203
        assert library.check() == ()
