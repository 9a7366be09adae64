"""Runs every measurement and prints its table."""

import sys

from bench import folders, window

if __name__ == "__main__":
    sys.exit(window.main() or folders.main())
