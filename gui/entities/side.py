"""The names' side of the window: the sidebar in its dock, and what is done with names and notes.

Made when it is first asked for, or as soon as there are names to show: an article that is
opened with the window is on the screen before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.correcting.desk import CorrectingDesk
from gui.entities.desk import EntityDesk
from gui.entities.sidebar import EntitySidebar
from gui.marks.desk import MarksDesk
from gui.naming import name_clear_buttons
from gui.navigator import Navigator
from gui.notes.desk import NotesDesk
from gui.open_articles import NO_NAMES_YET

if TYPE_CHECKING:
    from gui.main_window import MainWindow
    from gui.open_articles import OpenArticle


def sidebar_of(window: MainWindow) -> EntitySidebar:
    """The sidebar by itself, which ``NamesSide`` puts in its place."""
    return EntitySidebar(window.services.themes)


class NamesSide(QObject):
    """Sidebar, navigator and desks; shows the names of the article in hand."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.sidebar = window.names_list
        self.navigator = Navigator(window.pane, self.sidebar, window.status)
        self.notes = NotesDesk(window, self.sidebar.notes)
        self.entities = EntityDesk(window, self.sidebar)
        self.marks = MarksDesk(window, self.sidebar, self.navigator)
        self.correcting = CorrectingDesk(window, self.sidebar.tree)
        self.entities.menu_made.connect(self.correcting.fill_for_rows)
        window.docks.furnish(window.entity_dock, self.sidebar)
        name_clear_buttons(self.sidebar)
        # Back and forward by the mouse: a list takes every press for itself.
        self.sidebar.tree.viewport().installEventFilter(window.history)
        opened = window.tabs.current()
        self.show_names(opened)
        self.notes.show(opened)
        self.show_state(opened)

    def show_names(self, opened: OpenArticle | None) -> None:
        """List the names of an article; another one, or the same with its names anew."""
        self.correcting.names_shown()
        if opened is None:
            self.sidebar.show_names(None, NO_NAMES_YET)
        else:
            self.sidebar.show_names(opened.article, opened.analysis)
        self.navigator.reset()

    def show_state(self, opened: OpenArticle | None) -> None:
        """What can be done with the names now."""
        self.correcting.show_state(opened)

    def retranslate(self) -> None:
        self.sidebar.retranslate()
        self.correcting.retranslate()
