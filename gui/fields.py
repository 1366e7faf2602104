"""Fields to write in: of one line, and of several."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QLineEdit, QTextEdit, QWidget


class Field(QLineEdit):
    """One whose caret, while it is empty, stands where its hint begins.

    Qt puts it where the keyboard's language begins, which is the far end of the hint for one
    who has yet to change the keyboard.  Files that are dropped on it are for the window, which
    opens them: a field of Qt's takes their addresses as text.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.textChanged.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        side = Qt.AlignmentFlag.AlignLeft  # of what is written: where it begins
        if not self.text():
            if self.isRightToLeft():
                side = Qt.AlignmentFlag.AlignRight
            side |= Qt.AlignmentFlag.AlignAbsolute
        self.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._follow()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.ignore()  # Qt goes on to what the field lies in
        else:
            super().dragEnterEvent(event)


class TextField(QTextEdit):
    """Several lines to write in, whose caret begins as that of a ``Field`` does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.textChanged.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        option, empty = self.document().defaultTextOption(), self.document().isEmpty()
        wanted = self.layoutDirection() if empty else Qt.LayoutDirection.LayoutDirectionAuto
        if option.textDirection() != wanted:
            option.setTextDirection(wanted)
            self.document().setDefaultTextOption(option)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._follow()
