"""From a DOCX file's bytes to python-docx's document, by way of checked parts alone.

python-docx opens every part that any other names, and fails where one of them is missing
or is of a kind that it does not know.  So it is handed a small package made from the
few parts that are read, after each was checked.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from dataclasses import dataclass

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as KIND
from lxml import etree  # type: ignore[import-untyped]

from core.errors import QariError
from core.readers.draft import Source
from core.readers.safety import Element, Package, join, parse_xml

FORMAT = "DOCX"
_READ = ("officeDocument", "core-properties", "styles", "footnotes", "endnotes")
_TYPES = "[Content_Types].xml"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # opens old Word files, and locked new ones
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_MAIN = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
# Templates, files with macros and Word's "strict" files are the same under other names.
_SAME = (
    (b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml", _MAIN),
    (b"application/vnd.ms-word.document.macroEnabled.main+xml", _MAIN),
    (b"application/vnd.ms-word.template.macroEnabledTemplate.main+xml", _MAIN),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
)


@dataclass(frozen=True, slots=True)
class WordFile:
    """What is read of a document.

    The text is in ``body``, ``notes`` holds the roots of footnotes and endnotes where there
    are any, ``styles`` the root of the styles.  Title and author are empty if not stated.
    """

    body: Element
    styles: Element
    notes: tuple[Element, ...]
    title: str
    author: str


def open_word(source: Source) -> WordFile:
    """The document in a DOCX file.  QariError as Package and parse_xml raise it."""
    if source.data.startswith(_OLE):
        raise _locked_or_old(source)
    package = Package(source, FORMAT)
    lean = _lean_copy(package)
    try:
        return _read(docx.Document(io.BytesIO(lean)), source)
    except QariError:
        raise
    except Exception as error:  # python-docx lets through whatever a broken part sets off
        raise package.damaged("it is no Word document, or a part of it is missing") from error


def _read(document: Document, source: Source) -> WordFile:
    part = document.part
    related = [rel for rel in part.rels.values() if rel.reltype.endswith("notes")]
    blobs = [rel.target_part.blob for rel in related]
    package_kinds = {rel.reltype for rel in part.package.rels.values()} if part.package else set()
    # Without properties, python-docx makes some up.
    stated = document.core_properties if KIND.CORE_PROPERTIES in package_kinds else None
    return WordFile(
        body=document.element.body,
        styles=document.styles.element,
        notes=tuple(parse_xml(blob, source, FORMAT) for blob in blobs),
        title=stated.title if stated else "",
        author=stated.author if stated else "",
    )


def _locked_or_old(source: Source) -> QariError:
    if _LOCKED in source.data:
        return QariError("encrypted", file=source.name, format=FORMAT)
    why = "it is a file of Word 97 to 2003"
    return QariError("damaged", file=source.name, format=FORMAT, why=why)


def _lean_copy(package: Package) -> bytes:
    """A package of the parts in ``_READ`` and what names them, all of them checked."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as copy:
        _add(copy, package, _TYPES)
        for main in _add_related(copy, package, ""):
            _add_related(copy, package, main)
    return buffer.getvalue()


def _add(copy: zipfile.ZipFile, package: Package, name: str) -> None:
    package.xml(name)
    copy.writestr(name, _plain(package.read(name)))


def _plain(data: bytes) -> bytes:
    for other, usual in _SAME:
        data = data.replace(other, usual)
    return data


def _add_related(copy: zipfile.ZipFile, package: Package, name: str) -> list[str]:
    """Add what a part (or, for an empty name, the package) names; the main part, if named."""
    folder, base = posixpath.split(name)
    relations = posixpath.join(folder, "_rels", f"{base}.rels")
    if relations not in package:
        return []
    root, added = package.xml(relations), dict[str, str]()
    for relation in list(root.iterchildren("*")):
        kind = relation.get("Type", "").rpartition("/")[2]
        target = relation.get("Target", "")
        inside = join("", target[1:]) if target.startswith("/") else join(folder, target)
        external = relation.get("TargetMode") == "External"
        if kind not in _READ or kind in added or external or inside not in package:
            root.remove(relation)
            continue
        if inside not in (*added.values(), name, relations, _TYPES):
            _add(copy, package, inside)
        added[kind] = inside
    copy.writestr(relations, _plain(etree.tostring(root)))
    return [added["officeDocument"]] if "officeDocument" in added else []
