"""Where a document is: in a file of its own, or as an entry in a file of many.

The address of a file is its path. An entry of an archive and an attachment of an e-mail add their
name in it: `/vjetar/arkiv.zip!/2019/vendim.docx`, and so on for an archive in an archive.
"""

import re

# The kinds of files that documents can be inside of; the registry knows how to open each of them.
CONTAINER_SUFFIXES = (".zip", ".tar", ".tgz", ".gz", ".eml", ".msg", ".mbox", ".mbx")

_BETWEEN = "!/"
# A folder may end in "!" too, so only what is the name of such a file parts an address.
_END_OF_FILE = re.compile(
    f"(?:{'|'.join(map(re.escape, CONTAINER_SUFFIXES))})(?={re.escape(_BETWEEN)})", re.IGNORECASE
)


def entry_address(container: str, name: str) -> str:
    """The address of an entry in the file or entry that holds it."""
    return f"{container}{_BETWEEN}{name}"


def file_of(address: str) -> str:
    """The path of the file on the disk that an address leads into.

    >>> file_of("/vjetar/arkiv.zip!/2019/letra.eml!/vendim.docx")
    '/vjetar/arkiv.zip'
    >>> file_of("/Kujdes!/vendim.docx")
    '/Kujdes!/vendim.docx'
    """
    end = _END_OF_FILE.search(address)
    return address[: end.end()] if end else address


def is_inside(address: str, container: str) -> bool:
    """Whether an address is the container itself or leads into it."""
    return address == container or address.startswith(container + _BETWEEN)


def can_hold_documents(path: str) -> bool:
    """Whether a file may have entries."""
    return path.lower().endswith(CONTAINER_SUFFIXES)
