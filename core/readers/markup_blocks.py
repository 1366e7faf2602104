"""From a tree of HTML to blocks of text, in one walk."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree  # type: ignore[import-untyped]

from core.model import BlockKind
from core.progress import NO_PROGRESS, Progress
from core.readers.draft import Part, Source
from core.readers.markup_tree import BLOCKS, CELLS, KINDS, OTHER_BLOCKS, blank_unseen, parse
from core.readers.safety import Element

CELL_LETTERS = 120  # code points; a longer cell makes its row a layout, not a row of data

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
        elif tag in CELLS and element.getprevious() is not None:
            self._pieces.append("\t")
        if tag == "tr":
            self._rows.append(_holds_data(element))
        elif tag == "br":
            yield from self._break_line()
        elif tag in KINDS:
            self._kinds.append(KINDS[tag])
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
        if tag in KINDS:
            self._kinds.pop()
        self._links -= tag == "a"
        self._verbatim -= tag == "pre"

    def _ends_block(self, tag: str) -> bool:
        return tag in BLOCKS and (tag == "tr" or not (self._rows and self._rows[-1]))

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
    if len(row) < 2 or any(
        inner.tag in OTHER_BLOCKS and inner.getparent() is not row
        for inner in row.iterdescendants()
    ):
        return False
    return all(
        len(cell.text_content()) <= CELL_LETTERS and sum(e.tag in ("p", "div") for e in cell) < 2
        for cell in row
    )
