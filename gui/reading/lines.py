"""The lines of one block: broken, found by their height, and what of them is where."""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFontMetricsF,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QStyle

from gui.offsets import in_units

_RTL = Qt.LayoutDirection.RightToLeft
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value

Range = QTextLayout.FormatRange
Span = tuple[int, int]  # document positions


def break_lines(block: QTextBlock, width: float) -> float:
    """Break a block into lines of a width; returns their height, both in pixels."""
    look, layout, way = block.blockFormat(), block.layout(), block.textDirection()
    option = QTextOption(QStyle.visualAlignment(way, look.alignment()))
    option.setTextDirection(way)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    share = 1.0
    if look.lineHeightType() == _PROPORTIONAL and look.lineHeight():
        share = look.lineHeight() / 100
    justified = way == _RTL and bool(look.alignment() & Qt.AlignmentFlag.AlignJustify)
    y = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        if justified:
            _stretch(line, width)
        height = line.height() * share
        # What a line has more than its letters need is half above and half below them.
        line.setPosition(QPointF(0, y + (height - line.height()) / 2))
        y += height
    layout.endLayout()
    return y


def _stretch(line: QTextLine, width: float) -> None:
    """Let a justified line that runs from right to left begin at the right edge.

    Qt leaves room there for the blank that the line ends with on the left.
    """
    missing = width - x_of(line, line.textStart())
    length = line.textLength()
    if missing > 0:
        line.setLineWidth(width + missing)
        if line.textLength() != length:
            line.setLineWidth(width)


def position_at(
    block: QTextBlock, line: QTextLine, x: float, where: QTextLine.CursorPosition
) -> int:
    """The document position at a place in a line of a block."""
    if block.textDirection() == _RTL:
        # Qt forgets the blanks that hang over the left edge, and is wrong by their width.
        ending = in_units(block.text())[line.textStart() : line.textStart() + line.textLength()]
        blanks = len(ending) - len(ending.rstrip(" "))
        if blanks:
            metrics = QFontMetricsF(block.charFormat().font())
            x += metrics.horizontalAdvance(" " * blanks)
    return block.position() + line.xToCursor(x, where)


def x_of(line: QTextLine, at: int) -> float:
    """Where in a line the character at a position of its block begins."""
    pair: tuple[float, int] = line.cursorToX(at)  # type: ignore[assignment]
    return pair[0]


def line_at(layout: QTextLayout, y: float) -> QTextLine | None:
    """The line that stands so far down a block; the first or last outside of them."""
    numbers = range(layout.lineCount())
    number = bisect_right(numbers, y, key=lambda number: layout.lineAt(number).y()) - 1
    return layout.lineAt(max(0, number)) if numbers else None


def lines_in_view(block: QTextBlock, place: QRectF, clip: QRectF) -> Span:
    """The document positions between which a block that stands there is in view."""
    first = line_at(block.layout(), clip.top() - place.top())
    last = line_at(block.layout(), clip.bottom() - place.top())
    if first is None or last is None:
        return block.position(), block.position()
    end = last.textStart() + last.textLength()
    return block.position() + first.textStart(), block.position() + end


def selected_in(block: QTextBlock, selection: QAbstractTextDocumentLayout.Selection) -> Span:
    """The document positions of the part of a selection that lies in a block."""
    cursor, start = selection.cursor, block.position()
    return max(start, cursor.selectionStart()), min(
        start + block.length() - 1, cursor.selectionEnd()
    )


def format_range(start: int, end: int, look: QTextCharFormat) -> Range:
    """Letters ``start:end`` of a block in another look."""
    made = Range()
    made.start, made.length, made.format = start, end - start, look
    return made
