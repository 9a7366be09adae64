"""Draws curves over logarithmic axes as an SVG picture, readable on light and dark pages."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

WIDTH, HEIGHT = 300, 260  # of a panel
LEFT, RIGHT, TOP, BOTTOM = 46, 12, 28, 30  # margins of a panel
LINE = 18  # of the legend
# Told apart by people who see few colours; the first is Gjej's.
COLOURS = ("#d1242f", "#0969da", "#8250df", "#1a7f37", "#bf8700", "#6e7781", "#e16f24")

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Curve:
    """The values of one engine, from left to right."""

    name: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """Curves over common axes."""

    title: str
    curves: tuple[Curve, ...]


@dataclass(frozen=True, slots=True)
class _Axis:
    """A logarithmic axis from one end of the picture's range to the other."""

    least: float
    most: float
    start: float
    end: float

    def place(self, value: float) -> float:
        share = (math.log10(value) - math.log10(self.least)) / (
            math.log10(self.most) - math.log10(self.least)
        )
        return self.start + share * (self.end - self.start)

    def decades(self) -> Iterator[float]:
        for power in range(
            math.ceil(math.log10(self.least)), math.floor(math.log10(self.most)) + 1
        ):
            yield 10.0**power


def draw(panels: Sequence[Panel]) -> str:
    """A picture of the panels side by side, above the names of the curves."""
    names = list(dict.fromkeys(curve.name for panel in panels for curve in panel.curves))
    colours = dict(zip(names, COLOURS, strict=False))
    height = HEIGHT + LINE * math.ceil(len(names) / len(panels)) + 8
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH * len(panels)} {height}"'
        ' font-family="sans-serif" font-size="11" fill="#6e7781">'
    ]
    for number, panel in enumerate(panels):
        parts.append(f'<g transform="translate({number * WIDTH} 0)">')
        parts += _panel(panel, colours)
        parts.append("</g>")
    parts += _legend(colours, len(panels))
    return "\n".join([*parts, "</svg>", ""])


def _panel(panel: Panel, colours: dict[str, str]) -> Iterator[str]:
    yield f'<text x="{LEFT}" y="16" font-weight="bold">{escape(panel.title)}</text>'
    points = [point for curve in panel.curves for point in curve.points]
    if not points:
        return
    across = _axis([x for x, _ in points], LEFT, WIDTH - RIGHT)
    up = _axis([y for _, y in points], HEIGHT - BOTTOM, TOP)
    yield from _grid(across, up)
    for x in dict.fromkeys(x for x, _ in points):
        yield _label(across.place(x), HEIGHT - BOTTOM + 16, f"{x:,.0f}", "middle")
    for curve in panel.curves:
        yield from _curve(curve, across, up, colours[curve.name])


def _axis(values: Sequence[float], start: float, end: float) -> _Axis:
    """An axis with a little room around the values."""
    return _Axis(min(values) / 1.5, max(values) * 1.5, start, end)


def _grid(across: _Axis, up: _Axis) -> Iterator[str]:
    stroke = 'stroke="#6e7781" stroke-opacity="0.35" stroke-width="1"'
    for value in up.decades():
        y = up.place(value)
        yield f'<path d="M{LEFT} {y:.1f}H{WIDTH - RIGHT}" {stroke}/>'
        yield _label(LEFT - 6, y + 4, f"{value:g}", "end")
    yield f'<path d="M{LEFT} {TOP}V{HEIGHT - BOTTOM}H{WIDTH - RIGHT}" fill="none" {stroke}/>'


def _curve(curve: Curve, across: _Axis, up: _Axis, colour: str) -> Iterator[str]:
    places = [(across.place(x), up.place(y)) for x, y in curve.points]
    if not places:
        return
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    yield f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>'
    for x, y in places:
        yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>'


def _label(x: float, y: float, text: str, anchor: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(text)}</text>'


def _legend(colours: dict[str, str], columns: int) -> Iterator[str]:
    for number, (name, colour) in enumerate(colours.items()):
        row, column = divmod(number, columns)
        x, y = column * WIDTH + LEFT, HEIGHT + LINE * row + 12
        yield f'<circle cx="{x}" cy="{y - 4}" r="4" fill="{colour}"/>'
        yield _label(x + 10, y, name, "start")
