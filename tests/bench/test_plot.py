from xml.etree import ElementTree

from bench.plot import Curve, Panel, draw

SVG = "{http://www.w3.org/2000/svg}"
FAST = Curve("Fast & small", ((1_000, 0.5), (10_000, 5.0)))
SLOW = Curve("Slow", ((1_000, 50.0), (10_000, 600.0)))


def drawn(*panels: Panel) -> ElementTree.Element:
    return ElementTree.fromstring(draw(panels))


def test_draws_a_line_a_curve():
    picture = drawn(Panel("Seconds", (FAST, SLOW)), Panel("Again", (FAST,)))
    assert len(picture.findall(f".//{SVG}polyline")) == 3


def test_names_every_curve_once():
    picture = drawn(Panel("Seconds", (FAST, SLOW)), Panel("Again", (FAST,)))
    names = [text.text for text in picture.iter(f"{SVG}text")]
    assert names.count("Fast & small") == names.count("Slow") == 1


def test_puts_larger_values_higher():
    (line,) = drawn(Panel("Seconds", (FAST,))).iter(f"{SVG}polyline")
    (x1, y1), (x2, y2) = (map(float, point.split(",")) for point in line.attrib["points"].split())
    assert x2 > x1
    assert y2 < y1


def test_draws_an_empty_panel():
    assert not drawn(Panel("Nothing", ())).findall(f".//{SVG}polyline")
