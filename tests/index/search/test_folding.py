"""Rankings in which documents that are alike are one row."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.search.folding import Folder
from index.values import ReadRequest, SearchRequest

STORY = (
    "Kryetari i bashkisë hapi sot urën e re mbi lumin Drin, e cila lidh dy brigjet që prej vitesh "
    "i ndante uji. Banorët e fshatit thanë se tani fëmijët do të shkojnë në shkollë pa e humbur "
    "gjysmën e ditës, dhe se tregu i qytetit është më afër. Punimet zgjatën tre vjet, u ndalën dy "
    "herë për mungesë parash dhe kushtuan sa dyfishi i asaj që ishte premtuar në fillim."
)
NEARLY = STORY.replace("tre vjet", "katër vjet").replace("fëmijët", "nxënësit")
OTHER = "Ura e vjetër u mbyll dje. Kryetari i komunës tha se askush nuk e di kur do të hapet prapë."


class _Columns:
    """What a Folder asks of an index: the groups of its documents."""

    def __init__(self, groups: list[int]) -> None:
        self._groups = groups

    def leaf_readers(self):
        return [(self, 0)]

    def doc_count_all(self):
        return len(self._groups)

    def column_reader(self, name):
        assert name == "column_group"
        return self

    def load(self):
        return self._groups


@given(st.lists(st.integers(-3, 3), min_size=1, max_size=30), st.randoms())
def test_shows_the_best_of_each_group_and_loses_none(groups, chance):
    documents = np.array(chance.sample(range(len(groups)), chance.randint(0, len(groups))))
    documents = documents.astype(np.int64)
    keys = np.array([chance.randint(0, 3) for _ in documents], np.float64)
    folded = Folder(_Columns(groups)).fold(documents, keys)
    shown: list[int] = []
    for row in folded.rows.tolist():
        kin = folded.kin(int(documents[row]))
        places = [list(documents).index(number) for number in kin]
        assert {groups[number] for number in kin} <= {groups[documents[row]]}
        assert places == sorted(places, key=lambda place: (-keys[place], place))
        assert all((-keys[place], place) > (-keys[row], row) for place in places)
        shown += [int(documents[row]), *kin]
    assert sorted(shown) == sorted(documents.tolist())
    assert folded.rows.tolist() == sorted(folded.rows.tolist())
    assert len({groups[documents[row]] for row in folded.rows}) == len(folded.rows)


@pytest.fixture
def library(empty_library, tmp_path):
    """The same story in two places, twice in a version of it, and another story."""
    folder = tmp_path / "lajme"
    for name, text in {
        "a/ura.txt": STORY,
        "b/kopje.txt": STORY,
        "c/agjencia.txt": NEARLY,
        "d/agjencia.txt": NEARLY,
        "e/tjeter.txt": OTHER,
    }.items():
        path = folder / name
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
    empty_library.add_folder(folder)
    empty_library.update(report=lambda _: None, is_cancelled=lambda: False)
    return empty_library


def ends(*paths: str) -> list[str]:
    return ["/".join(path.replace("\\", "/").split("/")[-2:]) for path in paths]


def test_folds_what_is_the_same_and_what_is_like_it(library):
    page = library.search(SearchRequest("urën bashkisë brigjet"))
    hit = page.hits[0]
    every = [hit.path, *hit.places]
    assert hit.similar
    every += [path for other in hit.similar for path in (other.path, *other.places)]
    assert sorted(ends(*every)) == ["a/ura.txt", "b/kopje.txt", "c/agjencia.txt", "d/agjencia.txt"]
    assert len(hit.places) == 1
    assert [len(other.places) for other in hit.similar] == [1]
    assert hit.similar[0].title.startswith("Kryetari i bashkisë")


def test_counts_all_documents_and_the_rows_that_they_make(library):
    page = library.search(SearchRequest("kryetari ura"))
    assert (page.total, page.folded, page.rows) == (5, 3, 2)
    assert len(page.hits) == 2
    assert library.search(SearchRequest("kryetari ura", offset=1)).hits == page.hits[1:]
    assert library.search(SearchRequest("kryetari ura", offset=2)).hits == ()


def test_shows_every_document_by_itself_where_that_is_wanted(library):
    page = library.search(SearchRequest("kryetari ura", is_folded=False))
    assert len(page.hits) == page.total == page.rows == 5
    assert not any(hit.places or hit.similar for hit in page.hits)


def test_reads_what_is_folded(library):
    hit = library.search(SearchRequest("nxënësit")).hits[0]
    reading = library.read(ReadRequest(hit.path, "nxënësit"))
    assert reading.marks


def test_keeps_folding_what_was_moved(library, tmp_path):
    (tmp_path / "lajme/b/kopje.txt").rename(tmp_path / "lajme/b/tjeter_emer.txt")
    library.update(report=lambda _: None, is_cancelled=lambda: False)
    page = library.search(SearchRequest("kryetari ura"))
    assert (page.total, page.rows) == (5, 2)
