"""OpenDocument text (ODT): body in order, then footnotes; title and author as stated."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.errors import QariError
from core.readers.draft import Draft, Part, Source
from core.readers.safety import Element, Package, local
from core.readers.style_names import Look, look_of_name, written_author, written_title
from core.readers.tidy import as_parts, as_row, one_line

FORMAT = "ODT"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_MANIFEST = "META-INF/manifest.xml"
# What is no part of the text: tracked deletions, comments, declarations, tables of
# contents and indexes, descriptions of pictures, and readings above a word.
_UNREAD = frozenset(
    {
        *("tracked-changes", "annotation", "forms", "title", "desc", "ruby-text", "scripts"),
        *("table-of-content", "alphabetical-index", "illustration-index", "table-index"),
        *("object-index", "user-index", "bibliography", "note-citation", "covered-table-cell"),
        *("sequence-decls", "variable-decls", "user-field-decls", "dde-connection-decls"),
    }
)
_SIGNS = {"s": " ", "tab": " ", "line-break": "\n"}
_ESCAPE = re.compile(r"_([0-9a-f]{1,4})_")  # of a sign that a style's name may not have
_CHAIN = 20  # styles that one is based on, at most: enough, and ends a circle
_STEP = 500  # blocks between two reports


def read(source: Source) -> Draft:
    """The document as one article.

    QariError: 'damaged', 'encrypted', 'too-many', 'expands', 'unsafe-xml', 'too-deep',
    'empty', and 'no-article-in' for a spreadsheet or the like.
    """
    package = Package(source, FORMAT)
    _refuse_locked(package)
    content = package.xml("content.xml")
    body = content.find("{*}body/{*}text")
    if body is None:
        raise QariError("no-article-in", file=source.name, format=FORMAT)
    roots = [package.xml("styles.xml")] if "styles.xml" in package else []
    walk = _Walk(body, _Styles([*roots, content]), source)
    parts = tuple(walk.all_parts())
    title, author = _stated(package)
    title = title or walk.title
    if walk.title and walk.title == title and len(parts) > 1:
        parts = parts[1:]
    if not parts:
        raise QariError("empty", file=source.name)
    return Draft(parts, title=title, author=author)


def _refuse_locked(package: Package) -> None:
    """A locked document is a package whose parts, but for the manifest, are noise."""
    if _MANIFEST not in package:
        return
    if any(True for _ in package.xml(_MANIFEST).iter("{*}encryption-data")):
        raise QariError("encrypted", file=package.source.name, format=FORMAT)


def _stated(package: Package) -> tuple[str, str]:
    """Title and author in the properties.  The creator is who saved it last."""
    if "meta.xml" not in package:
        return "", ""
    root = package.xml("meta.xml")
    title, first, last = (
        root.findtext(f"{{*}}meta/{{*}}{name}") for name in ("title", "initial-creator", "creator")
    )
    return written_title(title), written_author(first) or written_author(last)


class _Styles:
    """The styles in the roots of styles.xml and content.xml."""

    def __init__(self, roots: list[Element]) -> None:
        self._known = {
            style.get(f"{_STYLE}name", ""): (
                style.get(f"{_STYLE}display-name", ""),
                style.get(f"{_STYLE}parent-style-name", ""),
            )
            for root in roots
            for style in root.iter(f"{_STYLE}style")
            if style.get(f"{_STYLE}family") == "paragraph"
        }

    def look(self, style: str) -> Look:
        for _ in range(_CHAIN):
            plain = _ESCAPE.sub(lambda match: chr(int(match[1], 16)), style)
            shown, based_on = self._known.get(style, ("", ""))
            look = look_of_name(shown or plain)
            if look or not based_on:
                return look or "paragraph"
            style = based_on
        return "paragraph"


class _Walk:
    """Once through a document.  ``title`` is its first block, where that has Title's style."""

    def __init__(self, body: Element, styles: _Styles, source: Source) -> None:
        self.title = ""
        self._body, self._styles, self._progress = body, styles, source.progress
        self._total = sum(1 for _ in body.iter(f"{_TEXT}p", f"{_TEXT}h"))
        self._done = self._yielded = 0
        self._notes: list[Element] = []

    def all_parts(self) -> Iterator[Part]:
        """The body's blocks, then the notes' in the order of their marks."""
        yield from self._blocks(self._body, in_list=False)
        for note in self._notes:  # grows while notes hold notes
            yield from self._blocks(note, in_list=False)

    def _blocks(self, container: Element, in_list: bool) -> Iterator[Part]:
        for child in container:
            name = local(child)
            if name in ("p", "h"):
                yield from self._paragraph(child, in_list)
            elif name == "table":
                yield from self._rows(child)
            elif name not in _UNREAD and child.get(f"{_TEXT}display") != "none":
                yield from self._blocks(child, in_list or name == "list-item")

    def _paragraph(self, paragraph: Element, in_list: bool) -> Iterator[Part]:
        self._done += 1
        if self._done % _STEP == 0:
            self._progress.report(self._done, self._total)
        boxes: list[Element] = []
        text = "".join(self._text(paragraph, boxes))
        look: Look = self._styles.look(paragraph.get(f"{_TEXT}style-name", ""))
        if local(paragraph) == "h":
            look = "heading"
        elif in_list and look == "paragraph":
            look = "item"
        if look != "contents":
            for part in as_parts(text, "heading" if look == "title" else look):
                if look == "title" and not self._yielded:
                    self.title = one_line(part.text)
                self._yielded += 1
                yield part
        for box in boxes:
            yield from self._blocks(box, in_list=False)

    def _rows(self, table: Element) -> Iterator[Part]:
        """Rows as blocks; a cell that is alone in its row frames running text."""
        for child in table:
            if local(child) == "table-row":
                cells = [cell for cell in child if local(cell) == "table-cell"]
                if len(cells) == 1:
                    yield from self._blocks(cells[0], in_list=False)
                    continue
                for part in as_row(self._blocks(cell, in_list=False) for cell in cells):
                    self._yielded += 1
                    yield part
            elif local(child).startswith("table-") and local(child) != "table-cell":
                yield from self._rows(child)

    def _text(self, element: Element, boxes: list[Element]) -> Iterator[str]:
        """The text in a paragraph; frames and shapes are left out and added to ``boxes``."""
        yield _flat(element.text)
        for child in element:
            name = local(child)
            if name in _SIGNS:
                yield _SIGNS[name]
            elif name == "note":
                self._notes.append(child)
            elif name and child.tag.startswith(_DRAW):
                boxes.append(child)
            elif name and name not in _UNREAD:
                yield from self._text(child, boxes)
            yield _flat(child.tail)


def _flat(text: str | None) -> str:
    return re.sub(r"\s", " ", text or "")
