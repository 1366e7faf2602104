"""What a screen reader says by itself: announcements, and the row that the keyboard comes to."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from gui.spoken import speakable


def announce(about: QWidget, text: str) -> None:
    """Have a screen reader say a text, without moving the keyboard."""
    if said := speakable(text):
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(about, said))


class RowsSpoken(QObject):
    """Has the row said that the keyboard comes to with its list.

    Qt tells of a row only when another becomes the current one: who comes to a list by Tab
    would hear its name, and not where in it the arrows begin.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._soon = QTimer(self, singleShot=True, interval=0)  # after the list's own name
        self._soon.timeout.connect(self._tell)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def _follow(self, _: QWidget | None, now: QWidget | None) -> None:
        if isinstance(now, QAbstractItemView) and QAccessible.isActive():
            self._soon.start()

    def _tell(self) -> None:
        view = QApplication.focusWidget()
        if not isinstance(view, QAbstractItemView) or not view.currentIndex().isValid():
            return
        listed = QAccessible.queryAccessibleInterface(view)
        row = listed.focusChild() if listed else None
        if row is not None and row.isValid():
            QAccessible.updateAccessibility(QAccessibleEvent(row, QAccessible.Event.Focus))
