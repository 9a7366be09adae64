"""Runs every measurement and prints its table."""

import sys

from bench import reading, window

if __name__ == "__main__":
    sys.exit(window.main() or reading.main())
