import os
import pickle

import pytest

from index.store.columnar.codec import ColumnarSegment
from index.store.columnar.unpickling import unpickle
from index.store.schema import build_schema


class Shell:
    def __reduce__(self):
        return os.system, ("true",)


class Compile:
    def __reduce__(self):
        return eval, ("1",)


@pytest.mark.parametrize("object_", [Shell(), Compile(), [Shell()]], ids=["shell", "eval", "list"])
def test_runs_nothing_that_a_pickle_names(object_):
    with pytest.raises(pickle.UnpicklingError):
        unpickle(pickle.dumps(object_))


def test_reads_the_librarys_schema():
    schema = build_schema()
    found = unpickle(pickle.dumps(schema, 2))
    assert list(found.names()) == list(schema.names())
    assert found["body"].analyzer.analyzer == schema["body"].analyzer.analyzer


def test_reads_a_segment_with_its_deletions():
    segment = ColumnarSegment("MAIN")
    segment.delete_document(3)
    assert list(unpickle(pickle.dumps([segment], 2))[0].deleted_docs()) == [3]
