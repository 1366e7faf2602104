"""A panel of the window: detached, it is seen to be."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QDockWidget, QMainWindow

_ASIDE = 28  # pixels that a detached panel stands from where it was


def within(place: QRect, room: QRect) -> QRect:
    """A place moved into a room, and no larger than what is below and beside it there."""
    left = max(room.left(), min(place.left(), room.right() + 1 - place.width()))
    top = max(room.top(), min(place.top(), room.center().y()))
    return QRect(left, top, place.width(), place.height()).intersected(room)


class Dock(QDockWidget):
    """With a title bar of its own it gets no frame from Qt, nor from the system."""

    def detach_or_put_back(self) -> None:
        """The other of the two."""
        if self.isFloating():
            self.setFloating(False)
            return
        inward = self._on_the_right()
        self.setFloating(True)
        self.setGeometry(
            within(
                self.geometry().translated(-_ASIDE if inward else _ASIDE, _ASIDE),
                self.screen().availableGeometry(),
            )
        )

    def _on_the_right(self) -> bool:
        window = self.parentWidget()
        return (
            isinstance(window, QMainWindow)
            and window.dockWidgetArea(self) == Qt.DockWidgetArea.RightDockWidgetArea
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.isFloating():
            painter = QPainter(self)
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
