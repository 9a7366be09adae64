"""Runs every measurement and prints its table."""

import sys

from bench import analyzer, duplicates, ocr, window

if __name__ == "__main__":
    code = max(analyzer.main(), duplicates.main(), window.main())
    if ocr.can_measure():
        print()
        ocr.measure()
    sys.exit(code)
