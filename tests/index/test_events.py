import json

import pytest

from index import events
from index.errors import FailureReason
from index.values import FileFailure

EXAMPLES = [
    events.Found(3),
    events.FolderSkipped("/d"),
    events.Started("/d/ë.txt", 0, 3),
    events.Indexed("/d/ë.txt", 1, 3),
    events.Failed(FileFailure("/d/b", FailureReason.EMPTY), 2, 3),
    events.Recognising("/d/s.pdf", 0, 2, 14, 40),
    events.Recognised("/d/s.pdf", 1, 2),
    events.Moved("/d/c", "/d/old"),
    events.Removed("/d/e"),
    events.Committed(7),
    events.Rebuilding(damaged=True),
    events.Rebuilding(damaged=False, wished=True),
    events.Paused(4, 9),
    events.Finished(1, 1, 1, 1, 0, 7, 0.25, cancelled=False),
]


@pytest.mark.parametrize("event", EXAMPLES, ids=lambda event: type(event).__name__)
def test_comes_back_from_json_as_it_was(event):
    line = json.dumps(events.event_to_json(event))
    assert events.event_from_json(json.loads(line)) == event


def test_every_kind_has_a_name_and_an_example():
    assert {type(example) for example in EXAMPLES} == set(events.NAMES.values())


def test_a_failure_is_flat():
    assert events.event_to_json(EXAMPLES[4]) == {
        "event": "failed", "path": "/d/b", "reason": "empty", "done": 2, "total": 3,
    }  # fmt: skip


def test_refuses_an_unknown_name():
    with pytest.raises(KeyError):
        events.event_from_json({"event": "no such event"})
