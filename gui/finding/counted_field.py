"""A field with a remark at its end, such as a count."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from gui.fields import Field
from gui.naming import named

_SIDE = 8  # pixels beside the remark
_MOVING = (QEvent.Type.LayoutDirectionChange, QEvent.Type.FontChange)


class CountedField(Field):
    """What is typed keeps clear of the remark."""

    def __init__(self, name: str, remark_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, name)
        self.remark = named(QLabel(self), remark_name)
        self.remark.setTextFormat(Qt.TextFormat.PlainText)
        self.remark.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def say(self, text: str, *, missing: bool = False) -> None:
        """Show a remark; ``missing`` what is typed is marked in colour, too."""
        self.remark.setText(text)
        self._place()
        if self.property("missing") != missing:
            self.setProperty("missing", missing)
            for widget in (self, self.remark):  # styles look at properties only when asked to
                widget.style().unpolish(widget)
                widget.style().polish(widget)

    def _place(self) -> None:
        self.remark.adjustSize()
        width = self.remark.width() if self.remark.text() else 0
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        room = width + _SIDE if width else 0
        self.setTextMargins(room if rtl else 0, 0, 0 if rtl else room, 0)
        x = _SIDE if rtl else self.width() - width - _SIDE
        self.remark.move(x, (self.height() - self.remark.height()) // 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _MOVING and hasattr(self, "remark"):
            self._place()
