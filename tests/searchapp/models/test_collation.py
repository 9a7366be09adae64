"""The order of names in lists."""

from index.errors import FailureReason
from index.values import FileFailure
from searchapp.models.collation import in_order
from searchapp.models.failure_model import FailureModel


def test_follows_the_albanian_alphabet():
    names = ["dy", "lloj", "çaj", "ëndërr", "dhe", "Dora", "luan", "cak", "era"]
    assert in_order(names, str) == [
        "cak",
        "çaj",
        "Dora",
        "dy",
        "dhe",
        "era",
        "ëndërr",
        "luan",
        "lloj",
    ]


def test_counts_numbers_as_numbers():
    assert in_order(["dosja 10", "dosja 9"], str) == ["dosja 9", "dosja 10"]


def test_is_the_order_of_files_that_could_not_be_read(qapp):
    model = FailureModel()
    paths = ["/d/dhoma.pdf", "/d/dy.pdf", "/d/ç.pdf"]
    model.show_failures(tuple(FileFailure(path, FailureReason.DAMAGED) for path in paths))
    shown = [model.index(row).data() for row in range(model.rowCount())]
    assert shown == ["/d/ç.pdf", "/d/dy.pdf", "/d/dhoma.pdf"]
