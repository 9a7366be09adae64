"""A path as a trail."""

import pytest

from searchapp.views.breadcrumb import breadcrumb


@pytest.mark.parametrize(
    ("path", "trail"),
    [
        ("/home/arta/Ura/2023/ura.txt", "… › Ura › 2023 › ura.txt"),
        ("/Ura/ura.txt", "Ura › ura.txt"),
        ("ura.txt", "ura.txt"),
        ("C:\\Arta\\Ura\\ura.txt", "… › Arta › Ura › ura.txt"),
        ("", ""),
    ],
)
def test_keeps_the_nearest_folders(path, trail):
    assert breadcrumb(path) == trail


def test_is_as_long_as_wanted():
    assert breadcrumb("/home/arta/Ura/ura.txt", parts=1) == "… › ura.txt"
