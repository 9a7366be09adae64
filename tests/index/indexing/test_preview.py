from index.indexing.preview import preview
from index.indexing.scope import Scope
from index.values import LeftOut, LeftOutReason, ReadingRules


def test_shows_what_would_be_left_out(tmp_path):
    for name in ("a.txt", "skica/b.txt", "skica/c.txt", ".d.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("tekst", encoding="utf-8")
    rules = ReadingRules(patterns=("skica",))
    scope = Scope([tmp_path], rules, library=tmp_path / "library")
    shown = preview(scope, is_cancelled=lambda: False)
    assert (shown.files, shown.folders) == (1, 1)
    assert shown.first == (
        LeftOut(str(tmp_path / ".d.txt"), is_folder=False, reason=LeftOutReason.HIDDEN),
        LeftOut(str(tmp_path / "skica"), is_folder=True, reason=LeftOutReason.PATTERN),
    )
    assert preview(scope, is_cancelled=lambda: True).first == ()
