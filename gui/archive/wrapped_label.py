"""A label whose plain text breaks into lines, in either direction."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

_ROOM = 5  # pixels


class WrappedLabel(QLabel):
    """Leaves room at its sides for blanks.

    Qt counts the blank at the end of a line that runs right to left, and cuts off as much
    at its other end.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setContentsMargins(_ROOM, 0, _ROOM, 0)
