"""Chooses the stretches of a document that show best why it matched.

A passage is built around a cluster of matched places, widened to the borders of its sentence, or,
where the sentence is long, to the borders of words; it never crosses a paragraph. Clusters that
show more of the query's words come first, then those with more matches, then the earlier ones.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from index.search.document_reader import Text
from index.search.positions import MatchedSpan
from index.values import MOST_PASSAGES, Page, Passage, Span

MAX_PASSAGES = 3
CLUSTER_LENGTH = 200  # characters from the first to the last match of a passage
CONTEXT_LENGTH = 120  # characters of context on either side at the most
OPENING_LENGTH = 240  # characters shown where nothing in the text is marked

PARAGRAPH_BORDER = re.compile(r"\n\s*\n|\f")
# A full stop ends a sentence before a capital, not in "p.sh. kështu" nor in "22.07.2023".
SENTENCE_BORDER = re.compile(r"(?<=[.!?…:])[”“»\"’)]*\s+(?=[\W\d_]*[A-ZÇË])")


@dataclass(frozen=True, slots=True)
class _Cluster:
    first: int  # marks[first:last] belong to it
    last: int
    words: int  # of the query's items, how many it shows


def choose_passages(
    text: Text, marks: Sequence[MatchedSpan], pages: Sequence[Page] = (), *, title: str = ""
) -> tuple[Passage, ...]:
    """Up to three passages in the order of the text; its opening where nothing is marked.

    A text often begins with its title, which stands above the passages anyway: what matches
    there makes no passage where something else does.
    """
    if not marks:
        return _opening(text, pages)
    title_end = len(title) if title and text[: len(title)] == title else 0
    below = bisect_left(marks, title_end, key=lambda mark: mark.start)
    marks = marks[below:] or marks
    chosen = _best_clusters(text, marks)
    ranges: list[Span] = []
    for cluster in chosen:
        first, last = marks[cluster.first], marks[cluster.last - 1]
        ranges.append(_widened(text, first.start, last.end))
    return tuple(_passage(text, span, marks, pages) for span in _joined(ranges))


def every_passage(
    text: str,
    marks: Sequence[MatchedSpan],
    pages: Sequence[Page] = (),
    *,
    most: int = MOST_PASSAGES,
) -> tuple[Passage, ...]:
    """The passages around all marks in the order of the text, up to so many."""
    ranges: list[Span] = []
    for cluster in _clusters(text, marks):
        first, last = marks[cluster.first], marks[cluster.last - 1]
        span = _widened(text, first.start, last.end)
        if ranges and span.start < ranges[-1].end:
            # Side by side, not joined: many matches would make one passage of the whole text.
            before = Span(ranges[-1].start, min(ranges[-1].end, first.start))
            ranges[-1] = _stripped(text, before)
            span = _stripped(text, Span(before.end, span.end))
        ranges.append(span)
    return tuple(_passage(text, span, marks, pages) for span in ranges[:most])


def page_at(pages: Sequence[Page], offset: int) -> int | None:
    """The number of the page on which a character stands; None in a text without pages."""
    place = bisect_right(pages, offset, key=lambda page: page.start) - 1
    return pages[max(place, 0)].number if pages else None


def _best_clusters(text: Text, marks: Sequence[MatchedSpan]) -> list[_Cluster]:
    clusters = _clusters(text, marks)
    clusters.sort(key=lambda cluster: (-cluster.words, cluster.first - cluster.last, cluster.first))
    return sorted(clusters[:MAX_PASSAGES], key=lambda cluster: cluster.first)


def _clusters(text: Text, marks: Sequence[MatchedSpan]) -> list[_Cluster]:
    """Marks that stand close together, in the order of the text."""
    clusters: list[_Cluster] = []
    first = 0
    while first < len(marks):
        limit = marks[first].start + CLUSTER_LENGTH
        paragraph = PARAGRAPH_BORDER.search(text[marks[first].end : limit])
        if paragraph:
            limit = marks[first].end + paragraph.end()
        last = max(first + 1, bisect_right(marks, limit, lo=first, key=lambda mark: mark.end))
        clusters.append(_Cluster(first, last, len({mark.item for mark in marks[first:last]})))
        first = last
    return clusters


def _widened(text: Text, start: int, end: int) -> Span:
    """A range widened to the borders of its sentences, or of words, within a paragraph."""
    left = max(0, start - CONTEXT_LENGTH)
    paragraph = _last_end(PARAGRAPH_BORDER, text, left, start)
    sentence = _last_end(SENTENCE_BORDER, text, paragraph or left, start)
    begin = sentence or paragraph
    if begin is None:
        begin = left + (_after_space(text[left:start]) if left else 0)
    after = text[end : end + CONTEXT_LENGTH]
    return Span(begin, end + _stop(after, at_end=end + CONTEXT_LENGTH >= len(text)))


def _stop(after: str, *, at_end: bool) -> int:
    """How much of what follows belongs to the passage."""
    paragraph = PARAGRAPH_BORDER.search(after)
    if paragraph:
        after = after[: paragraph.start()]
    sentence = SENTENCE_BORDER.search(after)
    if sentence:
        return sentence.start()
    if paragraph or at_end:
        return len(after.rstrip())
    return _before_space(after)


def _last_end(border: re.Pattern[str], text: Text, left: int, right: int) -> int | None:
    """Where the last border between two places ends; it may look at what stands around them."""
    begin = max(0, left - 1)
    around = text[begin : right + CONTEXT_LENGTH]
    ends = (begin + match.end() for match in border.finditer(around, left - begin))
    return max((end for end in ends if end <= right), default=None)


def _after_space(text: str) -> int:
    """Where the first whole word begins in a text that was cut at its left."""
    space = re.search(r"\s+", text)
    return space.end() if space else len(text)


def _before_space(text: str) -> int:
    """Where the last whole word ends in a text that was cut at its right."""
    spaces = list(re.finditer(r"\s+", text))
    return spaces[-1].start() if spaces else 0


def _stripped(text: str, span: Span) -> Span:
    """A range without the white space at its ends."""
    part = text[span.start : span.end]
    left = len(part) - len(part.lstrip())
    return Span(span.start + left, span.start + max(left, len(part.rstrip())))


def _joined(ranges: Sequence[Span]) -> list[Span]:
    """Ranges in order, those that touch made one."""
    joined: list[Span] = []
    for span in ranges:
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined


def _passage(
    text: Text, span: Span, marks: Sequence[MatchedSpan], pages: Sequence[Page]
) -> Passage:
    first = bisect_left(marks, span.start, key=lambda mark: mark.start)
    last = bisect_right(marks, span.end, key=lambda mark: mark.end)
    inside = tuple(
        Span(mark.start - span.start, mark.end - span.start) for mark in marks[first:last]
    )
    return Passage(text[span.start : span.end], span.start, page_at(pages, span.start), inside)


def _opening(text: Text, pages: Sequence[Page]) -> tuple[Passage, ...]:
    start = _beginning(text)
    head = text[start : start + OPENING_LENGTH]
    if not head:
        return ()
    paragraph = PARAGRAPH_BORDER.search(head)
    if paragraph:
        end = paragraph.start()
    elif start + OPENING_LENGTH >= len(text):
        end = len(head.rstrip())
    else:
        end = _before_space(head) or len(head)
    return (Passage(head[:end], start, page_at(pages, start), ()),)


def _beginning(text: Text) -> int:
    """Where the white space ends with which a text begins."""
    for start in range(0, len(text), OPENING_LENGTH):
        part = text[start : start + OPENING_LENGTH]
        bare = part.lstrip()
        if bare:
            return start + len(part) - len(bare)
    return len(text)
