"""How the window looks for reading: the page's look and the colours, chosen and kept."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from gui.naming import named
from gui.theme import CHOICES

if TYPE_CHECKING:
    from gui.main_window import MainWindow
    from gui.reading.look import ReadingLook
    from gui.reading.look_panel import LookPanel


class LookDesk(QObject):
    """Applies what was kept, keeps what is chosen."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._settings = window.services.settings
        self._panel: LookPanel | None = None
        themes = window.services.themes
        self.use_system, self.use_light, self.use_sepia, self.use_dark = (
            partial(themes.choose, choice) for choice in CHOICES
        )
        self.theme_actions: dict[str, QAction] = {
            choice: window.actions_by_name[f"actionTheme{choice.capitalize()}"]
            for choice in CHOICES
        }
        menu = named(QMenu(window), "menuTheme")
        group = QActionGroup(self)
        for action in self.theme_actions.values():
            action.setCheckable(True)
            group.addAction(action)
            menu.addAction(action)
        menu.aboutToShow.connect(self.paint_swatches)
        window.menus.add_to_view_menu(menu)
        themes.chosen.connect(self._keep_theme)
        window.pane.set_look(self._settings.look)
        window.pane.look_changed.connect(self._keep_look)
        self._keep_theme(themes.choice)

    def paint_swatches(self) -> None:
        """Give each theme its picture, when one is first wanted."""
        from gui.reading.swatches import swatch

        for choice, action in self.theme_actions.items():
            if action.icon().isNull():
                action.setIcon(swatch(choice))

    def toggle(self) -> None:
        """Open the panel with the look of the page, or close it."""
        if self._panel is None:
            from gui.reading.look_panel import LookPanel

            self._panel = LookPanel(self._window)
        if self._panel.isVisible():
            self._panel.close_panel()
        else:
            self._panel.open_panel()

    def _keep_look(self, look: ReadingLook) -> None:
        self._settings.look = look

    def _keep_theme(self, choice: str) -> None:
        self._settings.theme = choice
        self.theme_actions[choice].setChecked(True)
