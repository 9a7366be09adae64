"""A person starts Gjej again while its window is open."""

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
