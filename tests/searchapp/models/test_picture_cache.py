"""The pictures that are kept take no more memory than they may."""

from PySide6.QtGui import QPixmap

from searchapp.models.picture_cache import PictureCache
from searchapp.page_values import PictureWish

BYTES = 100 * 100 * 4


def test_lets_the_pictures_go_that_were_not_looked_at_for_longest(qapp):
    cache = PictureCache(3 * BYTES)
    wishes = [PictureWish(number, 100) for number in range(4)]
    for wish in wishes[:3]:
        cache.keep(wish, QPixmap(100, 100))
    cache.find(wishes[0])
    cache.keep(wishes[3], QPixmap(100, 100))
    assert [cache.find(wish) is not None for wish in wishes] == [True, False, True, True]


def test_keeps_a_picture_that_is_too_large_by_itself(qapp):
    cache = PictureCache(1)
    cache.keep(PictureWish(0, 100), QPixmap(100, 100))
    assert len(cache) == 1


def test_finds_the_best_picture_of_a_page(qapp):
    cache = PictureCache()
    for width in (50, 200, 100):
        cache.keep(PictureWish(3, width), QPixmap(width, width))
    assert cache.find_any(3).width() == 200
    assert cache.find_any(4) is None
    cache.clear()
    assert cache.find_any(3) is None
