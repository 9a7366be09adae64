"""Where the library of a person is."""

import sys

import pytest

from index.location import library_location


@pytest.fixture
def packed(monkeypatch, tmp_path):
    """A packed program in a folder of its own."""
    monkeypatch.delenv("GJEJ_LIBRARY", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "gjej" / "gjej"))
    (tmp_path / "gjej").mkdir()
    return tmp_path / "gjej"


def test_a_packed_program_takes_the_library_beside_it(packed):
    (packed / "library").mkdir()
    assert library_location() == packed / "library"


def test_a_packed_program_without_one_takes_that_of_the_system(packed):
    assert library_location().name == "gjej"
    assert library_location() != packed


def test_what_is_asked_for_comes_first(packed, monkeypatch, tmp_path):
    (packed / "library").mkdir()
    assert library_location(tmp_path / "asked") == tmp_path / "asked"
    monkeypatch.setenv("GJEJ_LIBRARY", str(tmp_path / "environment"))
    assert library_location() == tmp_path / "environment"


def test_a_program_that_is_not_packed_looks_at_no_neighbour(packed, monkeypatch):
    (packed / "library").mkdir()
    monkeypatch.setattr(sys, "frozen", False)
    assert library_location() != packed / "library"
