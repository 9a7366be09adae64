"""The pages of a document as rows."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap

from searchapp.models.page_model import COUNT_ROLE, PICTURE_ROLE, PageModel
from searchapp.page_values import PictureWish


def test_behaves_as_a_model_does(qtmodeltester):
    model = PageModel()
    model.show_pages(5)
    model.show_counts([1, 0, 2, 0, 0])
    qtmodeltester.check(model)


def test_says_number_and_matches(qapp, speak):
    speak("en")
    model = PageModel()
    model.show_pages(2)
    model.show_counts([3, 0])
    rows = [model.index(row, 0) for row in range(2)]
    assert [row.data() for row in rows] == ["1", "2"]
    words = [row.data(Qt.ItemDataRole.AccessibleTextRole) for row in rows]
    assert words == ["Page 1, 3 matches", "Page 2"]
    assert [row.data(COUNT_ROLE) for row in rows] == [3, 0]


def test_keeps_the_pictures_of_one_document(qapp):
    model = PageModel()
    model.show_pages(2)
    wish = PictureWish(1, 76)
    model.show_picture(wish, QPixmap(76, 100))
    assert model.has_picture(wish)
    assert model.index(1, 0).data(PICTURE_ROLE).width() == 76
    model.show_pages(2)
    assert not model.has_picture(wish)
