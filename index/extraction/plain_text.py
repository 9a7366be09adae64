"""Plain text: every encoding that Albanian was ever saved in, and the date in front."""

from index.errors import FailureReason
from index.extraction.characters import clean_text
from index.extraction.encodings import decode_text
from index.extraction.extracted import ContentError, Extracted
from index.extraction.front_matter import split_front_matter


def extract_plain_text(data: bytes) -> Extracted:
    """What a text file says."""
    date, text = split_front_matter(clean_text(decode_text(data)))
    text = text.strip()
    if not text:
        raise ContentError(FailureReason.EMPTY)
    return Extracted(text, date=date)
