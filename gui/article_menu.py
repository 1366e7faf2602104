"""The menu of the article's text: copying, noting, looking it up in the archive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from gui.i18n import isolated
from gui.naming import named

if TYPE_CHECKING:
    from core.model import Entity
    from gui.main_window import MainWindow

LONGEST = 40  # code points of a selection that the menu shows


class ArticleMenu(QObject):
    """Made anew each time that it is asked for."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.pane.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        window.pane.customContextMenuRequested.connect(self._pop_up)

    def _pop_up(self, at: QPoint) -> None:
        if self._window.tabs.current() is not None:
            self.filled(at).popup(self._window.pane.viewport().mapToGlobal(at))

    def filled(self, at: QPoint) -> QMenu:
        """The menu for a place in the pane."""
        window, pane = self._window, self._window.pane
        # The window's, not the pane's, which runs right to left whatever the interface speaks.
        menu = named(QMenu(window), "articleMenu")
        menu.aboutToHide.connect(menu.deleteLater)
        selected = pane.selected_text()
        copy = menu.addAction(self.tr("Copy"))
        copy.setEnabled(bool(selected))
        copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(selected))
        menu.addAction(self.tr("Select All")).triggered.connect(pane.selectAll)
        menu.addSeparator()
        window.correcting.fill(menu, at)
        menu.addSeparator()
        note = pane.note_under(at)
        if note is not None:
            edit = menu.addAction(self.tr("Edit Note…"))
            edit.triggered.connect(lambda: window.notes.edit(note))
        if selected:
            menu.addAction(window.actions_by_name["actionNote"])
        menu.addAction(window.actions_by_name["actionNoteOnArticle"])
        entity = self._entity_under(at)
        name = entity.name if entity else ""
        wanted = " ".join((selected or name).split())
        if wanted:
            menu.addSeparator()
        if entity is not None:
            text = self.tr("Page of “{name}”").format(name=isolated(entity.name))
            page = named(menu.addAction(text.replace("&", "&&")), "articleNamePage")
            page.triggered.connect(lambda: window.name_pages.open(entity.name, entity.type))
        if wanted:
            shown = wanted if len(wanted) <= LONGEST else f"{wanted[:LONGEST]}…"
            text = self.tr("Search the Archive for “{words}”").format(words=isolated(shown))
            search = menu.addAction(text.replace("&", "&&"))
            search.triggered.connect(lambda: self._search(wanted))
        return menu

    def _entity_under(self, at: QPoint) -> Entity | None:
        index = self._window.pane.mention_under(at)
        return None if index is None else self._window.pane.analysis.entity_of()[index]

    def _search(self, words: str) -> None:
        quoted = words.replace('"', " ")
        self._window.focus_search()
        self._window.archive_panel.search.put(f'"{quoted}"')
