"""Where a card goes beside a name: near, inside the window, and never over the name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QTextCursor

if TYPE_CHECKING:
    from gui.reading.pane import ArticlePane

GAP = 2  # pixels between name and card, whose own edge is beside


def name_lines(pane: ArticlePane, start: int, end: int) -> list[QRect]:
    """The rectangles of ``text[start:end]`` in the pane's viewport, one for each line."""
    cursor = QTextCursor(pane.document())
    lines: dict[int, QRect] = {}
    for position in range(pane.position_of(start), pane.position_of(end) + 1):
        cursor.setPosition(position)
        caret = pane.cursorRect(cursor)
        lines[caret.top()] = lines.get(caret.top(), caret).united(caret)
    return list(lines.values())


def beside(name: QRect, card: QSize, room: QRect, *, rtl: bool) -> QPoint:
    """Below the name where there is room, else above, else to its side; begins as it does."""
    x = name.right() + 1 - card.width() if rtl else name.left()
    below, above = name.bottom() + 1 + GAP, name.top() - GAP - card.height()
    if below + card.height() <= room.bottom() + 1:
        return QPoint(_within(x, card.width(), room.left(), room.right()), below)
    if above >= room.top():
        return QPoint(_within(x, card.width(), room.left(), room.right()), above)
    before = name.left() - GAP - card.width()
    x = before if before >= room.left() else name.right() + 1 + GAP
    return QPoint(x, _within(name.top(), card.height(), room.top(), room.bottom()))


def _within(at: int, size: int, first: int, last: int) -> int:
    return max(first, min(at, last + 1 - size))
