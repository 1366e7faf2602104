"""How much of the page is shown: with tashkeel or without, and in which size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.fonts import usual_size
from gui.i18n import number

if TYPE_CHECKING:
    from gui.main_window import MainWindow
    from gui.reading.look import ReadingLook

REMARK = 2000  # milliseconds for which the status bar tells the size


class ViewDesk(QObject):
    """Keeps whether tashkeel is shown, and tells the size when it changes."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._settings = window.services.settings
        self._size = window.pane.look.size
        self._action = window.actions_by_name["actionTashkeel"]
        self._action.setCheckable(True)
        self._action.setChecked(self._settings.tashkeel)
        window.pane.show_tashkeel(self._settings.tashkeel)
        window.pane.look_changed.connect(self._tell_size)

    def toggle_tashkeel(self) -> None:
        """Show tashkeel, or leave it out; the article stays as it is."""
        self._settings.tashkeel = self._action.isChecked()
        self._window.pane.show_tashkeel(self._action.isChecked())

    def _tell_size(self, look: ReadingLook) -> None:
        if look.size != self._size:
            self._size = look.size
            share = number(round(100 * look.size / usual_size()))
            self._window.statusBar().showMessage(self.tr("Zoom: {n}%").format(n=share), REMARK)
