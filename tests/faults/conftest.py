"""The faults are made with what Linux offers: limits, mounts, fork, the names of open files."""

import sys

if sys.platform != "linux":
    collect_ignore_glob = ["test_*.py"]
