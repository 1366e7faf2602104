"""A label whose plain text breaks into lines, in either direction."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from gui.archive.text_lines import laid_out, line_height

_ROOM = 9  # pixels: begins where the texts of buttons do
_MOST = 40  # lines


class WrappedLabel(QLabel):
    """Draws its lines itself.

    A label of Qt's counts the blank at the end of a line that runs right to left: it cuts
    off as much at its other end, and lines do not begin below each other.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setContentsMargins(_ROOM, 0, _ROOM, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        room = self.contentsRect()
        text = laid_out(self.text(), self.font(), room.width(), _MOST)
        spare = room.height() - text.lineCount() * line_height(self.font())
        above = 0 if self.alignment() & Qt.AlignmentFlag.AlignTop else spare / 2
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        text.draw(painter, QPointF(room.left(), room.top() + above))
