"""The fields of the index.

Every text is indexed twice over the same positions: by term (whatever the ending) and by exact
spelling. What an update needs to know of a file lies in columns, so that it is read without
touching the stored texts.
"""

from dataclasses import dataclass

from whoosh.columns import NumericColumn, VarBytesColumn
from whoosh.fields import COLUMN, ID, NUMERIC, STORED, TEXT, Schema

from index.analysis.analyzer import ANALYZER_VERSION, Analyzer
from index.analysis.path_words import PathAnalyzer
from index.analysis.whoosh_analyzers import ExactAnalyzer, StubAnalyzer, TermAnalyzer

SCHEMA_VERSION = 7


@dataclass(frozen=True, slots=True)
class TextField:
    """The names under which one text is indexed: by term, and by exact spelling."""

    terms: str
    exact: str


TITLE = TextField("title", "title_exact")
BODY = TextField("body", "body_exact")
TEXT_FIELDS = (TITLE, BODY)
AUTHOR = TextField("author", "author_exact")
# Names of folders and files have one spelling only. A path as a whole is the field `path`.
FOLDER = TextField("folder", "folder")
FILE = TextField("file", "file")
STUB = "body_stub"


def index_version() -> str:
    """What an index must be stamped with to be understood by this program."""
    return f"schema {SCHEMA_VERSION}, analyzer {ANALYZER_VERSION}"


def build_schema() -> Schema:
    """The schema of a new index."""
    analyzer = Analyzer()  # one for both, so that a word is read once
    terms, exact = TermAnalyzer(analyzer), ExactAnalyzer(analyzer)
    return Schema(
        path=ID(unique=True, stored=True),
        title=TEXT(terms, chars=True),
        title_exact=TEXT(exact, chars=True),
        body=TEXT(terms, chars=True),
        body_exact=TEXT(exact, chars=True),
        body_stub=TEXT(StubAnalyzer(analyzer), phrase=False),
        author=TEXT(terms),
        author_exact=TEXT(exact),
        folder=TEXT(PathAnalyzer()),  # the words of the folders above a file
        file=TEXT(PathAnalyzer()),  # those of its whole path
        date=NUMERIC(int, 32, sortable=True),
        format=ID(),
        language=ID(),
        document=STORED(),
        # What `index.indexing.changes` compares; column_ because nothing of it is searched.
        column_path=COLUMN(VarBytesColumn()),
        column_hash=COLUMN(VarBytesColumn()),
        column_size=COLUMN(NumericColumn("q")),
        column_modified=COLUMN(NumericColumn("q")),
        column_inode=COLUMN(NumericColumn("q")),
        # By what results are folded: the checksum and signature of the text, and its group.
        column_title=COLUMN(VarBytesColumn()),
        column_checksum=COLUMN(NumericColumn("q")),
        column_signature=COLUMN(VarBytesColumn()),
        column_group=COLUMN(NumericColumn("q")),
    )


def date_number(date: str) -> int:
    """The date of a document as a number that sorts: "2023-07" is 20230700, "" is 0."""
    parts = (*date.split("-"), "0", "0")[:3] if date else ("0", "0", "0")
    year, month, day = (int(part) for part in parts)
    return year * 10000 + month * 100 + day
