"""The control words of RTF that say something about text, from the specification 1.9.1."""

CHARACTERS = {
    "tab": "\t", "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’",
    "ldblquote": "“", "rdblquote": "”", "emspace": "\u2003", "enspace": "\u2002",
    "qmspace": "\u2005", "zwnj": "\u200c", "zwj": "\u200d",
}  # fmt: skip
PARAGRAPHS = {"par", "sect", "page", "column"}

# What stands elsewhere on the page than the text in which it is written, in the order of reading.
ASIDES = (
    "shptxt", "dptxbxtext", "footnote", "annotation",
    "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf",
)  # fmt: skip

INFORMATION = {"title", "author"}

# Optional destinations with text of the document somewhere inside.
TRANSPARENT = {"shpinst"}

# Destinations with nothing to read that older programs wrote without the sign of an optional one,
# and those that say the same once more.
SKIPPED = {
    "fonttbl", "colortbl", "stylesheet", "listtable", "listoverridetable", "revtbl", "rsidtbl",
    "generator", "info", "creatim", "revtim", "printim", "buptim", "operator", "company",
    "manager", "category", "keywords", "comment", "doccomm", "subject", "hlinkbase",
    "title", "author", "pict", "object", "objdata", "objclass", "result", "nonshppict", "shprslt",
    "fldinst", "datafield", "formfield", "bkmkstart", "bkmkend", "listtext", "pntext", "pntxta",
    "pntxtb", "pn", "sn", "sv", "sp", "xe", "tc", "tcn", "rxe", "txe", "private", "template",
    "themedata", "colorschememapping", "latentstyles", "datastore", "filetbl", "ftnsep",
    "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "atnid", "atnauthor", "atndate",
    "atnref", "atnparent", "atnicn", "nextfile", "userprops", "xmlnstbl", "mmathPr", "nonesttables",
}  # fmt: skip

# \fcharset: the code page of a font; 0 is the one of the file, 2 is a font of signs.
CODE_PAGES = {
    77: "mac-roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "big5", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251",
    222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip


def known_code_page(name: str, default: str) -> str:
    """The code page of this name; the default where there is none."""
    try:
        b"".decode(name)
    except LookupError:
        return default
    return name
