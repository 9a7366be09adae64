"""Stars, labels and notes: kept by path and content."""

from hypothesis import given
from hypothesis import strategies as st

from index.collection.annotations import Annotations, Kept, followed
from index.store.entries import FileState
from index.values import Annotation

STARRED = Annotation("/a/ura.txt", is_starred=True, labels=("Për gjyqin", "ujë"), note="Kujdes!")


def state(digest):
    return FileState(1, 1, digest)


def shelf(*kept):
    return {one.annotation.path: one for one in kept}


def test_keeps_what_was_put_on_a_document(tmp_path):
    Annotations(tmp_path).put(STARRED, "d1")
    assert Annotations(tmp_path).find("/a/ura.txt") == STARRED


def test_says_nothing_of_other_documents(tmp_path):
    Annotations(tmp_path).put(STARRED, "d1")
    assert Annotations(tmp_path).find("/b").is_empty


def test_takes_off_what_is_empty(tmp_path):
    annotations = Annotations(tmp_path)
    annotations.put(STARRED, "d1")
    annotations.put(Annotation(STARRED.path, note="  \n"), "d1")
    assert annotations.all() == ()


def test_keeps_a_label_once_whatever_its_spelling(tmp_path):
    annotations = Annotations(tmp_path)
    kept = annotations.put(Annotation("/a", labels=("Ujë", " uje ", "", "per  gjyqin")), "d1")
    assert kept.labels == ("Ujë", "per gjyqin")


def test_finds_documents_by_label(tmp_path):
    annotations = Annotations(tmp_path)
    annotations.put(STARRED, "d1")
    annotations.put(Annotation("/b", labels=("uje", "Ujësjellës")), "d2")
    assert annotations.labelled("UJE") == ("/a/ura.txt", "/b")
    assert annotations.labelled("per gjyqin") == ("/a/ura.txt",)
    assert annotations.labelled("ujës*") == ("/b",)
    assert annotations.labelled("*") == ("/a/ura.txt", "/b")
    assert annotations.labelled("gjyq") is None
    assert annotations.labelled("gjyq*") == ()


def test_finds_starred_documents_in_both_languages(tmp_path):
    annotations = Annotations(tmp_path)
    assert annotations.labelled("yll") == ()
    annotations.put(STARRED, "d1")
    assert annotations.labelled("Yll") == annotations.labelled("starred") == ("/a/ura.txt",)


def test_lists_labels_as_they_were_first_written(tmp_path):
    annotations = Annotations(tmp_path)
    annotations.put(STARRED, "d1")
    annotations.put(Annotation("/b", labels=("UJE", "Arkiv")), "d2")
    assert annotations.labels() == {
        "Arkiv": ("/b",),
        "Për gjyqin": ("/a/ura.txt",),
        "ujë": ("/a/ura.txt", "/b"),
    }


def test_renames_a_label_and_joins_it_with_another(tmp_path):
    annotations = Annotations(tmp_path)
    annotations.put(STARRED, "d1")
    annotations.rename_label("uje", "per gjyqin")
    assert annotations.find("/a/ura.txt").labels == ("Për gjyqin",)


def test_takes_a_label_off_everywhere(tmp_path):
    annotations = Annotations(tmp_path)
    annotations.put(Annotation("/b", labels=("ujë",)), "d2")
    annotations.rename_label("ujë", "")
    assert annotations.all() == ()


def test_follows_a_moved_document():
    kept = shelf(Kept(STARRED, "d1"))
    moved = followed(kept, {"/new/ura.txt": state("d1")})
    assert list(moved) == ["/new/ura.txt"]
    assert moved["/new/ura.txt"].annotation.note == "Kujdes!"
    assert moved["/new/ura.txt"].annotation.path == "/new/ura.txt"


def test_stays_at_a_document_whose_text_was_changed():
    moved = followed(shelf(Kept(STARRED, "d1")), {STARRED.path: state("d2"), "/c": state("d1")})
    assert moved == shelf(Kept(STARRED, "d2"))


def test_waits_for_a_document_that_is_nowhere():
    kept = shelf(Kept(STARRED, "d1"))
    assert followed(kept, {"/other": state("d9")}) == kept


def test_follows_the_entry_of_an_archive_and_not_its_neighbour():
    kept = shelf(Kept(Annotation("/a.zip!/x/ura.txt", is_starred=True), "d1"))
    states = {f"/b.zip!/x/{name}.txt": state("d1") for name in ("lumi", "ura")}
    assert list(followed(kept, states)) == ["/b.zip!/x/ura.txt"]


def test_gives_two_copies_to_two_annotations():
    one, other = Annotation("/a", note="1"), Annotation("/b", note="2")
    kept = shelf(Kept(one, "d1"), Kept(other, "d1"))
    moved = followed(kept, {"/c": state("d1"), "/d": state("d1")})
    assert sorted(entry.annotation.note for entry in moved.values()) == ["1", "2"]
    assert set(moved) == {"/c", "/d"}


paths = st.sampled_from([f"/{letter}" for letter in "abcdef"])
digests = st.sampled_from(["", "d1", "d2", "d3"])


@given(st.dictionaries(paths, digests), st.dictionaries(paths, digests))
def test_never_loses_an_annotation(known, seen):
    kept = shelf(*(Kept(Annotation(path, note=path), digest) for path, digest in known.items()))
    moved = followed(kept, {path: state(digest) for path, digest in seen.items()})
    assert sorted(entry.annotation.note for entry in moved.values()) == sorted(known)
    assert all(path == entry.annotation.path for path, entry in moved.items())
