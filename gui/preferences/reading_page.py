"""How articles look: the controls of the panel in the window, in the preferences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.preferences.page import Page
from gui.reading.look_controls import LookControls

if TYPE_CHECKING:
    from gui.main_window import MainWindow


class ReadingPage(Page):
    """Colours, face, size, and the shape of the column."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window.services.settings)
        self.controls = LookControls(window, "preference")
        self._column.addWidget(self.controls)

    def title(self) -> str:
        return self.tr("Reading")

    def retranslate(self) -> None:
        self.controls.retranslate()
