"""Runs every measurement and prints its table."""

import sys

from bench import analyzer, extraction, folders, window

if __name__ == "__main__":
    sys.exit(max(analyzer.main(), extraction.main(), window.main(), folders.main()))
