import pytest

from index.store.survey import Survey, SurveyFile, Tally
from index.values import FormatCount

SURVEY = Survey(
    {"/d": Tally(3, 60, (FormatCount("pdf", 2), FormatCount("txt", 1)), 7.5)},
    away=("/d/disk",),
    mounts=("/d/disk", "/d/share"),
    size_limit=99,
)


def test_comes_back_as_it_was(tmp_path):
    SurveyFile(tmp_path).write(SURVEY)
    assert SurveyFile(tmp_path).read() == SURVEY


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"tallies": {"/d": 1}}', '{"tallies": []}'])
def test_begins_anew_where_it_is_damaged(tmp_path, content):
    (tmp_path / "survey.json").write_text(content, encoding="utf-8")
    assert SurveyFile(tmp_path).read() == Survey()


def test_tells_whether_it_was_written_since(tmp_path):
    file = SurveyFile(tmp_path)
    assert file.changed() == 0
    file.write(SURVEY)
    assert file.changed() > 0
