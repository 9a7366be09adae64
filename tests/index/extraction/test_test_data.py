"""The documents of these tests."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]


def test_are_what_the_tool_makes(data, tmp_path):
    tool = ROOT / "tools" / "make_test_data.py"
    subprocess.run([sys.executable, str(tool), str(tmp_path)], check=True)
    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    kept = {path.name: path.read_bytes() for path in data.iterdir() if path.name in made}
    assert made == kept
