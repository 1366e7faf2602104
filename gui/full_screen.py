"""Full-screen reading: the article alone, and everything back as it was afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDockWidget, QToolBar

if TYPE_CHECKING:
    from gui.main_window import MainWindow

_FULL = Qt.WindowState.WindowFullScreen


class FullScreen(QObject):
    """Puts away menus, bars and docks; Esc or the action brings them back."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._before: QByteArray | None = None  # docks and bars, while they are away
        self._geometry: QByteArray | None = None  # of before, until it is left
        self._action = window.actions_by_name["actionFullScreen"]
        self._action.setCheckable(True)
        window.installEventFilter(self)

    @property
    def on(self) -> bool:
        return self._before is not None

    def geometry_outside(self) -> QByteArray:
        """The window's size and place, in Qt's form, but those it has outside full screen."""
        return self._geometry or self._window.saveGeometry()

    def toggle(self) -> None:
        """Go to full screen, or leave it."""
        if self.on:
            self.leave()
        else:
            self._enter()

    def _enter(self) -> None:
        window = self._window
        self._before = window.saveState()
        self._geometry = window.saveGeometry()
        for part in (*window.findChildren(QDockWidget), *window.findChildren(QToolBar)):
            if part.parent() is window:
                part.hide()
        for part in (window.menuBar(), window.statusBar(), window.tabs):
            part.hide()
        window.setWindowState(window.windowState() | _FULL)  # and what it was, for afterwards
        self._action.setChecked(True)
        window.pane.setFocus()

    def leave(self) -> None:
        """Bring everything back."""
        if self._before is None:
            return
        window, before = self._window, self._before
        self._before = self._geometry = None
        window.setWindowState(window.windowState() & ~_FULL)
        window.menuBar().show()
        window.statusBar().show()
        window.tabs.setVisible(window.tabs.count() > 1)
        window.restoreState(before)
        self._action.setChecked(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self.on:
            return False
        if event.type() == QEvent.Type.Close:
            # What is kept for next time is not the empty window; and the desktop gives a
            # window that is being closed no other size any more.
            geometry = self._geometry
            self.leave()
            self._geometry = geometry
        # Only what nothing in the window has had a use for comes here.
        key = event.key() if isinstance(event, QKeyEvent) else None
        if event.type() == QEvent.Type.KeyPress and key == Qt.Key.Key_Escape:
            self.leave()
            return True
        return False
