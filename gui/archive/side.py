"""The archive's side of the window: its panel in its dock, and the desks that fill it.

Made when it is first asked for: an article that is opened with the window is on the screen
before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.archive.desk import ArchiveDesk
from gui.archive.panel import ArchivePanel
from gui.archive.searches_desk import SearchesDesk
from gui.naming import name_clear_buttons

if TYPE_CHECKING:
    from gui.main_window import MainWindow


class ArchiveSide(QObject):
    """Panel, and what is done in it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        services = window.services
        self.panel = ArchivePanel(services.themes, services.languages)
        self.desk = ArchiveDesk(window, self.panel)
        self.searches = SearchesDesk(window, self.panel)
        window.docks.furnish(window.archive_dock, self.panel)
        window.menus.add_to_archive(self.panel.more.undo_actions())
        self.panel.opened.connect(window.desk.open_saved)
        remark = self.panel.list.remark
        remark.open_wanted.connect(window.files.choose_files)
        remark.import_wanted.connect(window.imports.choose_folder)
        name_clear_buttons(self.panel)
        # Back and forward by the mouse: a list takes every press for itself.
        self.panel.results.viewport().installEventFilter(window.history)

    def retranslate(self) -> None:
        self.panel.retranslate()

    def look(self) -> None:
        """Show what is in the archive."""
        self.panel.refresh()
        self.desk.look_at_shelf()
