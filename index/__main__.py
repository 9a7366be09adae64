"""`python -m index` is the command line without the window."""

import sys

from index.cli import main

if __name__ == "__main__":
    sys.exit(main())
