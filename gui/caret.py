"""An empty field's caret: where its hint begins, whatever keyboard is in use.

Qt puts it where the keyboard's language begins, which is the far end of the hint for one who
has yet to change the keyboard.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLineEdit, QTextEdit


class _Side(QObject):
    """Follows what a field holds, and the interface's direction."""

    def __init__(self, field: QLineEdit | QTextEdit) -> None:
        super().__init__(field)
        self._field = field
        field.installEventFilter(self)
        field.textChanged.connect(self.follow)
        self.follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.follow()
        return False

    def follow(self) -> None:
        field, direction = self._field, self._field.layoutDirection()
        if isinstance(field, QLineEdit):
            side = Qt.AlignmentFlag.AlignLeft  # of what is written: where it begins
            if not field.text():
                if direction == Qt.LayoutDirection.RightToLeft:
                    side = Qt.AlignmentFlag.AlignRight
                side |= Qt.AlignmentFlag.AlignAbsolute
            field.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            return
        option = field.document().defaultTextOption()
        empty = field.document().isEmpty()
        wanted = direction if empty else Qt.LayoutDirection.LayoutDirectionAuto
        if option.textDirection() != wanted:
            option.setTextDirection(wanted)
            field.document().setDefaultTextOption(option)


def begin_where_reading_begins(field: QLineEdit | QTextEdit) -> None:
    """Keep the caret of an empty field on the side where its hint begins."""
    _Side(field)
