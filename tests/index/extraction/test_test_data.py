"""The documents of these tests."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(("tool", "folder"), [("test", "."), ("mail", "mail")])
def test_are_what_the_tool_makes(data, tmp_path, tool, folder):
    path = ROOT / "tools" / f"make_{tool}_data.py"
    subprocess.run([sys.executable, str(path), str(tmp_path)], check=True)
    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    kept = {name: (data / folder / name).read_bytes() for name in made}
    assert made == kept
