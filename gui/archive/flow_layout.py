"""Widgets one behind the other, in as many lines as they need, from either side."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Fills lines in the direction of its widget; shows ``most_lines`` lines, if that is set.

    What does not fit into these lines is not laid out: ``left_out`` counts it.
    """

    def __init__(self, parent: QWidget | None = None, spacing: int = 4) -> None:
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)
        self._items: list[QLayoutItem] = []
        self.most_lines = 0

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        if not 0 <= index < len(self._items):
            return None
        self.invalidate()
        return self._items.pop(index)

    def add(self, widget: QWidget) -> None:
        """Add a widget that is seen at once, not with the next turn of the event loop."""
        self.addWidget(widget)
        widget.show()

    def clear(self) -> None:
        """Take all widgets out and give them up."""
        while item := self.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = self._lines(width)
        if not lines:
            return 0
        heights = [max(size.height() for _, size in line) for line in lines]
        return sum(heights) + self.spacing() * (len(lines) - 1)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        hints = [item.sizeHint() for item in self._shown()]
        height = max((hint.height() for hint in hints), default=0)
        return QSize(1, height)  # a widget wider than a line is made narrower

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        parent = self.parentWidget()
        rtl = parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        y = rect.top()
        placed = set()
        for line in self._lines(rect.width()):
            height = max(size.height() for _, size in line)
            x = 0
            for item, size in line:
                left = rect.right() - x - size.width() + 1 if rtl else rect.left() + x
                item.setGeometry(QRect(QPoint(left, y + (height - size.height()) // 2), size))
                placed.add(id(item))
                x += size.width() + self.spacing()
            y += height + self.spacing()
        for item in self._shown():
            if id(item) not in placed:
                item.setGeometry(QRect(-10_000, -10_000, item.sizeHint().width(), 1))

    def left_out(self, width: int) -> int:
        """How many of the widgets the lines have no room for, at this width."""
        return len(self._shown()) - sum(map(len, self._lines(width)))

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        room = -1
        for item in self._shown():
            hint = item.sizeHint()
            size = QSize(min(hint.width(), max(width, 1)), hint.height())
            if size.width() > room:
                if self.most_lines and len(lines) == self.most_lines:
                    break
                lines.append([])
                room = width
            lines[-1].append((item, size))
            room -= size.width() + self.spacing()
        return lines
