"""A button that stands for an article: its title, and below it where it is from."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from core.direction import reads_rtl
from gui.elided_label import ElidedLabel
from gui.i18n import isolated
from gui.naming import named

_MARGINS = (14, 9, 14, 10)  # pixels


class StoryCard(QPushButton):
    """Both lines are plain text; an Arabic title has them run as the archive's list does."""

    def __init__(self, title: str, where: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.setAccessibleName(f"{title}, {where}" if where else title)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.title = named(ElidedLabel(isolated(title)), "storyTitle")
        self.where = named(ElidedLabel(isolated(where)), "storyWhere")
        column = QVBoxLayout(self)
        column.setContentsMargins(*_MARGINS)
        column.setSpacing(2)
        for widget in (self.title, self.where):
            widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            if reads_rtl(title):
                widget.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            column.addWidget(widget)
        self.where.setVisible(bool(where))
        self._column = column
        self._grow()

    def _grow(self) -> None:
        """As high as its lines: a button does not ask its layout."""
        self.setMinimumHeight(self._column.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(
            self, "_column"
        ):
            self._grow()
