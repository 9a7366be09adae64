"""From what a library answers to tables and reports, in the language of the person."""

import datetime
from collections.abc import Sequence

from index.export import labels
from index.export.report import ContextLine, Quote, Report, Section
from index.export.tables import Cell, table
from index.messages import Sentence
from index.values import BatchRow, Concordance, Hit, Passage, PassageList, Source


def hits_table(hits: Sequence[Hit], language: str) -> bytes:
    """A row for each document, with its best passages in one cell."""
    header = (
        labels.NUMBER,
        labels.TITLE,
        labels.DATE,
        labels.FORMAT,
        labels.MATCHES,
        labels.COMPLETE,
        labels.PAGE,
        labels.PASSAGE,
        labels.PATH,
    )
    rows = [
        (
            number,
            hit.title,
            hit.date,
            hit.format,
            hit.matches,
            (labels.YES if hit.complete else labels.NO).in_language(language),
            _page_of(hit.passages),
            " … ".join(_flat(passage.text) for passage in hit.passages),
            hit.path,
        )
        for number, hit in enumerate(hits, 1)
    ]
    return table(_in(header, language), rows, language=language)


def hits_report(query: str, hits: Sequence[Hit], total: int, language: str) -> Report:
    """The documents one after the other, each with its passages and where it is."""
    sections = tuple(
        Section(hit.title, _source(hit), _quotes(hit.passages, language)) for hit in hits
    )
    return Report(
        labels.HITS_TITLE.in_language(language, query=query),
        (_fact(labels.HITS_FACT, len(hits), total, language),),
        language,
        sections=sections,
    )


def concordance_table(found: Concordance, language: str) -> bytes:
    """A row for each line."""
    header = (
        labels.NUMBER,
        labels.LEFT,
        labels.FORM,
        labels.RIGHT,
        labels.TITLE,
        labels.DATE,
        labels.PAGE,
        labels.PLACE,
        labels.PATH,
    )
    rows: list[Sequence[Cell]] = []
    for number, line in enumerate(found.lines, 1):
        source = found.sources[line.source]
        where = (source.title, source.date, line.page, line.start, source.path)
        rows.append((number, line.left.strip(), line.form, line.right.strip(), *where))
    return table(_in(header, language), rows, language=language)


def concordance_report(found: Concordance, language: str) -> Report:
    """The lines aligned on the match, and after them where each document is."""
    lines = tuple(
        ContextLine(
            line.left,
            line.form,
            line.right,
            _short(found.sources[line.source], line.page, language),
        )
        for line in found.lines
    )
    used = dict.fromkeys(line.source for line in found.lines)
    sections = tuple(
        Section(found.sources[place].title, _source(found.sources[place]), ()) for place in used
    )
    return Report(
        labels.CONCORDANCE_TITLE.in_language(language, query=found.request.text),
        (_fact(labels.LINES_FACT, len(found.lines), found.total, language),),
        language,
        sections=sections,
        lines=lines,
    )


def passages_table(found: PassageList, language: str) -> bytes:
    """A row for each passage of one document."""
    header = (labels.NUMBER, labels.PAGE, labels.PASSAGE, labels.MATCHES, labels.PLACE)
    source = (labels.TITLE, labels.DATE, labels.PATH)
    rows = [
        (
            number,
            passage.page,
            _flat(passage.text),
            len(passage.marks),
            passage.offset,
            found.source.title,
            found.source.date,
            found.source.path,
        )
        for number, passage in enumerate(found.passages, 1)
    ]
    return table(_in((*header, *source), language), rows, language=language)


def passages_report(found: PassageList, language: str) -> Report:
    """All passages of one document."""
    title = labels.PASSAGES_TITLE.in_language(
        language, query=found.request.query, title=found.source.title
    )
    section = Section(found.source.title, _source(found.source), _quotes(found.passages, language))
    fact = _fact(labels.LINES_FACT, found.shown, found.total, language)
    return Report(title, (fact,), language, sections=(section,))


def batch_table(rows: Sequence[BatchRow], language: str) -> bytes:
    """A row for each query: how much it found, and its best documents with a passage each."""
    best = max((len(row.best) for row in rows), default=0)
    counts = (labels.LINE, labels.QUERY, labels.DOCUMENTS, labels.WITH_ALL, labels.SUGGESTION)
    header = _in(counts, language)
    per_hit = _in((labels.TITLE, labels.DATE, labels.PAGE, labels.PASSAGE, labels.PATH), language)
    for number in range(1, best + 1):
        header += tuple(f"{name} {number}" for name in per_hit)
    return table(header, [_batch_cells(row) for row in rows], language=language)


def _batch_cells(row: BatchRow) -> Sequence[Cell]:
    cells: list[Cell] = [row.query.line, row.query.text, row.total, row.complete_total]
    cells.append(row.suggestion or "")
    for hit in row.best:
        first = hit.passages[:1]
        text = _flat(first[0].text) if first else ""
        cells += [hit.title, hit.date, _page_of(first), text, hit.path]
    return cells


def _in(names: Sequence[Sentence], language: str) -> tuple[str, ...]:
    return tuple(name.in_language(language) for name in names)


def _fact(sentence: Sentence, written: int, total: int, language: str) -> str:
    day = datetime.date.today()
    shown = f"{day.day}.{day.month}.{day.year}" if language == "sq" else day.isoformat()
    return sentence.in_language(language, written=written, total=total, day=shown)


def _source(source: Source | Hit) -> tuple[str, ...]:
    return tuple(fact for fact in (source.date, source.format, source.path) if fact)


def _short(source: Source, page: int | None, language: str) -> str:
    place = labels.ON_PAGE.in_language(language, page=page) if page else ""
    return ", ".join(fact for fact in (source.title, source.date, place) if fact)


def _quotes(passages: Sequence[Passage], language: str) -> tuple[Quote, ...]:
    return tuple(
        Quote(
            passage.text,
            passage.marks,
            labels.ON_PAGE.in_language(language, page=passage.page) if passage.page else "",
        )
        for passage in passages
    )


def _page_of(passages: Sequence[Passage]) -> int | None:
    return passages[0].page if passages else None


def _flat(text: str) -> str:
    return " ".join(text.split())
