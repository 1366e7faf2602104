"""Paints marks below the letters, so that letters under a mark's edge stay joined and whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QGlyphRun,
    QPainter,
    QPen,
    QTextBlock,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
)

from gui.offsets import in_units
from gui.reading.lines import Range, format_range, x_of
from gui.reading.marks import MarkLook

#: What letters reach up and down to, as a rule.
_TALL, _DEEP = "ألطك", "جعيم"
_ROUND = 0.16  # of a mark's height
_BESIDE = 3.0  # pixels
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
        layout, text = block.layout(), in_units(block.text())
        letters: list[Range] = []
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        above, below = self._letters_of(block)
        for start, end, look in marks:
            for line, left, right in _pieces(layout, text, start, end):
                baseline = place.top() + line.y() + line.ascent()
                self._paint_piece(
                    painter,
                    QRectF(place.left() + left, baseline - above, right - left, above + below),
                    look,
                )
            if look.ink is not None:
                ink = QTextCharFormat()
                ink.setForeground(look.ink)
                # Of two for the same letters Qt may take either.
                letters = [r for r in letters if r.start < start or r.start + r.length > end]
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


def paint_beside(painter: QPainter, block: QTextBlock, place: QRectF, look: MarkLook) -> None:
    """A line along a block on the side where reading begins, half-way to the column's edge."""
    margins = block.blockFormat()
    rtl = block.textDirection() == Qt.LayoutDirection.RightToLeft
    away = (margins.rightMargin() if rtl else margins.leftMargin()) / 2
    x = place.right() + away if rtl else place.left() - away
    painter.save()
    painter.setPen(QPen(look.line or Qt.GlobalColor.transparent, _BESIDE))
    painter.drawLine(QLineF(x, place.top(), x, place.bottom()))
    painter.restore()


def _pieces(
    layout: QTextLayout, text: str, start: int, end: int
) -> Iterator[tuple[QTextLine, float, float]]:
    """Where ``start:end`` stands in a block: lines, and from where to where in them."""
    one_way = _ONE_WAY.fullmatch(text, start, end) is not None
    begun = layout.lineForTextPosition(start)
    for number in range(begun.lineNumber(), layout.lineCount()) if begun.isValid() else ():
        line = layout.lineAt(number)
        if line.textStart() >= end:
            break
        first, stop = max(start, line.textStart()), line.textStart() + line.textLength()
        last = min(end, stop)
        # A blank that a line ends with hangs over its edge.
        while last == stop and last > first and text[last - 1].isspace():
            last -= 1
        if first >= last:
            continue
        if one_way:
            yield (line, *_sorted(_edge(line, text, first), _edge(line, text, last)))
            continue
        for left, right in _joined(sorted(map(_extent, line.glyphRuns(first, last - first)))):
            yield line, left, right


def _edge(line: QTextLine, text: str, at: int) -> float:
    """Where a letter begins, in text of one direction.

    An alef that is of one piece with its lam has no width of its own, and half of theirs.
    """
    x = x_of(line, at)
    stop = line.textStart() + line.textLength()
    if at < stop and text[at].isalpha() and x_of(line, at + 1) == x:
        before = at - 1
        while before >= line.textStart() and x_of(line, before) == x:
            before -= 1
        if before >= line.textStart():
            return (x_of(line, before) + x) / 2
    return x


def _extent(run: QGlyphRun) -> tuple[float, float]:
    """Where letters stand that run in one direction; with blanks as wide as they are made."""
    place = run.boundingRect()
    return place.left(), place.right()


def _sorted(a: float, b: float) -> tuple[float, float]:
    return (a, b) if a < b else (b, a)


def _joined(extents: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    """Extents, from left to right, with those that touch made one."""
    joined: list[tuple[float, float]] = []
    for left, right in extents:
        if joined and left <= joined[-1][1] + 0.5:
            joined[-1] = (joined[-1][0], max(right, joined[-1][1]))
        else:
            joined.append((left, right))
    return joined
