"""Lays out a long page as it is looked at, so that no article is too long to be smooth.

Qt's own layout must break every line above a place before it can show the place, and all
of them again for each other width.  Here blocks that nobody has looked at yet have heights
that are guessed; what is in view is always exact, and the rest is made exact in short
slices of time, from the view outwards.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from time import perf_counter

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFontMetricsF,
    QPainter,
    QPalette,
    QTextBlock,
    QTextBlockFormat,
    QTextDocument,
    QTextFrame,
    QTextLine,
)

from gui.reading.heights import Heights
from gui.reading.lines import (
    Range,
    Span,
    break_lines,
    line_at,
    lines_in_view,
    position_at,
    selected_in,
    x_of,
)

SLICE = 0.008  # seconds of breaking lines before the event loop has its turn
CARET = 2  # pixels
_RTL = Qt.LayoutDirection.RightToLeft
_ON_CHARACTER = QTextLine.CursorPosition.CursorOnCharacter
_BETWEEN = QTextLine.CursorPosition.CursorBetweenCharacters


@dataclass(frozen=True, slots=True)
class Column:
    """Where the text stands on the page, in pixels."""

    page: float = 0.0  # width of the page
    side: float = 0.0  # free at both sides of the text
    above: float = 0.0
    below: float = 0.0

    @property
    def width(self) -> float:
        return max(1.0, self.page - 2 * self.side)


class PageLayout(QAbstractTextDocumentLayout):
    """Lines of blocks below each other in one column."""

    #: Blocks have other heights now than before: places below them move, and have moved.
    moving = Signal()
    moved = Signal()
    #: What is on the screen must be drawn again.
    stale = Signal()
    #: Nothing is guessed any more.
    settled = Signal()

    def __init__(
        self,
        document: QTextDocument,
        dress: Callable[[QTextBlock], None],
        adorn: Callable[[QPainter, QTextBlock, QRectF, Span, list[Span]], list[Range]],
    ) -> None:
        """``dress`` gives a block its formats when it is first laid out.

        ``adorn`` paints what lies below a block's text, given the block's rectangle and the
        positions in the document between which it is in view and which are selected, and
        returns how letters differ from their own look.
        """
        super().__init__(document)
        self._document = document
        self._dress, self._adorn = dress, adorn
        self._column = Column()
        self._heights = Heights()
        self._exact = bytearray()
        self._dressed = bytearray()
        self._dressing = False
        self._left: Iterator[int] = iter(())
        self._unreported = False
        self.caret = -1  # the document position at which one is drawn, if any
        self._later = QTimer(self, interval=0)
        self._later.timeout.connect(self._slice)

    # What is laid out

    def start(self) -> None:
        """Take up what the document holds now."""
        self._dressed = bytearray(self._document.blockCount())
        self._forget()

    def clear(self) -> None:
        """Know of no blocks, while the document is filled."""
        self._later.stop()
        self._heights, self._exact, self._dressed = Heights(), bytearray(), bytearray()
        self._left = iter(())

    def set_column(self, column: Column) -> None:
        """Break the lines for another column."""
        if column != self._column:
            self._column = column
            if self._heights:
                self._forget()

    @property
    def column(self) -> Column:
        return self._column

    @property
    def complete(self) -> bool:
        """Whether nothing is guessed any more."""
        return all(self._exact)

    def _forget(self) -> None:
        """Guess all heights from the lengths of the blocks."""
        metrics = QFontMetricsF(self._document.defaultFont())
        line = self._line_height = metrics.height() * 1.15
        in_line = max(1.0, self._column.width / (metrics.averageCharWidth() or 1.0))
        guesses = []
        block = self._document.begin()
        while block.isValid():
            guesses.append((block.length() // in_line + 1.4) * line)
            block = block.next()
        self._exact = bytearray(len(guesses))
        self._heights = Heights(guesses)
        self._unreported = True
        self.look_at(0.0)
        self.report()
        self.stale.emit()

    def look_at(self, y: float) -> None:
        """Make exact next what stands around there."""
        self._left = self._around(self._heights.at(y - self._column.above))
        if self._heights and not self.complete:
            self._later.start()

    def _around(self, start: int) -> Iterator[int]:
        for away in range(len(self._heights)):
            if start + away < len(self._heights):
                yield start + away
            if start - away - 1 >= 0:
                yield start - away - 1

    def ensure(self, top: float, bottom: float) -> None:
        """Make exact what stands between two heights of the page."""
        index = self._heights.at(top - self._column.above)
        while index < len(self._heights):
            self._lay(index)
            if self._top(index) + self._heights[index] >= bottom:
                break
            index += 1
        self.report()

    def _slice(self) -> None:
        end = perf_counter() + SLICE
        for index in self._left:
            if not self._exact[index]:
                self._lay(index)
                if perf_counter() > end:
                    break
        else:
            self._later.stop()
        self.report()
        if not self._later.isActive():
            self.settled.emit()

    def report(self) -> None:
        """Say that heights have changed, if they have."""
        if self._unreported:
            self._unreported = False
            self.moving.emit()
            self.documentSizeChanged.emit(self.documentSize())
            self.moved.emit()

    # Lines

    def _top(self, index: int) -> float:
        return self._column.above + self._heights.top(index)

    def _lay(self, index: int) -> QTextBlock:
        """Break a block into lines, if that has not been done for this column."""
        block = self._document.findBlockByNumber(index)
        if self._exact[index]:
            return block
        above = self._above(index)
        height = above + self._break(block)
        if index == len(self._heights) - 1:
            height += block.blockFormat().bottomMargin()
        self._exact[index] = True
        if height != self._heights[index]:
            self._heights[index] = height
            self._unreported = True
        return block

    def _formats(self, index: int) -> QTextBlockFormat:
        block = self._document.findBlockByNumber(index)
        if not self._dressed[index]:
            self._dressed[index] = True
            self._dressing = True  # cursors ask where lines are as they move
            self._dress(block)
            self._dressing = False
        return block.blockFormat()

    def _above(self, index: int) -> float:
        """The space above a block: the larger of what it wants and what the one before wants."""
        own = self._formats(index).topMargin()
        return max(own, self._formats(index - 1).bottomMargin()) if index else own

    def _inset(self, block: QTextBlock) -> tuple[float, float]:
        """How far a block's lines are from the column's left and right."""
        look = block.blockFormat()
        left, right = look.leftMargin(), look.rightMargin()
        points = block.textList()
        indent = look.indent() + (points.format().indent() if points else 0)
        if indent and block.textDirection() == _RTL:
            right += indent * self._document.indentWidth()
        elif indent:
            left += indent * self._document.indentWidth()
        return left, right

    def _break(self, block: QTextBlock) -> float:
        """Break a block into lines; returns their height."""
        return break_lines(block, max(1.0, self._column.width - sum(self._inset(block))))

    # What Qt asks

    def documentChanged(self, position: int, removed: int, added: int) -> None:
        """The page is filled as a whole, and says so by ``start``."""

    def documentSize(self) -> QSizeF:
        column = self._column
        return QSizeF(column.page, column.above + self._heights.total + column.below)

    def pageCount(self) -> int:
        return 1

    def frameBoundingRect(self, frame: QTextFrame) -> QRectF:
        return QRectF(QPointF(), self.documentSize())

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """Where a block's lines are; they are exact from then on."""
        index = block.blockNumber()
        if self._dressing or not 0 <= index < len(self._heights):
            return QRectF()
        self._lay(index)
        above = self._above(index)
        left, right = self._inset(block)
        width = self._column.width - left - right
        height = self._heights[index] - above
        return QRectF(self._column.side + left, self._top(index) + above, width, height)

    def hitTest(self, point: QPointF, accuracy: Qt.HitTestAccuracy) -> int:  # type: ignore[override]
        return self._position_at(point, accuracy, _BETWEEN)

    def character_at(self, point: QPointF) -> int:
        """The position of the character at a point; -1 where there is none."""
        return self._position_at(point, Qt.HitTestAccuracy.ExactHit, _ON_CHARACTER)

    def _position_at(
        self, point: QPointF, accuracy: Qt.HitTestAccuracy, between: QTextLine.CursorPosition
    ) -> int:
        if not self._heights:
            return -1
        block = self._lay(self._heights.at(point.y() - self._column.above))
        within = point - self.blockBoundingRect(block).topLeft()
        line = line_at(block.layout(), within.y())
        if line is None:
            return block.position()
        exact = accuracy == Qt.HitTestAccuracy.ExactHit
        if exact and not line.naturalTextRect().contains(within):
            return -1
        return position_at(block, line, within.x(), between)

    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        if not self._heights:
            return
        clip = context.clip if context.clip.isValid() else QRectF(QPointF(), self.documentSize())
        ink = context.palette.color(QPalette.ColorRole.Text)
        index = self._heights.at(clip.top() - self._column.above)
        while index < len(self._heights) and self._top(index) < clip.bottom():
            block = self._lay(index)
            place = self.blockBoundingRect(block)
            selected = [selected_in(block, selection) for selection in context.selections]
            shown = lines_in_view(block, place, clip)
            letters = self._adorn(painter, block, place, shown, selected)
            painter.setPen(ink)
            block.layout().draw(painter, place.topLeft(), letters, clip)
            if block.contains(self.caret):
                at = self.caret - block.position()
                block.layout().drawCursor(painter, place.topLeft(), at, CARET)
            if block.textList():
                self._draw_point(painter, block, place)
            index += 1
        if self._unreported:
            QTimer.singleShot(0, self, self._draw_again)

    def _draw_again(self) -> None:
        """What came into view for the first time has moved what stands below it."""
        self.report()
        self.stale.emit()

    def _draw_point(self, painter: QPainter, block: QTextBlock, place: QRectF) -> None:
        """A list item's point, beside its first line."""
        line = block.layout().lineAt(0)
        width = self._document.indentWidth()
        rtl = block.textDirection() == _RTL
        x = place.right() if rtl else place.left() - width
        size = self._line_height * 0.075
        center = QPointF(x + width / 2, place.top() + line.y() + line.ascent() - size * 3.5)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(painter.pen().color())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(center, size, size)
        painter.restore()

    # Places

    def y_of(self, position: int) -> float:
        """How far down the page the line of a document position begins; makes it exact."""
        block = self._document.findBlock(position)
        place = self.blockBoundingRect(block)
        line = block.layout().lineForTextPosition(position - block.position())
        return place.top() + (line.y() if line.isValid() else 0.0)

    def guessed_y(self, index: int, share: float) -> float:
        """How far down the page a share of a block ends; lays nothing out."""
        return self._top(index) + self._heights[index] * share

    def x_at(self, position: int) -> float:
        """How far right in the column a document position stands."""
        block = self._document.findBlock(position)
        left, at = self.blockBoundingRect(block).left(), position - block.position()
        return left + x_of(block.layout().lineForTextPosition(at), at)

    def in_next_line(self, position: int, step: int, x: float) -> int | None:
        """What stands at ``x`` in the line below (1) or above (-1) that of a document position.

        Qt itself may answer with the end of the line before, where lines run to the left.
        """
        block = self._document.findBlock(position)
        self.blockBoundingRect(block)
        line = block.layout().lineForTextPosition(position - block.position())
        number = line.lineNumber() + step
        if not 0 <= number < block.layout().lineCount():
            block = block.next() if step > 0 else block.previous()
            if not block.isValid():
                return None
            self.blockBoundingRect(block)
            number = 0 if step > 0 else block.layout().lineCount() - 1
        line, last = block.layout().lineAt(number), number == block.layout().lineCount() - 1
        found = position_at(block, line, x - self.blockBoundingRect(block).left(), _BETWEEN)
        start = block.position() + line.textStart()
        return max(start, min(found, start + line.textLength() - (0 if last else 1)))

    def line_start(self, y: float) -> int:
        """The document position at which the line so far down the page begins."""
        if not self._heights:
            return 0
        block = self._lay(self._heights.at(y - self._column.above))
        line = line_at(block.layout(), y - self.blockBoundingRect(block).top())
        return block.position() + (line.textStart() if line else 0)
