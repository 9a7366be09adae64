"""The bytes at an address."""

import io
import zipfile

import pytest

from index.errors import ExtractionError, FailureReason
from index.extraction.entry_content import read_at

LIMIT = 1_000


def zipped(*files: tuple[str, bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, data in files:
            with pytest.warns(UserWarning) if name in archive.namelist() else io.BytesIO():
                archive.writestr(name, data)
    return content.getvalue()


@pytest.fixture
def archive(tmp_path):
    path = tmp_path / "a.zip"
    inner = zipped(("dosja/letra.txt", b"brenda"))
    path.write_bytes(zipped(("b.zip", inner), ("dy.txt", b"i pari"), ("dy.txt", b"i dyti")))
    return path


def test_reads_a_file(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"po")
    assert read_at(str(tmp_path / "a.txt"), LIMIT) == b"po"


@pytest.mark.parametrize(
    ("entry", "content"),
    [
        ("b.zip!/dosja/letra.txt", b"brenda"),
        ("dy.txt", b"i pari"),
        ("dy.txt (2)", b"i dyti"),
    ],
)
def test_reads_what_lies_in_an_archive(archive, entry, content):
    assert read_at(f"{archive}!/{entry}", LIMIT) == content


@pytest.mark.parametrize(
    ("entry", "limit", "reason"),
    [
        ("tjeter.txt", LIMIT, FailureReason.VANISHED),
        ("dy.txt!/letra.txt", LIMIT, FailureReason.VANISHED),
        ("../a.zip", LIMIT, FailureReason.VANISHED),
        ("dy.txt", 5, FailureReason.TOO_LARGE),
    ],
)
def test_says_why_there_is_nothing(archive, entry, limit, reason):
    with pytest.raises(ExtractionError) as error:
        read_at(f"{archive}!/{entry}", limit)
    assert error.value.reason is reason


def test_opens_no_fourth_archive(tmp_path):
    content = zipped(("fund.txt", b"fund"))
    for _ in range(3):
        content = zipped(("a.zip", content))
    (tmp_path / "a.zip").write_bytes(content)
    with pytest.raises(ExtractionError):
        read_at(f"{tmp_path}/a.zip!/a.zip!/a.zip!/a.zip!/fund.txt", LIMIT)
