"""Where the window keeps what it remembers."""

from pathlib import Path

from searchapp.paths import library_folder, log_file, settings_file


def test_takes_the_folder_that_was_asked_for(monkeypatch, tmp_path):
    monkeypatch.setenv("GJEJ_LIBRARY", str(tmp_path / "environment"))
    assert library_folder(str(tmp_path / "asked")) == tmp_path / "asked"


def test_takes_the_environment_where_nothing_was_asked_for(monkeypatch, tmp_path):
    monkeypatch.setenv("GJEJ_LIBRARY", str(tmp_path / "environment"))
    assert library_folder() == tmp_path / "environment"


def test_falls_back_on_the_folder_of_the_system(monkeypatch, tmp_path):
    monkeypatch.delenv("GJEJ_LIBRARY", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert library_folder().name == "gjej"


def test_is_absolute_wherever_it_is_asked_from(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    assert library_folder("biblioteka") == tmp_path / "biblioteka"


def test_keeps_settings_and_log_in_the_library():
    library = Path("biblioteka")
    assert settings_file(library).parent == library
    assert log_file(library) == library / "gjej.log"
