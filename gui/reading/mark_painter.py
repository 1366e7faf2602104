"""Paints marks below the letters, so that letters under a mark's edge stay joined and whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextBlock,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
)

from gui.reading.layout import Range, format_range
from gui.reading.marks import MarkLook

#: What letters reach up and down to, as a rule.
_TALL, _DEEP = "ألطك", "جعيم"
_ROUND = 0.16  # of a mark's height
_THICK = 0.055  # of a mark's height: the line below it
#: Text that runs in one direction, whose marks are of one piece in a line.
_ONE_WAY = re.compile(r"[\u0600-\u065f\u066e-\u06ef\u06fa-\u06ff\s]*")
Placed = tuple[int, int, MarkLook]  # positions in the block


class MarkPainter:
    """Grounds as high as the letters, with round corners, and a line in the type's manner."""

    def __init__(self) -> None:
        self._reach: dict[str, tuple[float, float]] = {}  # by font: above and below the baseline

    def paint(
        self, painter: QPainter, block: QTextBlock, place: QRectF, marks: Iterable[Placed]
    ) -> list[Range]:
        """Paint a block's marks, the lowest first; returns how letters change.

        ``place`` is the rectangle of the block's lines.
        """
        layout = block.layout()
        letters: list[Range] = []
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        above, below = self._letters_of(block)
        for start, end, look in marks:
            for line, left, right in _pieces(layout, block.text(), start, end):
                baseline = place.top() + line.y() + line.ascent()
                self._paint_piece(
                    painter,
                    QRectF(place.left() + left, baseline - above, right - left, above + below),
                    look,
                )
            if look.ink is not None:
                ink = QTextCharFormat()
                ink.setForeground(look.ink)
                letters.append(format_range(start, end, ink))
        painter.restore()
        return letters

    def _letters_of(self, block: QTextBlock) -> tuple[float, float]:
        """How far a block's letters reach above and below the baseline, with some room."""
        font: QFont = block.charFormat().font()
        key = font.key()
        if key not in self._reach:
            metrics = QFontMetricsF(font)
            room = metrics.height() * 0.03
            tall, deep = metrics.tightBoundingRect(_TALL), metrics.tightBoundingRect(_DEEP)
            self._reach[key] = (room - tall.top(), deep.bottom() + room)
        return self._reach[key]

    def _paint_piece(self, painter: QPainter, piece: QRectF, look: MarkLook) -> None:
        height = piece.height()
        piece = piece.adjusted(-height * 0.04, 0, height * 0.04, 0)
        if look.ground is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.ground)
            painter.drawRoundedRect(piece, height * _ROUND, height * _ROUND)
        if look.line is not None:
            thick = max(1.5, height * _THICK)
            pen = QPen(look.line, thick, look.pen, Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            y = piece.bottom() - thick / 2
            inset = height * _ROUND * 0.5
            # From the right, where a name begins: so every dash pattern starts alike.
            painter.drawLine(
                QLineF(QPointF(piece.right() - inset, y), QPointF(piece.left() + inset, y))
            )


def _pieces(
    layout: QTextLayout, text: str, start: int, end: int
) -> Iterator[tuple[QTextLine, float, float]]:
    """Where ``start:end`` stands in a block: lines, and from where to where in them."""
    one_way = _ONE_WAY.fullmatch(text, start, end) is not None
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first = max(start, line.textStart())
        last = min(end, line.textStart() + line.textLength())
        if last <= start or first >= end or first >= last:
            continue
        # A blank that a line ends with hangs over its edge.
        while (
            last > first
            and last == line.textStart() + line.textLength()
            and text[last - 1 : last].isspace()
        ):
            last -= 1
        if first < last:
            spans = [(first, last)] if one_way else [(i, i + 1) for i in range(first, last)]
            for left, right in _joined(sorted(_extent(line, *span) for span in spans)):
                yield line, left, right


def _extent(line: QTextLine, start: int, end: int) -> tuple[float, float]:
    leading = line.cursorToX(start, QTextLine.Edge.Leading)
    trailing = line.cursorToX(end - 1, QTextLine.Edge.Trailing)
    a, b = _x(leading), _x(trailing)
    return min(a, b), max(a, b)


def _x(answer: float | tuple[float, int]) -> float:
    return answer[0] if isinstance(answer, tuple) else answer


def _joined(extents: Iterable[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """Extents that touch, as one."""
    left = right = None
    for a, b in extents:
        if right is None or left is None:
            left, right = a, b
        elif a <= right + 0.5:
            right = max(right, b)
        else:
            yield left, right
            left, right = a, b
    if left is not None and right is not None:
        yield left, right
