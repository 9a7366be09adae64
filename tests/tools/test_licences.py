"""What is packed with Gjej comes with its licences."""

import runpy
import tomllib
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent.parent


def test_every_package_that_is_needed_has_a_text(tmp_path):
    tool = runpy.run_path(str(PROJECT / "tools" / "licences.py"))
    packed = tool["write_licences"](tmp_path)
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {
        line.split("=")[0].split("<")[0].split(">")[0].lower() for line in project["dependencies"]
    }
    assert needed <= set(packed)
    for folder in (*(tmp_path / name for name in packed), tmp_path / "python"):
        assert all(text.stat().st_size > 20 for text in folder.iterdir()), folder
        assert list(folder.iterdir()), folder


def test_tools_of_development_are_left_out(tmp_path):
    tool = runpy.run_path(str(PROJECT / "tools" / "licences.py"))
    assert not {"pytest", "mypy", "ruff"} & tool["needed"]("gjej")
