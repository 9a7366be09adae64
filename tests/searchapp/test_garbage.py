import gc
import weakref

import pytest

from searchapp.garbage import GarbageCollector


class Knot:
    """Something that holds itself."""

    def __init__(self):
        self.self = self


@pytest.fixture
def collector(qtbot):
    collector = GarbageCollector()
    collector.start()
    yield collector
    collector.stop()


def test_keeps_python_from_collecting(collector):
    assert not gc.isenabled()
    collector.stop()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0


def test_collects_a_cycle_when_enough_was_made(collector):
    seen = weakref.ref(Knot())
    assert seen() is not None
    more = [Knot() for _ in range(gc.get_threshold()[0])]
    collector.collect()
    assert seen() is None
    assert more


def test_leaves_a_little_garbage_alone(collector):
    gc.collect()
    seen = weakref.ref(Knot())
    collector.collect()
    assert seen() is not None
