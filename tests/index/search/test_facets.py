"""What results are made of, over a real library of files; every count is held to a search."""

from collections.abc import Callable
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.library import Library
from index.values import FacetKind, SearchRequest, TimelineUnit

AUTHORS = ("Ana Çela", "Besim Deda", "Ana Çela, Besim Deda", "", "Kim Jong-Un", "ANA ÇELA")
FOLDERS = ("lajme", "lajme/2023", "lajme/2023/korrik", "ligj", "ligj “i ri”", "lajme 2023")
DATES = ("2021", "2022-05", "2023-07-22", "2023-07-23", "")
TEXTS = (
    "Lufta mbaroi. Pas luftës erdhi paqja, dhe luftën e harruan të gjithë në fshat.",
    "Ura e re lidh dy brigjet e lumit dhe askush nuk flet për luftë, thanë banorët e urës.",
    "The war ended and the people of the village have been living in peace since then.",
)
FLAT = (FacetKind.FORMAT, FacetKind.LANGUAGE, FacetKind.AUTHOR, FacetKind.FORM)


def _page(text: str, author: str, date: str) -> str:
    named = f'<meta name="author" content="{author}">' if author else ""
    dated = f'<meta name="date" content="{date}">' if date else ""
    return f"<html><head><title>Titulli</title>{named}{dated}</head><body><p>{text}</p></body>"


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    """Documents of many kinds, indexed in two runs, some of them deleted."""
    root = tmp_path_factory.mktemp("facets")
    folder = root / "dokumente"
    chosen = list(product(range(len(TEXTS)), AUTHORS, FOLDERS[:4], DATES))[::7]
    chosen += [(0, AUTHORS[0], name, DATES[3]) for name in FOLDERS]
    with Library.open(root / "biblioteka") as library:
        library.add_folder(_written(folder, chosen[:30], 0))
        library.update(report=lambda event: None, is_cancelled=lambda: False)
        _written(folder, chosen[30:], 30)
        for number in (3, 7):
            next(folder.rglob(f"{number:02}-*")).unlink()
        library.update(report=lambda event: None, is_cancelled=lambda: False)
        yield library


def _written(folder, documents, first):
    for number, (text, author, name, date) in enumerate(documents, start=first):
        suffix = "html" if number % 3 else "txt"
        path = folder / name / f"{number:02}-{text}.{suffix}"
        path.parent.mkdir(parents=True, exist_ok=True)
        body = f"{TEXTS[text]} Numri {number} e jo tjetër, në radhën {number * 37}."
        path.write_text(_page(body, author, date) if number % 3 else f"Titulli\n\n{body}")
    return folder


@pytest.fixture
def asked(library) -> Callable:
    """The page of a query with filters, facets with it."""

    def asked(text="", *filters):
        return library.search(
            SearchRequest(text, limit=3, filters=filters, with_facets=True, is_folded=False)
        )

    return asked


def found(library, text="", *filters):
    """The paths that a query finds."""
    request = SearchRequest(text, limit=1000, filters=filters, is_folded=False, with_passages=False)
    return {hit.path for hit in library.search(request).hits}


def counts(page, kind):
    return {value.name: value.count for value in page.facets.of(kind)}


QUERIES = ("", "lufta", "ura lumi", "lufta OSE war", "paqe -ura", "titulli", "nuk-ka-gjë")
FILTERS = (
    *("type:html", "-type:txt", "type:(html OR txt)", "language:en", "-language:en", "date:2023"),
    *("date:2023-07", "date:2021..2022", 'author:="Ana Çela"', '-author:="Ana Çela"'),
    *('="luftës"', '-="luftën"', "folder:lajme", "", "type:zzz", "AND"),
)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(QUERIES), st.lists(st.sampled_from(FILTERS), max_size=3, unique=True))
def test_counts_what_each_value_keeps(library, text, filters):
    page = library.search(
        SearchRequest(text, limit=3, filters=tuple(filters), with_facets=True, is_folded=False)
    )
    here = found(library, text, *filters)
    assert page.total == len(here)
    for facet in page.facets.facets:
        for value in facet.values:
            kept = found(library, text, *filters, value.filter)
            if facet.kind in FLAT and len(kept) != value.count:
                # One of its kind is kept already: counted as if it were not.
                others = [one for one in filters if not _keeps(one, facet.kind)]
                kept = found(library, text, *others, value.filter)
            assert len(kept) == value.count, (facet.kind, value)
            excluded = found(library, text, *filters, f"-{value.filter}")
            assert excluded == here - kept


def _keeps(part, kind):
    names = {"type": FacetKind.FORMAT, "language": FacetKind.LANGUAGE, "author": FacetKind.AUTHOR}
    return names.get(part.partition(":")[0], FacetKind.FORM if part[:1] == "=" else None) is kind


@pytest.mark.parametrize("text", ["lufta", "ura lumi", "luftë^2 paqe"])
def test_filters_never_change_how_good_a_document_is(library, text):
    def scores(*filters):
        request = SearchRequest(text, limit=1000, filters=filters, is_folded=False)
        return {hit.path: hit.score for hit in library.search(request).hits}

    every = scores()
    for part in ("type:html", '="luftës"', "-language:en", 'author:="Ana Çela"'):
        for path, score in scores(part).items():
            assert score == pytest.approx(every[path])


def test_counts_nothing_unless_it_is_asked_to(library):
    assert library.search(SearchRequest("lufta")).facets is None


def test_offers_more_of_the_kind_that_is_kept(asked):
    every = counts(asked("lufta OSE war"), FacetKind.FORMAT)
    kept = asked("lufta OSE war", "type:html")
    assert counts(kept, FacetKind.FORMAT) == every
    assert kept.total == every["html"]


def test_goes_down_the_folders_one_level_at_a_time(asked, library):
    root = library.folders()[0]
    top = counts(asked("lufta"), FacetKind.FOLDER)
    assert set(top) == {str(root / name) for name in ("lajme", "ligj", "lajme 2023", "ligj “i ri”")}
    one = root / "lajme"
    below = asked("lufta", f'folder:"{one}"')
    assert set(counts(below, FacetKind.FOLDER)) == {str(one / "2023")}
    assert below.total == top[str(one)]


def test_keeps_one_folder_apart_from_those_named_like_it(library):
    root = library.folders()[0]
    paths = found(library, "", f'folder:"{root}/lajme"')
    assert paths
    assert all(path.startswith(f"{root}/lajme/") for path in paths)


def test_takes_a_path_that_leads_nowhere_for_words(library):
    assert found(library, "", 'folder:"/lajme/2023"') == found(library, "", 'folder:"lajme 2023"')


def test_shows_the_folders_of_the_library_where_it_has_several(tmp_path):
    with Library.open(tmp_path / "biblioteka") as library:
        for name in ("një", "dy"):
            folder = tmp_path / name / "brenda"
            folder.mkdir(parents=True)
            (folder / "a.txt").write_text(f"Ura {name}")
            library.add_folder(tmp_path / name)
        library.update(report=lambda event: None, is_cancelled=lambda: False)
        page = library.search(SearchRequest("ura", with_facets=True))
        assert counts(page, FacetKind.FOLDER) == {str(tmp_path / name): 1 for name in ("një", "dy")}


def test_takes_authors_for_one_whatever_their_capitals(asked):
    names = counts(asked("lufta"), FacetKind.AUTHOR)
    assert len(names) == 4
    assert sum(name.casefold() == "ana çela" for name in names) == 1


def test_counts_the_forms_of_the_words_of_the_query(asked):
    assert set(counts(asked("lufta"), FacetKind.FORM)) == {"lufta", "luftës", "luftën", "luftë"}
    assert not counts(asked("type:html"), FacetKind.FORM)


def test_follows_the_time_that_is_kept(asked):
    assert asked("lufta", "date:2023").facets.timeline.unit is TimelineUnit.DAY
    dates = counts(asked("lufta", "date:2023"), FacetKind.DATE)
    assert dates
    assert all(name.startswith("2023-07-2") for name in dates)
    years = [value.name for value in asked("lufta").facets.of(FacetKind.DATE)]
    assert years == ["2023", "2022", "2021"]


def test_browses_by_filters_alone(library, asked):
    assert asked("", "language:en").total == len(found(library, "war"))
    assert asked("").total == 0
    assert asked("", "").total == 0


@pytest.mark.parametrize("text", ["", "lufta", "type:html"])
def test_counts_nothing_in_a_library_without_documents(tmp_path, text):
    with Library.open(tmp_path) as library:
        request = SearchRequest(text, filters=("date:2023",), with_facets=True)
        library.update(report=lambda event: None, is_cancelled=lambda: False)
        page = library.search(request)
        assert (page.total, page.facets.facets, page.facets.timeline) == (0, (), None)
        assert library.stand_out(request, is_cancelled=lambda: False).words == ()


def test_tells_of_a_filter_that_is_none(asked):
    assert [note.text for note in asked("lufta", "type:zzz").notes] == ["zzz"]


def test_keeps_counting_right_after_a_commit(tmp_path):
    folder = tmp_path / "dokumente"
    folder.mkdir()
    with Library.open(tmp_path / "biblioteka") as library:
        library.add_folder(folder)
        for number in range(4):
            (folder / f"{number}.txt").write_text(f"Ura {number}")
            library.update(report=lambda event: None, is_cancelled=lambda: False)
            page = library.search(SearchRequest("ura", with_facets=True, is_folded=False))
            assert counts(page, FacetKind.FORMAT) == {"txt": number + 1}
