"""Small pages that show what a theme looks like: its ground with a letter on it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPixmap

from gui.fonts import reading_font
from gui.theme import load_theme

SIZE = QSize(44, 32)  # pixels
_LETTER = "ض"
_SCALES = (1, 2)


def swatch(choice: str) -> QIcon:
    """The page of a theme; for ``system``, half of the light one and half of the dark."""
    made = QIcon()
    for scale in _SCALES:
        pixmap = QPixmap(SIZE * scale)
        pixmap.setDevicePixelRatio(scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        halves = ("light", "dark") if choice == "system" else (choice,)
        width = SIZE.width() / len(halves)
        for at, name in enumerate(halves):
            painter.setClipRect(QRectF(at * width, 0, width, SIZE.height()))
            _page(painter, name)
        painter.end()
        made.addPixmap(pixmap)
    return made


def _page(painter: QPainter, name: str) -> None:
    theme = load_theme(name)
    sheet = QRectF(0.5, 0.5, SIZE.width() - 1, SIZE.height() - 1)
    outline = QPainterPath()
    outline.addRoundedRect(sheet, 5, 5)
    painter.fillPath(outline, theme.color("base"))
    painter.setPen(QColor(theme.color("muted")))
    painter.drawPath(outline)
    painter.setPen(theme.color("text"))
    font = reading_font()
    font.setPixelSize(20)
    painter.setFont(font)
    painter.drawText(sheet, Qt.AlignmentFlag.AlignCenter, _LETTER)
