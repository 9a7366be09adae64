"""Tables in text files, with commas, semicolons or tabs between the cells: each row is a line."""

import csv
from io import StringIO
from itertools import pairwise

from index.errors import FailureReason
from index.extraction.characters import clean_text
from index.extraction.encodings import decode_text
from index.extraction.extracted import ContentError, Extracted
from index.extraction.sheets import Sheet

_SEPARATORS = ",;\t|"
_SAMPLE_ROWS = 50
_LONGEST_CELL = 10_000_000


def extract_csv(data: bytes) -> Extracted:
    """What a table of comma-separated values says, whatever really separates them."""
    text = clean_text(decode_text(data))
    first, _, rest = text.partition("\n")
    if first.lower().startswith("sep=") and len(first) == 5:  # a note to Excel
        return _extract(rest, first[-1])
    return _extract(text, _find_separator(text))


def extract_tsv(data: bytes) -> Extracted:
    """What a table of tab-separated values says."""
    return _extract(clean_text(decode_text(data)), "\t")


def _extract(text: str, separator: str) -> Extracted:
    sheet = Sheet()
    csv.field_size_limit(_LONGEST_CELL)
    try:
        for row in csv.reader(StringIO(text), delimiter=separator):
            sheet.add_row(row)
        table = clean_text(sheet.text()).strip()
    except csv.Error:  # one quote too many: the lines as they stand
        table = text.strip()
    if not table:
        raise ContentError(FailureReason.EMPTY)
    return Extracted(table)


def _find_separator(text: str) -> str:
    """The separator that most of the first rows have as often as the row before."""
    lines = [line for line in text[:100_000].split("\n")[:_SAMPLE_ROWS] if line.strip()]
    best, most = ",", 0
    for separator in _SEPARATORS:
        counts = [line.count(separator) for line in lines]
        alike = sum(one == other > 0 for one, other in pairwise(counts))
        if alike > most or (alike == most == 0 and len(lines) == 1 and counts[0]):
            best, most = separator, alike
    return best
