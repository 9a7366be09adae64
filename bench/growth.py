"""How cost grows with the number of documents: a plot and a table, put into the README."""

from collections.abc import Sequence
from pathlib import Path

from bench.engines import markdown, median, run_engines
from bench.measurement import Measured
from bench.plot import Curve, Panel, draw

SIZES = (5_000, 20_000, 100_000)
ROOT = Path(__file__).parent.parent
PLOT = ROOT / "docs" / "performance.svg"
BEGIN, END = "<!-- bench: begin -->", "<!-- bench: end -->"


def run_growth(
    work: Path, *, sizes: Sequence[int], engines: Sequence[str], patience: float
) -> None:
    """Measure every size, draw the plot, and print what is put into the README."""
    measured: list[Measured] = []
    tables = []
    for documents in sorted(sizes):
        absent = left_out(measured, engines, documents, patience)
        able = [engine for engine in engines if engine not in {one.engine for one in absent}]
        here = run_engines(work, documents=documents, engines=able, patience=patience)
        here += absent
        measured += here
        tables.append(markdown(here))
    PLOT.write_text(draw(_panels(measured)), encoding="utf-8")
    section = f"![Cost by number of documents](docs/{PLOT.name})\n\n{tables[-1]}"
    _put_into(ROOT / "README.md", section)
    print("\n\n".join(tables))


def left_out(
    measured: Sequence[Measured], engines: Sequence[str], documents: int, patience: float
) -> list[Measured]:
    """The engines that cannot do so many documents in time, by what they took for fewer."""
    last = {one.engine: one for one in measured if one.engine in engines}
    slow = f"it would take longer than {patience:.0f} s"
    return [
        Measured(engine, documents, 0, fault=one.fault or slow)
        for engine, one in last.items()
        if one.fault or one.seconds * documents / one.documents > patience
    ]


def _panels(measured: Sequence[Measured]) -> tuple[Panel, ...]:
    return (
        Panel("Indexing, seconds", _curves(measured, "")),
        Panel("A common word, ms", _curves(measured, "common")),
        Panel("A page with passages, ms", _curves(measured, "page")),
    )


def _curves(measured: Sequence[Measured], kind: str) -> tuple[Curve, ...]:
    names = dict.fromkeys(one.name for one in measured if not one.fault)
    curves = []
    for name in names:
        points = [
            (one.documents, median(one.times[kind]) if kind else one.seconds)
            for one in measured
            if one.name == name and not one.fault and (not kind or kind in one.times)
        ]
        curves.append(Curve(name, tuple(points)))
    return tuple(curves)


def _put_into(path: Path, section: str) -> None:
    """Replace what stands between the two marks."""
    text = path.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    path.write_text(f"{before}{BEGIN}\n{section}\n{END}{after}", encoding="utf-8")
