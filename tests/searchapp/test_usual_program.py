"""Which program a person uses for a kind of file."""

import pytest

from searchapp.usual_program import PDF, find_usual


@pytest.fixture
def desktop(tmp_path):
    """The environment of a person who has Evince, Okular and Firefox."""
    shared = tmp_path / "share/applications"
    shared.mkdir(parents=True)
    for name in ("org.gnome.Evince", "org.kde.okular", "firefox"):
        (shared / f"{name}.desktop").touch()
    return {"HOME": str(tmp_path), "XDG_DATA_DIRS": str(shared.parent), "XDG_CONFIG_DIRS": "/none"}


def note(path, section, entries):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"[{section}]\ntext/plain=gedit.desktop\n{PDF}={entries}\n", encoding="utf-8")


def test_is_the_one_that_a_person_chose(tmp_path, desktop):
    note(tmp_path / ".config/mimeapps.list", "Default Applications", "org.kde.okular.desktop;")
    cache = tmp_path / "share/applications/mimeinfo.cache"
    note(cache, "MIME Cache", "org.gnome.Evince.desktop;firefox.desktop;")
    assert find_usual(PDF, desktop) == "org.kde.okular"


def test_is_the_first_of_those_that_can_where_none_was_chosen(tmp_path, desktop):
    cache = tmp_path / "share/applications/mimeinfo.cache"
    note(cache, "MIME Cache", "gone.desktop;org.gnome.Evince.desktop;firefox.desktop;")
    assert find_usual(PDF, desktop) == "org.gnome.Evince"


def test_is_the_one_of_the_desktop_that_one_sits_at(tmp_path, desktop):
    note(tmp_path / ".config/mimeapps.list", "Default Applications", "firefox.desktop")
    note(tmp_path / ".config/kde-mimeapps.list", "Default Applications", "org.kde.okular.desktop")
    assert find_usual(PDF, desktop | {"XDG_CURRENT_DESKTOP": "KDE"}) == "org.kde.okular"
    assert find_usual(PDF, desktop | {"XDG_CURRENT_DESKTOP": "GNOME"}) == "firefox"


@pytest.mark.parametrize("content", [b"", b"\x00\xff\xfe", b"[Default Applications", b"x=y"])
def test_is_unknown_where_nothing_sound_is_noted(tmp_path, desktop, content):
    (tmp_path / ".config").mkdir()
    (tmp_path / ".config/mimeapps.list").write_bytes(content)
    assert find_usual(PDF, desktop) is None
