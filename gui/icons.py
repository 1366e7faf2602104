"""Line icons in the theme's colour; arrows follow the interface's direction."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from core.resource_files import resource
from gui.fonts import interface_scale

SIZE = 20  # pixels, beside letters of the smallest size
_MIRRORED = {"next", "previous", "folded", "back", "forward", "order"}


def icon(name: str, color: QColor) -> QIcon:
    """The icon ``name`` in a colour, sharp at the scales of the screens there are."""
    rtl = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    scales = frozenset(round(screen.devicePixelRatio()) for screen in QGuiApplication.screens())
    mirrored = rtl and name in _MIRRORED
    return _drawn(name, color.name(), mirrored, scales or frozenset({1}), icon_size())


def icon_size(pixels: int = SIZE) -> QSize:
    """So large beside letters of the smallest size, and larger beside larger ones."""
    size = round(pixels * interface_scale())
    return QSize(size, size)


@cache
def _drawn(name: str, color: str, mirrored: bool, scales: frozenset[int], size: QSize) -> QIcon:
    svg = resource("icons", f"{name}.svg").read_bytes()
    renderer = QSvgRenderer(QByteArray(svg.replace(b"currentColor", color.encode())))
    made = QIcon()
    for scale in sorted(scales):
        pixmap = QPixmap(size * scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        if mirrored:
            painter.translate(pixmap.width(), 0)
            painter.scale(-1, 1)
        renderer.render(painter)
        painter.end()
        pixmap.setDevicePixelRatio(scale)
        made.addPixmap(pixmap)
    return made


def app_icon() -> QIcon:
    """Qari's own icon."""
    return QIcon(str(resource("icons", "qari.svg")))
