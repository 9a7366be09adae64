"""Reads the schema and the segments from a table of contents without running what it names.

Whoosh pickles both. A pickle may name any function to be called; one of a tampered index ran a
shell command. Here only the classes that a schema of ours is made of can be named.
"""

import io
import pickle
from typing import Any

_WHOOSH = {
    "whoosh.fields": (
        "Schema", "SchemaClass", "FieldType", "ID", "IDLIST", "KEYWORD", "TEXT", "NUMERIC",
        "DATETIME", "BOOLEAN", "STORED", "COLUMN",
    ),
    "whoosh.formats": ("Format", "Existence", "Frequency", "Positions", "Characters"),
    "whoosh.columns": (
        "BitColumn", "CompressedBytesColumn", "FixedBytesColumn", "NumericColumn",
        "RefBytesColumn", "VarBytesColumn",
    ),
    "whoosh.analysis.acore": ("Composable", "CompositeAnalyzer"),
    "whoosh.analysis.analyzers": ("Analyzer", "CompositeAnalyzer"),
    "whoosh.analysis.tokenizers": (
        "Tokenizer", "IDTokenizer", "RegexTokenizer", "CommaSeparatedTokenizer",
    ),
    "whoosh.analysis.filters": ("Filter", "LowercaseFilter", "StopFilter", "StripFilter"),
}  # fmt: skip
_OWN = {
    "index.store.columnar.codec": ("ColumnarSegment",),
    "index.analysis.analyzer": ("Analyzer",),
    "index.analysis.path_words": ("PathAnalyzer",),
    "index.analysis.whoosh_analyzers": ("TermAnalyzer", "ExactAnalyzer", "StubAnalyzer"),
    "index.language.lemmatizer": ("Lemmatizer",),
}
_PLAIN = {
    "copyreg": ("_reconstructor",),
    "re": ("_compile",),
    "builtins": ("object", "set", "frozenset", "int", "float", "str", "bytes", "bool", "long"),
}
ALLOWED = frozenset(
    (module, name)
    for classes in (_WHOOSH, _OWN, _PLAIN)
    for module, names in classes.items()
    for name in names
)
_OLD_NAMES = {"__builtin__": "builtins", "copy_reg": "copyreg"}


class _AllowedUnpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        """A class that is allowed; raises UnpicklingError for any other."""
        module = _OLD_NAMES.get(module, module)
        if (module, name) not in ALLOWED:
            raise pickle.UnpicklingError(f"{module}.{name} is not part of an index")
        return int if name == "long" else super().find_class(module, name)


def unpickle(data: bytes) -> Any:
    """The object that was pickled; raises UnpicklingError where it is none of an index."""
    return _AllowedUnpickler(io.BytesIO(data)).load()
