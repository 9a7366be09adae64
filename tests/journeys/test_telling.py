"""What the window tells at each start, and what it keeps to itself."""

import pytest

from index.library import Library


@pytest.fixture
def failed_before(library, documents):
    """Files that gave no document in the last run."""
    for name in ("bosh.txt", "bosh-prapë.txt"):
        (documents / name).touch()
    with Library.open(library) as opened:
        opened.update(report=lambda event: None, is_cancelled=lambda: False)
    return documents


def test_tells_of_a_folder_that_is_not_there_until_it_is_closed(
    library, documents, person, tmp_path
):
    documents.rename(tmp_path / "elsewhere")
    person.starts()
    person.waits_for_the_index()
    assert f"The folder {documents} cannot be read" in person.words_on(person.window.progress)


def test_is_silent_when_nothing_changed(failed_before, person):
    person.starts()
    person.waits_for_the_index()
    assert not person.sees(person.window.progress)


def test_counts_all_files_that_could_not_be_read(failed_before, person):
    (failed_before / "prishur.pdf").write_bytes(b"%PDF-1.7\nprishur")
    person.starts()
    person.waits_for_the_index()
    assert "3 files could not be read" in person.words_on(person.window.progress)
