"""Whether a caret stands in the text: as the reader wants it, or a screen reader needs it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible

from gui.announcing import announce

if TYPE_CHECKING:
    from gui.main_window import MainWindow

REMARK = 4000  # milliseconds for which the status bar tells what the arrow keys do
_GET_SCREEN_READER = 0x0046  # of Windows' SystemParametersInfo


def screen_reader_runs() -> bool:
    """Whether a screen reader that reads along a caret runs, as far as the system tells."""
    if sys.platform == "win32":
        import ctypes

        runs = ctypes.c_int(0)
        ctypes.windll.user32.SystemParametersInfoW(_GET_SCREEN_READER, 0, ctypes.byref(runs), 0)
        return bool(runs.value)
    # Elsewhere than on Linux other programs ask for what is accessible, too.
    return sys.platform.startswith("linux") and QAccessible.isActive()


class CaretDesk(QObject):
    """Keeps what the reader chose; until then, the caret is there for screen readers alone."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._settings = window.services.settings
        self._action = window.actions_by_name["actionCaret"]
        self._action.setCheckable(True)
        # Its key is the text's own: in a list it does something else.
        self._action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        window.pane.addAction(self._action)
        window.pane.installEventFilter(self)
        self.follow()

    def follow(self) -> None:
        """Do as was chosen, or as there is need."""
        chosen = self._settings.caret
        on = screen_reader_runs() if chosen == "auto" else chosen == "on"
        self._window.pane.caret.set_on(on)
        self._action.setChecked(on)
        # What a screen reader would not find out by itself.
        self._window.pane.setAccessibleDescription("" if on else self.tr("F7: read with a caret"))

    def toggle(self) -> None:
        """Have the arrow keys move a caret in the text, or scroll."""
        self._settings.caret = "off" if self._window.pane.caret.on else "on"
        self.follow()
        if self._window.pane.caret.on:
            text = self.tr("The arrow keys move a caret in the text; F7 has them scroll again")
        else:
            text = self.tr("The arrow keys scroll the page")
        self._window.statusBar().showMessage(text, REMARK)
        announce(self._window.pane, text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:  # a screen reader may have come since
            self.follow()
        return False
