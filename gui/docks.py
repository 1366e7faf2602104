"""The window's docks: where they stand, and that they come back there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QWidget

from gui.naming import named

if TYPE_CHECKING:
    from gui.main_window import MainWindow

NARROWEST = 200  # pixels of a dock
WIDTHS = {"archiveDock": 270, "entityDock": 290}  # pixels, at first
SIZE = (1240, 800)  # pixels of the window, at first


class Docks:
    """Adds panels at the window's sides; keeps one layout for each language."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._docks: list[tuple[QDockWidget, bool]] = []

    def add(self, name: str, widget: QWidget, *, leading: bool = False) -> QDockWidget:
        """A dock for a widget, on the side where reading begins or on the other."""
        dock = named(QDockWidget(), name)
        dock.setWidget(widget)
        dock.setMinimumWidth(NARROWEST)
        self._window.menus.add_to_view(dock.toggleViewAction())
        self._docks.append((dock, leading))
        return dock

    def restore(self) -> None:
        """As the reader left them in this language, else each on its side."""
        window = self._window
        rtl = window.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        for dock, leading in self._docks:
            window.addDockWidget(right if leading == rtl else left, dock)
        docks = [dock for dock, _ in self._docks]
        widths = [WIDTHS[dock.objectName()] for dock in docks]
        window.resizeDocks(docks, widths, Qt.Orientation.Horizontal)
        window.restoreState(window.services.settings.layout(self._key()))

    def restore_geometry(self) -> None:
        """The window's size and place of last time."""
        self._window.resize(*SIZE)
        self._window.restoreGeometry(self._window.services.settings.layout("geometry"))

    def save(self) -> None:
        """Keep how things stand now."""
        settings = self._window.services.settings
        settings.save_layout("geometry", self._window.saveGeometry())
        settings.save_layout(self._key(), self._window.saveState())

    def _key(self) -> str:
        return f"state-{self._window.services.languages.current}"
