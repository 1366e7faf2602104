"""Pages of which one is shown."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget


class Pile(QWidget):
    """As Qt's own stack of widgets, which screen readers name whenever it is entered.

    "Layered pane" tells a reader nothing; of this one they say nothing.
    """

    currentChanged = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = QStackedLayout(self)
        self._pages.currentChanged.connect(self.currentChanged)

    def addWidget(self, page: QWidget) -> None:
        self._pages.addWidget(page)

    def insertWidget(self, at: int, page: QWidget) -> None:
        self._pages.insertWidget(at, page)

    def removeWidget(self, page: QWidget) -> None:
        self._pages.removeWidget(page)

    def widget(self, at: int) -> QWidget | None:
        return self._pages.widget(at)

    def currentIndex(self) -> int:
        return self._pages.currentIndex()

    def setCurrentIndex(self, at: int) -> None:
        self._pages.setCurrentIndex(at)

    def currentWidget(self) -> QWidget | None:
        return self._pages.currentWidget()

    def setCurrentWidget(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
