"""Files of the index are damaged: it is noticed or it does no harm, and a new index is built."""

import pickle
import shutil
from pathlib import Path

import pytest
from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC

from index.store.schema import build_schema
from tests.faults.amounts import few_and_all
from tests.faults.damages import damage_index
from tests.faults.judging import Judge
from tests.faults.newspaper import Newspaper, make_library


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    """A library in which nothing is wrong, of several segments."""
    folder = tmp_path_factory.mktemp("sound")
    newspaper = Newspaper(folder / "gazeta")
    for edition in range(4):
        newspaper.print_edition(edition, range(8 * edition, 8 * edition + 12))
        make_library(folder / "biblioteka", newspaper)
    return folder / "biblioteka"


@pytest.fixture(scope="module")
def court():
    """Opens libraries where they can do no harm."""
    with Judge() as judge:
        yield judge


@pytest.fixture(scope="module")
def answers(sound, court):
    """What the sound library answers."""
    verdict = court.judge(sound)
    assert (verdict.outcome, verdict.faults) == ("answers", ())
    return verdict.answers


@pytest.fixture
def damaged(sound, tmp_path):
    """Makes damaged copies of the sound library, one in the place of the other."""

    def make(number: int) -> tuple[Path, str]:
        root = tmp_path / "copy"
        shutil.rmtree(root, ignore_errors=True)
        shutil.copytree(sound, root)
        return root, f"{number}, {damage_index(root / 'index', number)}"

    return make


@pytest.mark.parametrize("amount", few_and_all(60, 1000))
def test_is_noticed_or_does_no_harm(court, answers, damaged, amount):
    wrong = []
    for number in range(amount):
        root, damage = damaged(number)
        verdict = court.judge(root)
        if verdict.outcome in ("raised", "died"):
            wrong.append(f"{damage}: {verdict.outcome} {verdict.detail}")
        elif verdict.outcome == "answers" and verdict.answers != answers:
            wrong.append(f"{damage}: wrong answers, its check says {verdict.faults}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("amount", few_and_all(8, 200))
def test_is_mended_by_the_next_update(court, answers, damaged, amount):
    left = []
    for number in range(amount):
        root, damage = damaged(number)
        if not court.judge(root).detected:
            continue
        after = court.mend(root)
        if after.detected or not same_documents(after.answers, answers):
            left.append(f"{damage}: {after.outcome} {after.detail} {after.faults}")
    assert not left, "\n".join(left)


def same_documents(some: dict | None, others: dict) -> bool:
    """Scores may differ: an index built at once has other segments."""
    return some is not None and all(
        [hit[0] for hit in some[query][1]] == [hit[0] for hit in others[query][1]]
        for query in others
    )


class Payload:
    """Makes a file where it is unpickled."""

    def __init__(self, trace: Path) -> None:
        self._trace = trace

    def __reduce__(self):
        return (Path.touch, (self._trace,))


def test_runs_no_code_from_a_table_of_contents(court, sound, tmp_path):
    root, trace = tmp_path / "copy", tmp_path / "trace"
    shutil.copytree(sound, root)
    plant(root / "index", Payload(trace))
    court.judge(root)
    court.mend(root)
    assert not trace.exists()


def test_plants_what_would_run(tmp_path):
    pickle.loads(pickle.dumps(Payload(tmp_path / "trace")))
    assert (tmp_path / "trace").exists()


def plant(folder: Path, payload: Payload) -> None:
    """Put a newer table of contents beside the others, whose schema carries the payload."""
    storage = FileStorage(str(folder))
    schema = build_schema()
    schema.payload = payload
    TOC(schema, [], TOC._latest_generation(storage, "MAIN") + 1).write(storage, "MAIN")
