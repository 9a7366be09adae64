import pytest
from hypothesis import given
from hypothesis import strategies as st

from searchapp.window_call import WindowCall, window_call

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


def test_asks_for_nothing_where_nothing_is_typed():
    assert window_call([]) == WindowCall()


def test_takes_library_query_and_folders(tmp_path):
    call = window_call(["--library=b", str(tmp_path), "--query", "ura e gurit"])
    assert call == WindowCall("b", (str(tmp_path),), "ura e gurit")


def test_takes_a_folder_beside_the_current_one_as_a_whole_path(tmp_path, monkeypatch):
    (tmp_path / "index").mkdir()
    monkeypatch.chdir(tmp_path)
    assert window_call(["./index"]) == WindowCall(folders=(str(tmp_path / "index"),))


def test_leaves_a_sub_command_to_the_command_line(tmp_path, monkeypatch):
    (tmp_path / "index").mkdir()
    monkeypatch.chdir(tmp_path)
    assert window_call(["index"]) is None


@pytest.mark.parametrize(
    "arguments",
    [
        ["--library"],
        ["--library", "a", "--library", "b"],
        ["search", "ura"],
        ["/nowhere/at/all"],
        [""],
        ["--help"],
    ],
    ids=" ".join,
)
def test_leaves_all_else_to_the_command_line(arguments):
    assert window_call(arguments) is None


@given(st.lists(TEXTS).map(tuple), TEXTS)
def test_crosses_to_the_other_window_as_it_is(folders, query):
    call = WindowCall(None, folders, query)
    assert WindowCall.from_json(call.to_json()) == call
    assert "\n" not in call.to_json()


@pytest.mark.parametrize("line", ["", "[]", "{}", '{"folders": [1], "query": ""}', "ura", "\udcff"])
def test_takes_no_rubbish(line):
    with pytest.raises(ValueError):
        WindowCall.from_json(line)
