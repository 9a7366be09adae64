import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the allocator of Linux")

# Pages of memory that the system had to clear while the same 2 MB were asked for again and again.
PROGRAM = """
import resource
from index.extraction.freed_memory import keep_freed_memory
{call}
def use():
    piece = bytearray(b"x" * 2_000_000)
    del piece
use()
before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
for _ in range(100):
    use()
print(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)
"""


def faults(call):
    command = [sys.executable, "-c", PROGRAM.format(call=call)]
    return int(subprocess.run(command, capture_output=True, check=True, text=True).stdout)


def test_does_not_give_back_what_is_asked_for_again():
    assert faults("keep_freed_memory()") < 200


def test_may_be_asked_for_twice():
    assert faults("keep_freed_memory()\nkeep_freed_memory()") < 200
