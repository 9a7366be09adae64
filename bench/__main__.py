"""Runs every measurement and prints its table."""

import sys

from bench import analyzer, folders, window

if __name__ == "__main__":
    sys.exit(max(analyzer.main(), window.main(), folders.main()))
