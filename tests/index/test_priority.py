import os
import subprocess
import sys

import pytest

LAST_WORDS = "import os; print(os.nice(0), len(os.sched_getaffinity(0)))"


def spoken_by(deed: str) -> list[int]:
    """What a process says of itself after it did something."""
    code = f"from index.priority import *; {deed}; {LAST_WORDS}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    return [int(word) for word in done.stdout.split()]


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux")
class TestProcess:
    def test_steps_back(self):
        assert spoken_by("step_back()")[0] == min(os.nice(0) + 5, 19)

    def test_keeps_to_so_many_cores(self):
        assert spoken_by("keep_to_cores(1)")[1] == 1

    def test_keeps_all_where_more_are_allowed(self):
        assert spoken_by("keep_to_cores(1000)")[1] == len(os.sched_getaffinity(0))
