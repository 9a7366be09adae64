"""Opens the window; `python main.py` and the console script `gjej` are the same."""

import sys

from searchapp.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
