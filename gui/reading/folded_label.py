"""A label whose text breaks into lines between its pieces, and never within one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from gui.i18n import isolated

RIGHT_TO_LEFT = "\u200f"


class FoldedLabel(QLabel):
    """Plain text from right to left.

    What stands between pieces of a line is left out where a line ends: there is no stray sign
    there, and no blank, which Qt would make room for on the wrong side.
    """

    def __init__(self, between: str = " ", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._between = between
        self._pieces: tuple[str, ...] = ()
        self._known: dict[tuple[int, str], list[str]] = {}  # lines, by width and font
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_pieces(self, pieces: Sequence[str]) -> None:
        """Show these from now on."""
        self._pieces = tuple(pieces)
        self._known.clear()
        self.setAccessibleName(self._between.join(pieces))
        self.fold()

    def fold(self) -> None:
        """Break the text for the width that there is."""
        # A mark at the head of each line settles its direction, whatever comes first in it.
        lines = [RIGHT_TO_LEFT + line for line in self._lines(self.width())]
        self.setText("\n".join(lines))
        self.updateGeometry()

    def _lines(self, width: int) -> list[str]:
        # Asked for several times as a window is laid out.
        key = width, self.font().key()
        if key not in self._known:
            self._known[key] = self._broken(width)
        return self._known[key]

    def _broken(self, width: int) -> list[str]:
        metrics = QFontMetrics(self.font())
        lines: list[str] = []
        for piece in self._pieces:
            shown = metrics.elidedText(piece, Qt.TextElideMode.ElideMiddle, max(1, width))
            longer = f"{lines[-1]}{self._between}{isolated(shown)}" if lines else ""
            if lines and metrics.horizontalAdvance(longer) <= width:
                lines[-1] = longer
            else:
                lines.append(isolated(shown))
        return lines

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fold()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        count = max(1, len(self._lines(width)))
        metrics = QFontMetrics(self.font())
        return metrics.lineSpacing() * (count - 1) + metrics.height() + 2

    def sizeHint(self) -> QSize:
        return QSize(0, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
