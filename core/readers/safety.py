"""Packed files (ZIP) and the XML in them, opened so that a hostile one costs little.

Nothing is unpacked to the disk, no name in a package leads out of it, and an XML part
can declare no entities and load nothing.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from typing import Any, TypeAlias

from lxml import etree  # type: ignore[import-untyped]

from core import limits
from core.errors import QariError
from core.readers.draft import Source

#: An lxml element; lxml has no types of its own.
Element: TypeAlias = Any

_ENTRY = b"PK\x01\x02"  # opens each part's entry in a ZIP's directory
_HEADER_BYTES = 30  # of the fixed head before each part
_LOCKED = 0x1 | 0x40 | 0x2000  # flags: encrypted, strongly encrypted, directory encrypted
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # all that these formats allow
_LEADS_OUT = re.compile(r"/|\.\.(?:/|\Z)|[A-Za-z]:")
_TOO_DEEP = etree.XPath("boolean(" + "/*" * (limits.NESTING + 1) + ")")


class Package:
    """The parts of a ZIP file by name; what is read of them counts against the limits.

    ``format`` is the name in messages.  Opening raises QariError: 'damaged', 'encrypted',
    'too-many' (parts), 'expands'.
    """

    def __init__(self, source: Source, format: str) -> None:
        self.source, self.format = source, format
        # Counted before zipfile makes an object of each entry.
        entries = source.data.count(_ENTRY)
        if entries > limits.PARTS:
            raise QariError(
                "too-many", file=source.name, count=entries, what="parts", limit=limits.PARTS
            )
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(source.data))
        except Exception as error:  # zipfile raises many kinds on broken bytes
            raise self.damaged(error) from error
        infos = self._zip.infolist()
        self._check(infos)
        files = (info for info in infos if not info.filename.endswith("/"))
        self._parts = {name: info for info in files if (name := join("", info.filename))}
        self._sizes: dict[str, int] = {}
        self._total = 0

    @property
    def names(self) -> tuple[str, ...]:
        """The parts' names, folders left out, and names that lead out of the package."""
        return tuple(self._parts)

    def __contains__(self, name: str) -> bool:
        return name in self._parts

    def read(self, name: str) -> bytes:
        """A part's bytes.  QariError: 'damaged' (also where it is missing), 'expands'."""
        info = self._parts.get(name)
        if info is None:
            raise self.damaged(f"it has no part {name}")
        try:
            with self._zip.open(info) as stream:
                data = stream.read(limits.PART_BYTES + 1)
        except Exception as error:  # as above; zlib has its own
            raise self.damaged(error) from error
        self._total += len(data) - self._sizes.get(name, 0)
        self._sizes[name] = len(data)
        if len(data) > limits.PART_BYTES:
            raise self._expands(limits.PART_BYTES)
        if self._total > limits.EXPANDED_BYTES:
            raise self._expands(limits.EXPANDED_BYTES)
        return data

    def xml(self, name: str) -> Element:
        """The root of an XML part.  QariError as ``read`` and ``parse_xml`` raise it."""
        return parse_xml(self.read(name), self.source, self.format)

    def damaged(self, why: object) -> QariError:
        """The error that says that this file is broken."""
        return QariError("damaged", file=self.source.name, format=self.format, why=str(why))

    def _expands(self, limit: int) -> QariError:
        return QariError("expands", file=self.source.name, limit=limit)

    def _check(self, infos: list[zipfile.ZipInfo]) -> None:
        """Refuse by what the directory declares, before anything is unpacked."""
        if any(info.flag_bits & _LOCKED for info in infos):
            raise QariError("encrypted", file=self.source.name, format=self.format)
        if any(info.compress_type not in _METHODS for info in infos):
            raise self.damaged("a part is packed in an unknown way")
        if any(info.file_size > limits.PART_BYTES for info in infos):
            raise self._expands(limits.PART_BYTES)
        if sum(info.file_size for info in infos) > limits.EXPANDED_BYTES:
            raise self._expands(limits.EXPANDED_BYTES)
        end = 0
        for info in sorted(infos, key=lambda info: info.header_offset):
            if info.header_offset < end:  # parts that share bytes multiply what they unpack to
                raise self.damaged("its parts overlap")
            end = info.header_offset + _HEADER_BYTES + info.compress_size


def join(folder: str, href: str) -> str:
    """The part that ``href`` names as seen from ``folder``; empty where it leads out."""
    path = posixpath.normpath(posixpath.join(folder, href.replace("\\", "/")))
    return "" if _LEADS_OUT.match(path) or path == "." else path


def parse_xml(data: bytes, source: Source, format: str) -> Element:
    """The root element, without comments, its entities unresolved.

    QariError: 'unsafe-xml' for entities of its own, 'too-deep', 'damaged'.
    """
    flat = data.replace(b"\x00", b"") if b"\x00" in data[:8] else data  # UTF-16
    if b"<!DOCTYPE" in flat and b"<!ENTITY" in flat:
        raise QariError("unsafe-xml", file=source.name)
    refuse_markup(flat, source)
    try:
        root = etree.fromstring(data, _parser())
        dtd = root.getroottree().docinfo.internalDTD
        declares = dtd is not None and any(True for _ in dtd.iterentities())
    except Exception as error:  # XMLSyntaxError, and others for odd encodings
        if "Excessive depth" in str(error):  # libxml2's own limit is met first
            raise too_deep(source) from error
        raise QariError("damaged", file=source.name, format=format, why=str(error)) from error
    if declares:  # in an encoding that the bytes above do not show
        raise QariError("unsafe-xml", file=source.name)
    refuse_depth(root, source)
    return root


def _parser() -> Any:
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def refuse_markup(data: bytes, source: Source) -> None:
    """QariError 'too-many' for XML or HTML of more elements and attributes than memory bears."""
    count = data.count(b"<") + data.count(b"=")
    if count > limits.MARKUP:
        raise QariError(
            "too-many", file=source.name, count=count, what="elements", limit=limits.MARKUP
        )


def refuse_depth(root: Element, source: Source) -> None:
    """QariError 'too-deep' for a tree that is nested more than ``limits.NESTING`` deep."""
    if _TOO_DEEP(root):
        raise too_deep(source)


def too_deep(source: Source) -> QariError:
    """The error that says that a file's parts are nested too deep."""
    return QariError("too-deep", file=source.name, limit=limits.NESTING)


def local(element: Element) -> str:
    """An element's name without its namespace; empty for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
