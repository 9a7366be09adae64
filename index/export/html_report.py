"""A report as one HTML file that needs no other: it can be mailed, printed and read in years."""

from html import escape

from index.export.report import ContextLine, Quote, Report, Section, clean, pieces

_STYLE = """
:root { color-scheme: light dark; --text: #221d1b; --muted: #6a605a; --line: #e5ded7;
  --paper: #ffffff; --mark: #ffe7a6; --accent: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --text: #ece5e0; --muted: #aea29a; --line: #342e2a;
  --paper: #211d1b; --mark: #5a4413; --accent: #f2a38f; } }
@media print { :root { --text: #000; --paper: #fff; --mark: #ffe7a6; --muted: #444; } }
body { font: 16px/1.55 Georgia, "Noto Serif", serif; color: var(--text); background: var(--paper);
  max-width: 46rem; margin: 3rem auto; padding: 0 1.5rem; }
body.wide { max-width: 76rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .4rem; }
h2 { font-size: 1.1rem; line-height: 1.35; margin: 2.4rem 0 .2rem; break-after: avoid; }
.facts, .source, .place, td.from { color: var(--muted);
  font: .82rem/1.5 system-ui, "Noto Sans", sans-serif; }
.facts { border-bottom: 1px solid var(--line); padding-bottom: 1rem; margin: 0; }
.source { margin: 0 0 .7rem; overflow-wrap: anywhere; }
blockquote { margin: .7rem 0; padding: 0 0 0 .9rem; border-left: 2px solid var(--line);
  white-space: pre-line; break-inside: avoid; }
mark { background: var(--mark); color: inherit; border-radius: 2px; padding: 0 1px; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; margin-top: 1.2rem;
  font-size: .9rem; }
td { padding: .18rem .3rem; vertical-align: top; border-bottom: 1px solid var(--line); }
td.left { text-align: right; width: 37%; }
td.form { text-align: center; width: 13%; font-weight: 600; }
td.right { width: 34%; }
td.from { width: 16%; overflow-wrap: anywhere; }
""".strip()


def html_report(report: Report) -> bytes:
    """The bytes of a report as an HTML file."""
    facts = "<br>".join(map(_text, report.facts))
    body = ["".join(map(_section, report.sections))]
    if report.lines:
        body.append(f"<table>\n{''.join(map(_line, report.lines))}</table>\n")
    kind = ' class="wide"' if report.lines else ""
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(report.language)}">\n<head>\n'
        '<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="generator" content="Gjej">\n'
        f"<title>{_text(report.title)}</title>\n<style>\n{_STYLE}\n</style>\n</head>\n"
        f"<body{kind}>\n<h1>{_text(report.title)}</h1>\n"
        f'<p class="facts">{facts}</p>\n{"".join(body)}</body>\n</html>\n'
    ).encode()


def _section(section: Section) -> str:
    source = " · ".join(map(_text, section.source))
    quotes = "".join(map(_quote, section.quotes))
    return (
        f"<section>\n<h2>{_text(section.title)}</h2>\n"
        f'<p class="source">{source}</p>\n{quotes}</section>\n'
    )


def _quote(quote: Quote) -> str:
    text = "".join(
        f"<mark>{_text(piece)}</mark>" if marked else _text(piece)
        for piece, marked in pieces(quote)
    )
    place = f' <span class="place">({_text(quote.place)})</span>' if quote.place else ""
    return f"<blockquote>{text}{place}</blockquote>\n"


def _line(line: ContextLine) -> str:
    return (
        f'<tr><td class="left">{_text(line.left)}</td>'
        f'<td class="form"><mark>{_text(line.form)}</mark></td>'
        f'<td class="right">{_text(line.right)}</td>'
        f'<td class="from">{_text(line.source)}</td></tr>\n'
    )


def _text(text: str) -> str:
    return escape(clean(text))
