"""The blocks in one chapter of a book: XHTML, or HTML where it is not well-formed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from lxml import etree  # type: ignore[import-untyped]

from core.encoding import decode
from core.errors import QariError
from core.model import BlockKind
from core.readers.draft import Part, Source
from core.readers.safety import Element, local, parse_xml, refuse_depth, refuse_markup
from core.readers.tidy import as_parts, as_row

FORMAT = "EPUB"
EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"
_UNREAD = frozenset(
    {
        *("head", "script", "style", "template", "nav", "svg", "rt", "rp", "annotation"),
        *("audio", "video", "object", "iframe", "button", "select", "textarea"),
    }
)
_NO_TEXT_OF_ITS_OWN = ("toc", "landmarks", "page-list", "pagebreak", "loi", "lot")
_KINDS: dict[str, BlockKind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    "p": "paragraph",
    "blockquote": "quote",
    "li": "item",
    "dt": "item",
    "dd": "item",
    "figcaption": "caption",
    "caption": "caption",
}
_FRAMES = frozenset(  # that begin a new block and leave its kind to what is around them
    {
        *("address", "article", "aside", "body", "center", "details", "div", "dl", "fieldset"),
        *("figure", "footer", "form", "header", "hr", "main", "ol", "pre", "section", "summary"),
        *("table", "tbody", "tfoot", "thead", "ul"),
    }
)


def chapter_root(data: bytes, source: Source) -> Element:
    """The root of a chapter; None for one without any element.

    QariError: 'unsafe-xml', 'too-deep', 'too-many'.
    """
    try:
        return parse_xml(data, source, FORMAT)
    except QariError as error:
        if error.code != "damaged":
            raise
    decoded = decode(data)
    text = (decoded.text if decoded else data.decode("utf-8", "replace")).encode("utf-8")
    refuse_markup(text, source)
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(text, parser)
    except Exception:  # nothing in it that even this parser takes for a page
        return None
    if root is not None:
        refuse_depth(root, source)
    return root


def chapter_parts(root: Element) -> Iterator[Part]:
    """The blocks under a root, in order; without contents and lists of pages."""
    yield from _blocks(root, "paragraph", keeps_lines=False)


def _blocks(element: Element, kind: BlockKind, keeps_lines: bool) -> Iterator[Part]:
    """The blocks in an element; text outside of any is one of the given kind."""
    loose: list[str] = []
    for piece in _pieces(element, keeps_lines):
        if isinstance(piece, str):
            loose.append(piece)
            continue
        yield from as_parts("".join(loose), kind)
        loose.clear()
        name = local(piece)
        if name == "tr":
            yield from _row(piece, kind)
        else:
            # A paragraph in a quotation or an item is still that.
            inner = _KINDS.get(name, kind)
            inner = kind if inner == "paragraph" else inner
            yield from _blocks(piece, inner, keeps_lines or name == "pre")
    yield from as_parts("".join(loose), kind)


def _row(row: Element, kind: BlockKind) -> Iterator[Part]:
    cells = [cell for cell in row if local(cell) in ("td", "th")]
    if len(cells) == 1:  # it frames running text
        yield from _blocks(cells[0], kind, keeps_lines=False)
        return
    yield from as_row(_blocks(cell, kind, keeps_lines=False) for cell in cells)


def _pieces(element: Element, keeps_lines: bool) -> Iterator[str | Element]:
    """An element's text, with the blocks in it as elements, in order."""
    yield _flat(element.text, keeps_lines)
    for child in element:
        name = local(child).lower()
        if child.tag is etree.Entity:
            yield _flat(unescape(child.text), keeps_lines)
        elif name == "br":
            yield "\n"
        elif not name or name in _UNREAD or _is_apparatus(child):
            pass
        elif name in _KINDS or name in _FRAMES or name == "tr":
            yield child
        else:
            yield from _pieces(child, keeps_lines)
        yield _flat(child.tail, keeps_lines)


def _is_apparatus(element: Element) -> bool:
    """Whether an element is hidden, or a table of contents, list of pages or page mark."""
    types = element.get(EPUB_TYPE, "") or element.get("epub:type", "")
    return "hidden" in element.attrib or any(name in _NO_TEXT_OF_ITS_OWN for name in types.split())


def _flat(text: str | None, keeps_lines: bool) -> str:
    return re.sub(r"[^\S\n]" if keeps_lines else r"\s", " ", text or "")
