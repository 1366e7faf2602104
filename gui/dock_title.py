"""The title bar of a dock: its name, and two buttons with the window's own icons."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QToolButton, QWidget

from gui.dock import Dock
from gui.elided_label import ElidedLabel
from gui.icons import icon, icon_size
from gui.naming import named
from gui.theme import Themes

_ICON = 16  # pixels
_MARGINS = (18, 6, 6, 4)  # pixels; mirrored with the interface
_MOVED = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show)


class DockTitle(QWidget):
    """Dragging falls through to the dock, which knows what it means.

    A dock that has a tab is named there, and not once more below it.
    """

    def __init__(self, dock: Dock, themes: Themes) -> None:
        super().__init__(dock)
        self._dock = dock
        self._themes = themes
        self.label = ElidedLabel()
        font = self.label.font()
        font.setBold(True)
        self.label.setFont(font)
        self.float_button = named(QToolButton(), f"{dock.objectName()}Float")
        self.close_button = named(QToolButton(), f"{dock.objectName()}Close")
        self._row = QHBoxLayout(self)
        self._row.setSpacing(2)
        self._row.addWidget(self.label, 1)
        self._row.addWidget(self.float_button)
        self._row.addWidget(self.close_button)
        self.float_button.clicked.connect(dock.detach_or_put_back)
        self.close_button.clicked.connect(dock.close)
        dock.windowTitleChanged.connect(self.retranslate)
        dock.topLevelChanged.connect(self.retranslate)
        dock.installEventFilter(self)
        themes.changed.connect(self._paint)
        self._mirror()
        self.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._mirror()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._dock.detach_or_put_back()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVED:  # as it is when tabs come and go
            self._name()
        return False

    def _name(self) -> None:
        dock, window = self._dock, self._dock.parentWidget()
        beside = window.tabifiedDockWidgets(dock) if isinstance(window, QMainWindow) else []
        tabbed = not dock.isFloating() and any(not other.isHidden() for other in beside)
        self.label.setText("" if tabbed else dock.windowTitle())

    def _mirror(self) -> None:
        leading, top, trailing, bottom = _MARGINS
        sides = (trailing, leading) if self.isRightToLeft() else (leading, trailing)
        self._row.setContentsMargins(sides[0], top, sides[1], bottom)

    def retranslate(self) -> None:
        """Say what the buttons would do now."""
        self._name()
        floating = self._dock.isFloating()
        for button, text in (
            (self.float_button, self.tr("Put Back") if floating else self.tr("Detach")),
            (self.close_button, self.tr("Hide")),
        ):
            button.setToolTip(text)
            button.setAccessibleName(f"{text}: {self._dock.windowTitle()}")
        self._paint()

    def _paint(self) -> None:
        color = self._themes.current.color("muted")
        floating = self._dock.isFloating()
        self.float_button.setIcon(icon("pop-in" if floating else "pop-out", color))
        self.close_button.setIcon(icon("cross", color))
        for button in (self.float_button, self.close_button):
            button.setIconSize(icon_size(_ICON))
