"""Runs the measurements and prints their tables.

python -m bench                         each part of Gjej by itself: analyser, window ...
python -m bench window LIBRARY          the window alone, on a copy of a library of yours
python -m bench engines                 Gjej beside other engines
python -m bench growth                  the same at several sizes, into the README
"""

import argparse
import sys
import tempfile
from pathlib import Path

from bench import (
    analyzer,
    concordance,
    duplicates,
    extraction,
    facets,
    folders,
    ocr,
    reading,
    typing_help,
    window,
)
from bench.engines import markdown, run_engines
from bench.growth import SIZES, run_growth
from bench.measurement import ENGINES

PARTS = (
    *(analyzer, extraction, duplicates, typing_help, facets, concordance),
    *(window, reading, folders, ocr),
)
DOCUMENTS = 5_000
PATIENCE = 300.0  # seconds for one engine to index, and as many to answer


def main() -> int:
    options = _parser().parse_args()
    if options.measure == "parts":
        return max(part.main() for part in PARTS)
    if options.measure == "window":
        return window.measure_library(options.library)
    with tempfile.TemporaryDirectory(dir=options.work, prefix="gjej-bench-") as temporary:
        work = Path(temporary)
        if options.measure == "engines":
            measured = run_engines(
                work,
                documents=options.documents,
                engines=options.engines,
                patience=options.patience,
            )
            print(markdown(measured))
        else:
            run_growth(
                work, sizes=options.sizes, engines=options.engines, patience=options.patience
            )
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench", description="Measures Gjej.")
    chosen = parser.add_subparsers(dest="measure")
    parser.set_defaults(measure="parts")
    chosen.add_parser("parts", help="each part of Gjej by itself")
    alone = chosen.add_parser("window", help="the window alone, on a copy of a library")
    alone.add_argument("library", type=Path)
    engines = chosen.add_parser("engines", help="Gjej beside other engines")
    engines.add_argument("--documents", type=int, default=DOCUMENTS)
    growth = chosen.add_parser("growth", help="several sizes; writes the README's section")
    growth.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    for command in (engines, growth):
        command.add_argument("--engines", nargs="+", choices=ENGINES, default=tuple(ENGINES))
        command.add_argument("--patience", type=float, default=PATIENCE, help="seconds an engine")
        command.add_argument("--work", type=Path, help="where corpus and indexes are made")
    return parser


if __name__ == "__main__":
    sys.exit(main())
