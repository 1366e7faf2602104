"""The bookmark beside the search box: searches that are kept under a name."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from gui.i18n import isolated
from gui.icons import icon, icon_size
from gui.naming import named

if TYPE_CHECKING:
    from core.archive.collections import Collection
    from gui.theme import Themes


class SavedSearches(QToolButton):
    """A button with a menu: the search in hand is kept, renamed or removed; others are run."""

    save_wanted = Signal()
    chosen = Signal(object)  # Collection
    rename_wanted = Signal(object)
    remove_wanted = Signal(object)

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "archiveSavedSearches")
        self._themes = themes
        self._kept: list[Collection] = []
        self._query = ""
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setProperty("facet", True)
        self.setIconSize(icon_size(18))
        menu = named(QMenu(self), "archiveSavedSearchesMenu")
        menu.aboutToShow.connect(self.fill)
        self.setMenu(menu)
        themes.changed.connect(self.repaint_icons)
        self.retranslate()

    def retranslate(self) -> None:
        current = self.current()
        text = self.tr("Saved searches")
        if current:
            text = self.tr("Saved search: {name}").format(name=isolated(current.name))
        self.setToolTip(text)
        self.setAccessibleName(text)
        self.repaint_icons()

    def repaint_icons(self) -> None:
        name = "bookmark-filled" if self.current() else "bookmark"
        color = "accent" if self.current() else "text"
        self.setIcon(icon(name, self._themes.current.color(color)))

    def set_kept(self, kept: list[Collection]) -> None:
        """All searches that are kept."""
        self._kept = kept
        self.retranslate()

    def set_query(self, query: str) -> None:
        """The search in hand."""
        self._query = query
        self.retranslate()

    def current(self) -> Collection | None:
        """The kept search that is the one in hand."""
        wanted = self._query.split()
        return next((c for c in self._kept if wanted and c.query.split() == wanted), None)

    def fill(self) -> None:
        """Put the menu together."""
        menu, current = self.menu(), self.current()
        menu.clear()
        if current:
            name = isolated(current.name)
            menu.addAction(self.tr("Rename “{name}”…").format(name=name)).triggered.connect(
                partial(self.rename_wanted.emit, current)
            )
            menu.addAction(self.tr("Remove “{name}”").format(name=name)).triggered.connect(
                partial(self.remove_wanted.emit, current)
            )
        else:
            save = menu.addAction(self.tr("Save this search…"))
            save.setEnabled(bool(self._query))
            save.triggered.connect(self.save_wanted)
        menu.addSeparator()
        for kept in self._kept:
            action = menu.addAction(isolated(kept.name).replace("&", "&&"))
            action.setCheckable(kept == current)
            action.setChecked(kept == current)
            action.triggered.connect(partial(self.chosen.emit, kept))
        if not self._kept:
            menu.addAction(self.tr("No search is saved yet")).setEnabled(False)
