"""Runs every measurement and prints its table."""

import sys

from bench import extraction, window

if __name__ == "__main__":
    sys.exit(extraction.main() or window.main())
