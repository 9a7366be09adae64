"""All formats behind one door."""

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from index.address import CONTAINER_SUFFIXES
from index.extraction.registry import FORMATS, format_for, format_names

ROOT = Path(__file__).parents[3]


def test_names_every_format_once():
    assert len(set(format_names())) == len(FORMATS)


@pytest.mark.parametrize(
    ("name", "format_name"),
    [
        ("a.txt", "txt"),
        ("A.TXT", "txt"),
        ("a.b.markdown", "md"),
        ("faqe.Htm", "html"),
        ("a.PDF", "pdf"),
        ("a.docx", "docx"),
        ("a.odt", "odt"),
    ],
)
def test_knows_a_format_by_the_end_of_the_name(name, format_name):
    found = format_for(name)
    assert found is not None
    assert found.name == format_name


@pytest.mark.parametrize("name", ["a.docz", "a.mp4", "a", ".txt", "pdf"])
def test_knows_no_format_of_other_files(name):
    assert format_for(name) is None


@pytest.mark.parametrize("format_", FORMATS, ids=lambda format_: format_.name)
def test_names_readers_that_are_there(format_):
    for reader in filter(None, (format_.reader, format_.opener)):
        module, _, function = reader.partition(".")
        assert callable(getattr(import_module(f"index.extraction.{module}"), function))


def test_knows_every_kind_of_file_that_holds_others():
    suffixes = {suffix for format_ in FORMATS if format_.opener for suffix in format_.suffixes}
    assert suffixes == set(CONTAINER_SUFFIXES)


def test_loads_no_reader_before_it_is_needed():
    program = "import sys, index.extraction.registry; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=True, text=True
    )
    loaded = set(done.stdout.split())
    assert not loaded & {
        "lxml",
        "pypdfium2",
        "selectolax",
        "olefile",
        "python_calamine",
        "email",
        "PIL",
    }
