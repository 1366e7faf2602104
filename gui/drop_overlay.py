"""What will happen to what is dragged over the window, over the middle of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.naming import named
from gui.theme import Themes

_MARGIN, _ROUND = 18, 12  # pixels
_COVER = 244  # of 255: what lies below shimmers through
_LARGER = 1.35  # than the interface's letters


class DropOverlay(QWidget):
    """A dashed frame and one sentence; the mouse goes through it."""

    def __init__(self, over: QWidget, themes: Themes) -> None:
        super().__init__(over)
        named(self, "dropOverlay")
        self._over = over
        self._themes = themes
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * _LARGER)
        font.setBold(True)
        self.setFont(font)
        over.installEventFilter(self)
        self.hide()

    def text(self) -> str:
        """What is said."""
        return self.accessibleName()

    def say(self, text: str) -> None:
        """Show a sentence, until the overlay is hidden."""
        self.setAccessibleName(text)
        self._cover()
        self.raise_()
        self.show()
        self.update()

    def _cover(self) -> None:
        self.setGeometry(self._over.rect())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._cover()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._themes.current
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(theme.color("base"))
        ground.setAlpha(_COVER)
        painter.fillRect(self.rect(), ground)
        frame = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        painter.setPen(QPen(theme.color("accent"), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(frame, _ROUND, _ROUND)
        painter.setPen(theme.color("text"))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(frame.adjusted(_MARGIN, 0, -_MARGIN, 0), int(flags), self.text())
