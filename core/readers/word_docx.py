"""Word documents (DOCX): body in order, then footnotes; title and author as stated."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docx.oxml.ns import qn

from core.errors import QariError
from core.readers.draft import Draft, Part, Source
from core.readers.safety import Element, local
from core.readers.style_names import written_author, written_title
from core.readers.tidy import as_parts, as_row, one_line
from core.readers.word_package import WordFile, open_word
from core.readers.word_styles import Styles

# Properties (whose tab stops are named as tabs are), what a tracked change took away, and
# the reading above a word.
_UNREAD = ("pPr", "rPr", "del", "moveFrom", "rt")
_SIGNS = {"tab": " ", "ptab": " ", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": ""}
_AROUND_ROWS = ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag")
_OFF = ("0", "false", "off")
_STEP = 500  # blocks between two reports


def read(source: Source) -> Draft:
    """The document as one article.

    QariError: 'damaged', 'encrypted', 'too-many', 'expands', 'unsafe-xml', 'too-deep', 'empty'.
    """
    file = open_word(source)
    walk = _Walk(file, source)
    parts = tuple(walk.all_parts())
    title = written_title(file.title) or walk.title
    if walk.title and walk.title == title and len(parts) > 1:
        parts = parts[1:]
    if not parts:
        raise QariError("empty", file=source.name)
    return Draft(parts, title=title, author=written_author(file.author))


class _Walk:
    """Once through a document.  ``title`` is its first block, where that has Title's style."""

    def __init__(self, file: WordFile, source: Source) -> None:
        self.title = ""
        self._file, self._progress = file, source.progress
        self._styles = Styles(file.styles)
        self._total = sum(1 for root in (file.body, *file.notes) for _ in root.iter(qn("w:p")))
        self._done = self._yielded = 0

    def all_parts(self) -> Iterator[Part]:
        """The body's blocks, then the notes'."""
        yield from self._blocks(self._file.body)
        for root in self._file.notes:
            for note in root:
                # The others are the lines that Word draws above notes.
                if note.get(qn("w:type"), "normal") == "normal":
                    yield from self._blocks(note)

    def _blocks(self, container: Element) -> Iterator[Part]:
        for child in container:
            name = local(child)
            if name == "p":
                yield from self._paragraph(child)
            elif name == "tbl":
                for row in _descend(child, "tr"):
                    yield from self._row(row)
            elif name == "AlternateContent":
                yield from self._blocks(_choice(child))
            elif name and name not in _UNREAD and not _is_placeholder(child):
                yield from self._blocks(child)

    def _paragraph(self, paragraph: Element) -> Iterator[Part]:
        self._done += 1
        if self._done % _STEP == 0:
            self._progress.report(self._done, self._total)
        boxes: list[Element] = []
        text = "".join(_text(paragraph, boxes))
        look = self._styles.look(paragraph)
        if look != "contents":
            for part in as_parts(text, "heading" if look == "title" else look):
                if look == "title" and not self._yielded:
                    self.title = one_line(part.text)
                self._yielded += 1
                yield part
        for box in boxes:
            yield from self._blocks(box)

    def _row(self, row: Element) -> Iterator[Part]:
        """A row's cells as one block; a cell that is alone in its row frames running text."""
        if row.find(f"{qn('w:trPr')}/{qn('w:del')}") is not None:
            return
        cells = [cell for cell in _descend(row, "tc") if not _continues(cell)]
        if len(cells) == 1:
            yield from self._blocks(cells[0])
            return
        for part in as_row(self._blocks(cell) for cell in cells):
            self._yielded += 1
            yield part


def _descend(container: Element, name: str) -> Iterator[Element]:
    """A table's rows or a row's cells, also where a change or a control wraps them."""
    for child in container:
        if local(child) == name:
            yield child
        elif local(child) in _AROUND_ROWS:
            yield from _descend(child, name)


def _continues(cell: Element) -> bool:
    """Whether a cell is only the rest of a merged one."""
    properties = cell.find(qn("w:tcPr"))
    if properties is None:
        return False
    merges = (properties.find(qn(f"w:{name}")) for name in ("vMerge", "hMerge"))
    return any(
        merge is not None and merge.get(qn("w:val"), "continue") == "continue" for merge in merges
    )


def _choice(alternatives: Element) -> Element:
    """The first of several forms of the same content, such as a text box."""
    return next(iter(alternatives), alternatives)


def _is_placeholder(element: Element) -> bool:
    """Whether a content control still shows its prompt."""
    return element.find(f"{qn('w:sdtPr')}/{qn('w:showingPlcHdr')}") is not None


def _hidden(run: Element) -> bool:
    mark = run.find(f"{qn('w:rPr')}/{qn('w:vanish')}")
    return mark is not None and mark.get(qn("w:val"), "1") not in _OFF


def _text(element: Element, boxes: list[Element]) -> Iterator[str]:
    """The text in a paragraph, its text boxes left out and added to ``boxes``."""
    for child in element:
        name = local(child)
        if name == "t":
            yield re.sub(r"\s", " ", child.text or "")
        elif name in _SIGNS:
            yield _SIGNS[name]
        elif name == "br":
            yield "\n" if child.get(qn("w:type"), "textWrapping") == "textWrapping" else " "
        elif name == "txbxContent":
            boxes.append(child)
        elif name == "AlternateContent":
            yield from _text(_choice(child), boxes)
        elif name and name not in _UNREAD and not (_is_placeholder(child) or _hidden(child)):
            yield from _text(child, boxes)
