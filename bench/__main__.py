"""Runs every measurement and prints its table."""

import sys

from bench import analyzer, reading, window

if __name__ == "__main__":
    sys.exit(max(analyzer.main(), window.main(), reading.main()))
