"""The settings survive the window, and a damaged file does no harm."""

import pytest
from PySide6.QtCore import QByteArray

from index.errors import LibraryUnwritable
from searchapp.paths import settings_file
from searchapp.settings import (
    Settings,
    load_settings,
    save_settings,
    state_of_text,
    text_of_state,
)


def test_are_the_defaults_at_the_first_start(tmp_path):
    assert load_settings(tmp_path) == Settings("system", "system", "", "", "pages", 100)


def test_come_back_as_they_were_saved(tmp_path):
    settings = Settings(
        *("sq", "dark", "AdnQ+/8=", "100%"),
        view="text",
        text_size=125,
    )
    save_settings(tmp_path, settings)
    assert load_settings(tmp_path) == settings


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"\x00\xff\xfe\x00\x81", id="bytes"),
        pytest.param(b"language = sq", id="no section"),
        pytest.param(b"[window]\n[window]\n", id="section twice"),
        pytest.param(b"[window\nlanguage=sq", id="open bracket"),
        pytest.param(b"", id="empty"),
        pytest.param(b"[window]\nview = film\ntext_size = 1000\n", id="unknown view and size"),
        pytest.param(b"[window]\ntext_size = huge\n", id="a size that is no number"),
        pytest.param(b"[window]\nlanguage = klingon\nappearance = pink\n", id="unknown choices"),
    ],
)
def test_are_the_defaults_where_the_file_is_damaged(tmp_path, content):
    settings_file(tmp_path).write_bytes(content)
    assert load_settings(tmp_path) == Settings()


def test_keep_what_is_sound_beside_what_is_not(tmp_path):
    settings_file(tmp_path).write_text("[window]\nlanguage=sq\nappearance=pink\nshoes=red\n")
    assert load_settings(tmp_path) == Settings(language="sq")


def test_leave_no_draft_behind(tmp_path):
    save_settings(tmp_path, Settings())
    assert [path.name for path in tmp_path.iterdir()] == ["settings.ini"]


def test_say_that_the_library_cannot_be_written(tmp_path):
    with pytest.raises(LibraryUnwritable):
        save_settings(tmp_path / "missing", Settings())


def test_keep_a_state_of_qt_as_text():
    state = QByteArray(b"\x00\xff=ok")
    assert state_of_text(text_of_state(state)) == state


def test_make_an_empty_state_of_what_is_none():
    assert state_of_text("ç") == QByteArray()
