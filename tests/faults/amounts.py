"""How much of a fault suite runs: a little with every test run, all of it with `make faults`."""

import pytest


def few_and_all(few: object, every: object) -> list[object]:
    """The two amounts to parametrize a test with."""
    # Slow as well, so that "not slow" leaves them out too.
    marks = [pytest.mark.faults, pytest.mark.slow]
    return [pytest.param(few, id="few"), pytest.param(every, id="all", marks=marks)]
