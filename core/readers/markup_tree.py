"""The tree of an HTML text: parsed without any reach outside, what is not shown emptied.

Nothing is fetched, run or resolved.
"""

from __future__ import annotations

import re

from lxml import etree, html  # type: ignore[import-untyped]

from core.errors import QariError
from core.model import BlockKind
from core.readers.draft import Source
from core.readers.safety import Element, refuse_markup, too_deep

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
KINDS: dict[str, BlockKind] = {
    **dict.fromkeys(_HEADINGS, "heading"),
    "blockquote": "quote",
    **dict.fromkeys(("li", "dd", "dt"), "item"),
    **dict.fromkeys(("figcaption", "caption"), "caption"),
}
CELLS = frozenset(("td", "th"))
_PLAIN_BLOCKS = frozenset(("p", "div", "center", "address", "section"))
OTHER_BLOCKS = frozenset(
    {
        *("html", "head", "body", "article", "aside", "details", "dialog", "dir", "dl"),
        *("fieldset", "figure", "footer", "form", "header", "hgroup", "hr", "legend", "main"),
        *("menu", "nav", "ol", "pre", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul"),
        *CELLS,
        *KINDS,
    }
)
BLOCKS = _PLAIN_BLOCKS | OTHER_BLOCKS
_UNSEEN = frozenset(
    {
        *("applet", "audio", "button", "canvas", "datalist", "embed", "iframe", "input"),
        *("map", "meter", "noembed", "noframes", "noscript", "object", "option", "progress"),
        *("rp", "rt", "script", "select", "style", "svg", "template", "textarea", "title"),
        *("video", "xml"),
    }
)
_UNSEEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|mso-list\s*:\s*ignore", re.I
)
_UNSEEN_CLASSES = frozenset(("sr-only", "visually-hidden", "screen-reader-text"))

_UNPARSABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_EMBEDDED = re.compile(r"""data:[^"'<>\s)]{500,}""")  # pictures, which break the parser's limits
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s<>/]*+)([^<>]*+)>")


def parse(text: str, source: Source) -> Element | None:
    """The tree of an HTML text, None for no element at all.

    Elements nested deeper than the parser goes are flattened.  QariError: 'too-many'
    elements, 'too-deep' even so, 'damaged' where text without end stops the parser.
    """
    text = _EMBEDDED.sub("data:,", _UNPARSABLE.sub(" ", text))
    root, stop = _parsed(text, source)
    if "depth" in stop:
        root, stop = _parsed(_TAG.sub(_flat, text), source)
    if "depth" in stop:
        raise too_deep(source)
    if stop:
        raise QariError("damaged", file=source.name, format="HTML", why=stop)
    return root


def _parsed(text: str, source: Source) -> tuple[Element | None, str]:
    """A tree, and what made the parser stop before the end."""
    data = text.encode("utf-8", "replace")
    refuse_markup(data, source)
    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=False
    )
    try:
        root = etree.fromstring(data, parser)
    except Exception:  # nothing in it that even this parser takes for a page
        root = None
    limit = etree.ErrorTypes.ERR_RESOURCE_LIMIT
    stops = (error.message.strip() for error in parser.error_log if error.type == limit)
    return root, next(stops, "")


def _flat(tag: re.Match[str]) -> str:
    """A tag where nesting has to go: blocks become paragraphs, which close each other."""
    closing, kind, rest = tag[1], tag[2].lower(), tag[3]
    if kind in _UNSEEN or kind in ("br", "meta", "link"):
        return tag[0]
    if kind in _HEADINGS:
        return "</h2><p>" if closing else "</h2><h2>"
    if kind not in BLOCKS:
        return ""
    return "<p>" if closing else f"<p {rest}>"


def blank_unseen(root: Element) -> None:
    """Empty the elements that a reader of the page does not see."""
    for element in [element for element in root.iter() if _is_unseen(element)]:
        element.clear(keep_tail=True)
    for head in list(root.iter("head")):
        head.tag = "div"  # it holds the whole page where that opens with no <body>


def _is_unseen(element: Element) -> bool:
    if element.tag in _UNSEEN:
        return True
    if not element.attrib or element.tag in ("html", "body"):
        return False  # pages hide their body until a script has run
    return (
        "hidden" in element.attrib
        or bool(_UNSEEN_STYLE.search(element.get("style", "")))
        or not _UNSEEN_CLASSES.isdisjoint(element.get("class", "").split())
    )
