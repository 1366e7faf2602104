"""The lines of one block: broken, found by their height, and what of them is where."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

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

from gui.offsets import in_units

_RTL = Qt.LayoutDirection.RightToLeft
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value

#: What is added to a blank of a justified line at most, in blanks.
WIDEST_BLANK = 2.5
_TRIES = 4
_BLANKS = re.compile(r"\s+")

Range = QTextLayout.FormatRange
Span = tuple[int, int]  # document positions


def break_lines(block: QTextBlock, width: float) -> float:
    """Break a block into lines of a width; returns their height, both in pixels."""
    look, layout, way = block.blockFormat(), block.layout(), block.textDirection()
    alignment = look.alignment()
    justified = way == _RTL and bool(alignment & Qt.AlignmentFlag.AlignJustify)
    if justified:
        alignment = Qt.AlignmentFlag.AlignLeading
    option = QTextOption(_visual(alignment, way))
    option.setTextDirection(way)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    if layout.formats():
        layout.clearFormats()
    share = 1.0
    if look.lineHeightType() == _PROPORTIONAL and look.lineHeight():
        share = look.lineHeight() / 100
    height = _fill(layout, width, share)
    if justified and layout.lineCount() > 1:
        height = _justify(block, width, share)
    return height


def _visual(alignment: Qt.AlignmentFlag, way: Qt.LayoutDirection) -> Qt.AlignmentFlag:
    """The side of the page that an alignment means in a text of that direction.

    As ``QStyle.visualAlignment``, which a window that opens would load a class of many names for.
    """
    sides = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignRight
    side = alignment & sides or Qt.AlignmentFlag.AlignLeft
    if way == _RTL and side != sides and not alignment & Qt.AlignmentFlag.AlignAbsolute:
        alignment = alignment & ~sides | sides & ~side
    return alignment | Qt.AlignmentFlag.AlignAbsolute


def _fill(layout: QTextLayout, width: float, share: float, lengths: Sequence[int] = ()) -> float:
    """Lines below each other, of given lengths or as long as there is room for."""
    y = 0.0
    number = 0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        x = 0.0
        if lengths:
            _set_length(line, lengths[min(number, len(lengths) - 1)], width)
            x = width - x_of(line, line.textStart())
        else:
            line.setLineWidth(width)
        height = line.height() * share
        # What a line has more than its letters need is half above and half below them.
        line.setPosition(QPointF(x, y + (height - line.height()) / 2))
        y += height
        number += 1
    layout.endLayout()
    return y


def _set_length(line: QTextLine, length: int, width: float) -> None:
    """Put so many characters in a line of about a width."""
    columns = length
    for _ in range(_TRIES):
        # With room to spare, for the blank at its end too: so no word changes its line.
        line.setNumColumns(columns, width * 1.5)
        if line.textLength() == length:
            break
        columns += length - line.textLength()  # Qt counts what a cursor stops at


def _justify(block: QTextBlock, width: float, share: float) -> float:
    """Widen the blanks of all lines but the last, so that they end at the left edge.

    Qt would widen what is between the letters instead, and tear them apart.  A line with few
    blanks, which would become holes, stays as long as it is.
    """
    layout, text = block.layout(), in_units(block.text())
    most = QFontMetricsF(block.charFormat().font()).horizontalAdvance(" ") * WIDEST_BLANK
    lengths, wider = [], []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        start, length = line.textStart(), line.textLength()
        lengths.append(length)
        shown = text[start : start + length].rstrip()
        blanks = len(_BLANKS.findall(shown))
        more = (width - line.horizontalAdvance()) / blanks if blanks else 0.0
        if number < layout.lineCount() - 1 and 0 < more <= most:
            look = QTextCharFormat()
            look.setFontWordSpacing(more)
            wider.append(format_range(start, start + len(shown), look))
    layout.setFormats(wider)
    height = _fill(layout, width, share, lengths)
    if lengths != [layout.lineAt(n).textLength() for n in range(layout.lineCount())]:
        layout.clearFormats()
        height = _fill(layout, width, share)
    return height


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
