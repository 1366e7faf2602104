"""From HTML to blocks of text: parse it without any reach outside, walk it once.

Nothing is fetched, run or resolved; what a browser would not show is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree, html  # type: ignore[import-untyped]

from core.errors import QariError
from core.model import BlockKind
from core.progress import NO_PROGRESS, Progress
from core.readers.draft import Part, Source
from core.readers.safety import Element, refuse_markup, too_deep

CELL_LETTERS = 120  # code points; a longer cell makes its row a layout, not a row of data

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_KINDS: dict[str, BlockKind] = {
    **dict.fromkeys(_HEADINGS, "heading"),
    "blockquote": "quote",
    **dict.fromkeys(("li", "dd", "dt"), "item"),
    **dict.fromkeys(("figcaption", "caption"), "caption"),
}
_CELLS = frozenset(("td", "th"))
_PLAIN_BLOCKS = frozenset(("p", "div", "center", "address", "section"))
_BLOCKS = (
    _PLAIN_BLOCKS
    | _CELLS
    | frozenset(_KINDS)
    | {
        *("html", "body", "article", "aside", "details", "dialog", "dir", "dl", "fieldset"),
        *(
            "figure",
            "footer",
            "form",
            "head",
            "header",
            "hgroup",
            "hr",
            "legend",
            "main",
            "menu",
            "nav",
        ),
        *("ol", "pre", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul"),
    }
)
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
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s<>/]*)([^<>]*)>")
_SPACES = re.compile(r"\s+")
_RUNS = re.compile("  +")
_ROUND_BREAKS = re.compile(r" ?([\n\t]) ?")


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a page; ``linked`` is the share of its letters that stand in links, 0 to 1."""

    text: str
    kind: BlockKind
    linked: float


def fragment_parts(text: str, name: str = "HTML") -> tuple[Part, ...]:
    """All that a piece of HTML shows, such as a selection copied in a browser.

    The cells of a table's row are joined by tabs.  QariError as ``parse`` raises it;
    ``name`` is for its message.
    """
    root = parse(text, Source(b"", name))
    if root is None:
        return ()
    blank_unseen(root)
    return tuple(Part(block.text, block.kind) for block in blocks(root))


def without_title(parts: Iterable[Part], title: str) -> tuple[Part, ...]:
    """The parts less the first of them, or the first heading, where it is just the title.

    The title is shown anyway; a text of nothing else is kept.
    """
    parts = tuple(parts)
    heading = next((i for i, part in enumerate(parts) if part.kind == "heading"), 0)
    for repeated in (0, heading):
        if repeated < len(parts) and parts[repeated].text == title:
            return parts[:repeated] + parts[repeated + 1 :] or parts
    return parts


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
    if kind not in _BLOCKS:
        return ""
    return "<p>" if closing else f"<p {rest}>"


def blank_unseen(root: Element) -> None:
    """Empty the elements that a reader of the page does not see."""
    for element in [element for element in root.iter() if _is_unseen(element)]:
        element.clear(keep_tail=True)
    for head in root.iter("head"):
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


def blocks(root: Element, progress: Progress = NO_PROGRESS) -> Iterator[Block]:
    """What stands below an element, block by block in reading order."""
    pen = _Pen()
    for number, (event, element) in enumerate(etree.iterwalk(root, events=("start", "end"))):
        if number % 1000 == 0:
            progress.report(number, 0)
        if event == "start":
            yield from pen.open(element)
        else:
            yield from pen.close(element)
            if element is not root:
                yield from pen.write(element.tail)
    yield from pen.flush()


class _Pen:
    """Writes a block's text until an element ends it."""

    def __init__(self) -> None:
        self._kinds: list[BlockKind] = ["paragraph"]
        self._rows: list[bool] = []  # of the tables around: whether the row holds data
        self._links = self._verbatim = 0  # such elements around
        self._start()

    def _start(self) -> None:
        self._pieces: list[str] = []
        self._letters = self._linked = 0
        self._broken = False  # since the last letter

    def open(self, element: Element) -> Iterator[Block]:
        """Enter an element, with the text before its first child."""
        tag = element.tag
        if self._ends_block(tag):
            yield from self.flush()
        elif tag in _CELLS and element.getprevious() is not None:
            self._pieces.append("\t")
        if tag == "tr":
            self._rows.append(_holds_data(element))
        elif tag == "br":
            yield from self._break_line()
        elif tag in _KINDS:
            self._kinds.append(_KINDS[tag])
        self._links += tag == "a"
        self._verbatim += tag == "pre"
        yield from self.write(element.text)

    def close(self, element: Element) -> Iterator[Block]:
        """Leave an element."""
        tag = element.tag
        if tag == "tr":
            self._rows.pop()
        if self._ends_block(tag):
            yield from self.flush()
        if tag in _KINDS:
            self._kinds.pop()
        self._links -= tag == "a"
        self._verbatim -= tag == "pre"

    def _ends_block(self, tag: str) -> bool:
        return tag in _BLOCKS and (tag == "tr" or not (self._rows and self._rows[-1]))

    def write(self, text: str | None) -> Iterator[Block]:
        """Add running text; its lines mean something only where it is verbatim."""
        for number, line in enumerate(text.split("\n") if text and self._verbatim else [text]):
            if number:
                yield from self._break_line()
            if line:
                piece = _SPACES.sub(" ", line)
                letters = len(piece) - piece.count(" ")
                self._pieces.append(piece)
                self._letters += letters
                self._linked += letters if self._links else 0
                self._broken = self._broken and not letters

    def _break_line(self) -> Iterator[Block]:
        """Two breaks with nothing between end a paragraph; in a row they mean nothing."""
        if self._rows and self._rows[-1]:
            self._pieces.append(" ")
        elif self._broken:
            yield from self.flush()
        else:
            self._pieces.append("\n")
            self._broken = True

    def flush(self) -> Iterator[Block]:
        """End the block; nothing comes of one without a visible character."""
        if not self._pieces:
            return
        text = _ROUND_BREAKS.sub(r"\1", _RUNS.sub(" ", "".join(self._pieces))).strip()
        linked = self._linked / max(1, self._letters)
        self._start()
        if any(char.isprintable() and char != " " for char in text):
            kind = self._kinds[-1]
            yield Block(text.replace("\n", " ") if kind == "heading" else text, kind, linked)


def _holds_data(row: Element) -> bool:
    """True for a row of short cells, false for one that lays out a page."""
    inner = _BLOCKS - _PLAIN_BLOCKS
    if len(row) < 2 or any(
        e.tag in inner and e.getparent() is not row for e in row.iterdescendants()
    ):
        return False
    return all(
        len(cell.text_content()) <= CELL_LETTERS and sum(e.tag in ("p", "div") for e in cell) < 2
        for cell in row
    )
