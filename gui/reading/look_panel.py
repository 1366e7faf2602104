"""The panel with the look of the page: over the article, which can be read beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from gui.keyboard import give_keyboard, give_keyboard_back, keyboard_of
from gui.naming import named
from gui.reading.look_controls import LookControls

if TYPE_CHECKING:
    from gui.main_window import MainWindow

EDGE = 8  # pixels to the window's edges
WIDTH = 340  # pixels at least
SLACK = 6  # pixels more than the controls ask for, lest a scroll bar comes for one


class LookPanel(QFrame):
    """Opens below its button; closes by Esc, or when the reader goes elsewhere."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        named(self, "readingLook")
        self._window = window
        self._before: QWidget | None = None
        self.controls = LookControls(window, "look")
        self._sheet = named(QWidget(), "lookSheet")
        within = QVBoxLayout(self._sheet)
        within.setContentsMargins(18, 14, 18, 16)
        within.addWidget(self.controls)
        self._area = QScrollArea()  # in a low window, or with large letters
        self._area.setWidget(self._sheet)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self._area)
        self.hide()
        window.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_went)

    def open_panel(self) -> None:
        """Show the panel with the keyboard in it."""
        self._before = keyboard_of(self._window)
        self.setAccessibleName(self.tr("Look of the page"))
        self.show()
        self._place()
        self.raise_()
        give_keyboard(self.controls.face, Qt.FocusReason.PopupFocusReason)

    def close_panel(self) -> None:
        """Hide it; the keyboard goes back to where it was."""
        inside = self.isAncestorOf(self._window.focusWidget() or self._window)
        self.hide()
        if inside:
            give_keyboard_back(self._before, Qt.FocusReason.PopupFocusReason)

    def _place(self) -> None:
        """Below the button of the toolbar, or in the corner where the toolbar is hidden."""
        window = self._window
        toolbar = window.menus.toolbar
        button = toolbar.widgetForAction(window.actions_by_name["actionReadingLook"])
        wanted = self._sheet.sizeHint()
        width = max(WIDTH, wanted.width()) + 2
        rtl = window.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if button is not None and button.isVisible():
            corner = button.mapTo(window, QPoint(0, button.height() + 2))
            x = corner.x() + (button.width() - width if rtl else 0)
            y = corner.y()
        else:
            corner = window.pane.mapTo(window, QPoint(0, 0))
            x = corner.x() + (0 if rtl else window.pane.width() - width)
            y = corner.y()
        room = window.height() - y - EDGE
        bar = self._area.verticalScrollBar().sizeHint().width() if wanted.height() > room else 0
        self.resize(width + bar, min(wanted.height() + SLACK, room))
        self.move(max(EDGE, min(x, window.width() - self.width() - EDGE)), y)

    def _focus_went(self, _old: QWidget | None, new: QWidget | None) -> None:
        """The reader is elsewhere in the window now."""
        if new is None or not self.isVisible() or new.window() is not self._window:
            return  # another window, or a list that a control opened
        if new is not self and not self.isAncestorOf(new):
            self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        else:
            super().keyPressEvent(event)
