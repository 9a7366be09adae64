"""Many queries, one after the other: how much each finds, and its best documents."""

from collections.abc import Callable, Iterable, Iterator

from index.values import BatchQuery, BatchRow, ResultPage, SearchRequest

BEST = 3  # documents


def answers(
    queries: Iterable[BatchQuery],
    search: Callable[[SearchRequest], ResultPage],
    *,
    best: int = BEST,
    is_folded: bool = True,
) -> Iterator[BatchRow]:
    """A row for each query, as soon as it is answered."""
    for query in queries:
        page = search(SearchRequest(query.text, limit=best, is_folded=is_folded))
        yield BatchRow(
            query=query,
            total=page.total,
            complete_total=page.complete_total,
            matches=sum(hit.matches for hit in page.hits),
            best=page.hits,
            suggestion=page.suggestion,
        )
