"""An article on its page: the document's text, its blocks' looks, and its lines."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import (
    QPainter,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextListFormat,
)

from gui.block_look import BlockLooks
from gui.offsets import DocumentMap
from gui.reading.layout import Column, PageLayout
from gui.reading.look import ReadingLook
from gui.reading.mark_painter import MarkPainter, paint_beside
from gui.reading.marks import CAPTION, QUOTE, SELECTED, MarkLook

if TYPE_CHECKING:
    from core.model import Article
    from gui.reading.lines import Range, Span
    from gui.reading.marked import Marked

MARGIN = 28  # pixels around the column at least
MARGIN_ABOVE, MARGIN_BELOW = MARGIN * 0.75, MARGIN * 2.0


class Page:
    """Fills a document with an article, and speaks of it in text offsets."""

    def __init__(self, document: QTextDocument, marked: Marked) -> None:
        self._document, self._marked = document, marked
        self.article: Article | None = None
        self.bare = False  # without tashkeel
        #: Whether what the reader selects looks so.
        self.selection_shown = True
        self.looks: dict[str, MarkLook] = {}
        self.map = DocumentMap("", ())
        self._blocks = BlockLooks(ReadingLook())
        self._painter = MarkPainter()
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        self.layout = PageLayout(document, self._dress, self._adorn)
        document.setDocumentLayout(self.layout)

    @property
    def line_height(self) -> float:
        """Of the text, in pixels."""
        return self._blocks.line

    def fill(self, article: Article) -> None:
        """Put an article's text in; its lines follow as they are looked at."""
        self.article = article
        self.map = DocumentMap(article.text, article.blocks, bare=self.bare)
        self.layout.clear()
        self._document.setPlainText("\n".join(self.map.shown))
        self.layout.start()

    def set_look(self, look: ReadingLook, width: float) -> None:
        """Show articles so from now on, on a page of a width in pixels."""
        self._blocks = BlockLooks(look)
        self._document.setDefaultFont(self._blocks.font)
        self._document.setIndentWidth(self._blocks.line)
        self.layout.start()
        self.set_width(width)

    def set_width(self, width: float) -> None:
        """Centre the column: as wide as the measure, or as the page allows."""
        side = max(MARGIN, int((width - self._blocks.look.column()) / 2))
        self.layout.set_column(Column(width, side, MARGIN_ABOVE, MARGIN_BELOW))

    def heights(self, offsets: Iterable[int]) -> list[float]:
        """How far down the page text offsets stand, from 0 to 1, by what is known or guessed."""
        total = self.layout.documentSize().height() or 1.0
        return [self.layout.guessed_y(*self.map.block_share(offset)) / total for offset in offsets]

    def _dress(self, block: QTextBlock) -> None:
        """Give a block its formats."""
        number = block.blockNumber()
        if self.article is None or number >= len(self.article.blocks):
            return  # an empty document has a block as well
        own = self.article.blocks[number]
        cursor = QTextCursor(block)
        text = self.map.shown[number]
        cursor.setBlockFormat(self._blocks.block_format(own, text, first=not number))
        letters = self._blocks.char_format(own)
        if letters.propertyCount() or block.charFormat().propertyCount():
            cursor.setBlockCharFormat(letters)
            cursor.movePosition(
                QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
            )
            cursor.setCharFormat(letters)
        if own.kind == "item" and block.textList() is None:
            cursor.createList(QTextListFormat.Style.ListDisc)

    def _adorn(
        self,
        painter: QPainter,
        block: QTextBlock,
        place: QRectF,
        shown: Span,
        selected: list[Span],
    ) -> list[Range]:
        """Paint the marks between two positions of a block, and over them what is selected."""
        number = block.blockNumber()
        if self.article is None or number >= len(self.article.blocks):
            return []
        own, start = self.article.blocks[number], block.position()
        marks = [
            (
                self.map.to_position(max(mark.start, own.start)) - start,
                self.map.to_position(min(mark.end, own.end)) - start,
                self.looks[mark.look],
            )
            for mark in self._marked.within(*map(self.map.to_offset, shown))
        ]
        if own.kind == CAPTION:
            marks.insert(0, (0, block.length() - 1, self.looks[CAPTION]))
        elif own.kind == QUOTE:
            paint_beside(painter, block, place, self.looks[QUOTE])
        if self.selection_shown:
            look = self.looks[SELECTED]
            marks += [(a - start, b - start, look) for a, b in selected if a < b]
        return self._painter.paint(painter, block, place, marks) if marks else []
