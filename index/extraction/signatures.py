"""What kind of file some bytes are, whatever the file's name says.

Only what is certain counts: the first bytes of a format, or the parts that a package must have. An
old .doc may be RTF, a web page or an archived one; exports of all kinds call themselves .xls.
"""

import re

_PDF = b"%PDF-"
_RTF = b"{\\rtf"
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

# Parts by which a ZIP file is known; an ODF or EPUB package begins with its type in plain letters.
_PARTS = {b"word/": "docx", b"xl/": "xlsx", b"ppt/": "pptx"}
_TYPES = {
    b"application/epub+zip": "epub",
    b"application/vnd.oasis.opendocument.text": "odt",
    b"application/vnd.oasis.opendocument.spreadsheet": "ods",
    b"application/vnd.oasis.opendocument.presentation": "odp",
}
_TYPE_PLACE = 38  # after the local header of an entry whose name is "mimetype"

# Streams by which an OLE file is known, as their names stand in its directory.
_STREAMS = {
    "WordDocument": "doc",
    "PowerPoint Document": "ppt",
    "Workbook": "xls",
    "Book": "xls",
    "__properties_version1.0": "msg",
}
_PACKAGES = {"docx", "pptx", "xlsx", "odt", "ods", "odp", "epub"}
_BINARIES = {*_PACKAGES, "doc", "ppt", "xls", "msg", "rtf", "pdf"}

_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|table)\b",
    re.IGNORECASE | re.DOTALL,
)
_MIME = re.compile(rb"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?mime-version:", re.IGNORECASE)
_BEGINNING = 4096
_DIRECTORY = 65536
_MARK = b"\xef\xbb\xbf"


def find_kind(data: bytes, named: str) -> str:
    """The name of the format that the bytes are; "" where they do not tell, or tell no other."""
    if data.startswith(_ZIP):
        return _package_kind(data, named)
    if data.startswith(_OLE):
        return _ole_kind(data)
    if data.startswith(_PDF):
        return "pdf"
    if data.startswith(_RTF):
        return "rtf"
    if named in _BINARIES:
        return _text_kind(data[:_BEGINNING].removeprefix(_MARK))
    return ""


def _package_kind(data: bytes, named: str) -> str:
    for type_, kind in _TYPES.items():
        if data.startswith(type_, _TYPE_PLACE):
            return kind
    if named == "zip":
        return ""
    # The directory at the end names every part; those of its own format come first.
    found = [kind for part, kind in _PARTS.items() if data.find(part, -_DIRECTORY) >= 0]
    if named in found or (named in _PACKAGES and not found):
        return ""
    return found[0] if found else "zip"


def _ole_kind(data: bytes) -> str:
    for stream, kind in _STREAMS.items():
        if (stream + "\0").encode("utf-16-le") in data:
            return kind
    return ""


def _text_kind(beginning: bytes) -> str:
    """What a file is that has the name of a binary format and is text."""
    if _HTML.match(beginning):
        return "html"
    if _MIME.match(beginning):
        return "mht"
    return ""
