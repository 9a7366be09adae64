"""Runs every measurement and prints its table."""

import sys

from bench import analyzer, typing_help, window

if __name__ == "__main__":
    sys.exit(max(analyzer.main(), typing_help.main(), window.main()))
