"""What Word, Excel and PowerPoint packages have in common: relationships and core properties."""

import posixpath
from dataclasses import dataclass

from index.errors import FailureReason
from index.extraction.dates import iso_date
from index.extraction.extracted import ContentError, Extracted
from index.extraction.language_code import language_code
from index.extraction.xml_tree import local_name
from index.extraction.zip_package import ZipPackage
from index.values import Page


@dataclass(frozen=True, slots=True)
class Relationship:
    """Says that a part belongs to another: under which id, as what, and where it is."""

    id: str
    kind: str  # the last word of its type: "footnotes", "worksheet"
    part: str


class OfficePackage(ZipPackage):
    """An opened Office Open XML document."""

    def main_part(self, default: str) -> str:
        """The name of the part that has the document itself."""
        for relationship in self.relationships(""):
            if relationship.kind == "officeDocument":
                return relationship.part
        return default

    def relationships(self, part: str) -> list[Relationship]:
        """The parts that belong to a part, in the order of the file."""
        folder, name = posixpath.split(part)
        root = self.find_part(posixpath.join(folder, "_rels", name + ".rels"))
        found = []
        for child in () if root is None else root:
            target = child.get("Target", "")
            if child.get("TargetMode") != "External" and target:
                path = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
                kind = child.get("Type", "").rpartition("/")[2]
                found.append(Relationship(child.get("Id", ""), kind, path))
        return found

    def with_properties(self, text: str, pages: tuple[Page, ...] = ()) -> Extracted:
        """The text with what the document tells about itself."""
        if not text.strip():
            raise ContentError(FailureReason.NO_TEXT)
        root = self.find_part("docProps/core.xml")
        values = {} if root is None else {local_name(child): child.text or "" for child in root}
        return Extracted(
            text,
            title=values.get("title", ""),
            author=values.get("creator", ""),
            date=iso_date(values.get("created", "")),
            language=language_code(values.get("language", "")),
            pages=pages,
        )
