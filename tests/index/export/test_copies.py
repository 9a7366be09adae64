import csv
import io
import os
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.errors import ExportFailed, FailureReason
from index.export.copies import copy_sources, file_name
from index.values import Source


def copy(paths, folder, *, language="en", stop_after=None):
    told: list[int] = []
    result = copy_sources(
        [Source(str(path), "titulli") for path in paths],
        folder,
        language=language,
        report=told.append,
        is_cancelled=lambda: stop_after is not None and len(told) >= stop_after,
    )
    return (*result, told)


def names(folder):
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def files(tmp_path):
    paths = []
    for folder in ("a", "b", "c"):
        path = tmp_path / folder / "vendim.txt"
        path.parent.mkdir()
        path.write_text(folder, encoding="utf-8")
        paths.append(path)
    return paths


def test_gives_each_file_a_name_of_its_own(files, tmp_path):
    copied, failures, told = copy(files, tmp_path / "kopje")
    assert (copied, failures, told) == (3, (), [0, 1, 2])
    assert names(tmp_path / "kopje") == [
        "Sources.csv",
        "vendim (2).txt",
        "vendim (3).txt",
        "vendim.txt",
    ]
    assert (tmp_path / "kopje/vendim (2).txt").read_text(encoding="utf-8") == "b"


def test_writes_over_nothing_that_is_there(files, tmp_path):
    folder = tmp_path / "kopje"
    folder.mkdir()
    for name in ("vendim.txt", "Sources.csv"):
        (folder / name).write_text("e vjetër", encoding="utf-8")
    copy(files[:1], folder)
    copy(files[:1], folder)
    assert (folder / "vendim.txt").read_text(encoding="utf-8") == "e vjetër"
    assert (folder / "Sources.csv").read_text(encoding="utf-8") == "e vjetër"
    assert {"vendim (2).txt", "vendim (3).txt", "Sources (2).csv"} <= set(names(folder))


def test_keeps_the_time_of_the_file(files, tmp_path):
    os.utime(files[0], (1_000_000_000, 1_000_000_000))
    copy(files[:1], tmp_path / "kopje")
    assert (tmp_path / "kopje/vendim.txt").stat().st_mtime == 1_000_000_000


def test_copies_what_is_inside_an_archive(tmp_path):
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("thellë/letra.txt", "Letra e thellë.")
    with zipfile.ZipFile(tmp_path / "arkiv.zip", "w") as archive:
        archive.writestr("2019/vendim.txt", "Vendimi.")
        archive.writestr("tjetër.zip", inner.getvalue())
    address = f"{tmp_path}/arkiv.zip!/"
    paths = [address + "2019/vendim.txt", address + "tjetër.zip!/thellë/letra.txt"]
    copied, failures, _ = copy(paths, tmp_path / "kopje")
    assert (copied, failures) == (2, ())
    assert (tmp_path / "kopje/vendim.txt").read_text(encoding="utf-8") == "Vendimi."
    assert (tmp_path / "kopje/letra.txt").read_text(encoding="utf-8") == "Letra e thellë."


def test_lists_what_failed_and_goes_on(files, tmp_path):
    gone = tmp_path / "s'ka.txt"
    missing = f"{tmp_path}/arkiv.zip!/s'ka.txt"
    copied, failures, _ = copy([gone, missing, files[0]], tmp_path / "kopje", language="sq")
    assert copied == 1
    assert [failure.reason for failure in failures] == [FailureReason.VANISHED] * 2
    data = (tmp_path / "kopje/Burimet.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.reader(io.StringIO(data), delimiter=";"))
    assert [row[0] for row in rows] == ["Kopja", "", "", "vendim.txt"]
    assert rows[1][4] == "Skedari nuk është më aty."


def test_stops_when_told_to_and_keeps_what_is_there(files, tmp_path):
    copied, _, _ = copy(files, tmp_path / "kopje", stop_after=2)
    assert copied == 2
    assert len(names(tmp_path / "kopje")) == 3


def test_says_where_nothing_can_be_written(files, tmp_path):
    with pytest.raises(ExportFailed):
        copy(files, files[0] / "kopje")


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("/a/CON.txt", "_CON.txt"),
        ("/a/b.mbox!/Re: ç'u bë?.eml", "Re_ ç'u bë_.eml"),
        ("/a/ .", "dokument"),
        ("C:\\dosja\\vendim.docx", "vendim.docx"),
    ],
)
def test_makes_names_that_every_system_takes(address, name):
    assert file_name(address) == name


@given(st.text(max_size=300))
def test_any_name_is_one_plain_name(text):
    name = file_name(f"/dosja/{text}")
    assert name
    assert len(name) <= 120
    assert not set(name) & set('/\\:*?"<>|\0')
