"""What is done with the names in the sidebar: copied, searched for, gone through, looked up."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu

from gui.naming import named

if TYPE_CHECKING:
    from core.model import Entity, EntityType
    from gui.entities.sidebar import EntitySidebar
    from gui.main_window import MainWindow


class EntityDesk(QObject):
    """Speaks of the names that are selected in the sidebar, or of the one in hand."""

    #: A menu for the names that are ``chosen``: who has more to do with them, adds it here.
    menu_made = Signal(QMenu)

    def __init__(self, window: MainWindow, sidebar: EntitySidebar) -> None:
        super().__init__(window)
        self._window, self._sidebar = window, sidebar
        self._tree = sidebar.tree
        settings = window.services.settings
        sidebar.set_order(settings.entity_order)
        sidebar.order_changed.connect(lambda order: setattr(settings, "entity_order", order))
        self.next = self._action("entityNext")
        self.next.triggered.connect(lambda: self._step(1))
        self.previous = self._action("entityPrevious")
        self.previous.triggered.connect(lambda: self._step(-1))
        self.copy_action = self._action("entityCopy", QKeySequence.StandardKey.Copy)
        self.copy_action.triggered.connect(self.copy)
        self.copy_counts_action = self._action("entityCopyCounts", "Ctrl+Shift+C")
        self.copy_counts_action.triggered.connect(self.copy_with_counts)
        self._tree.menu_wanted.connect(self._pop_up)

    def _action(self, name: str, key: QKeySequence.StandardKey | str | None = None) -> QAction:
        action = named(QAction(self._tree), name)
        if key is not None:
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self._tree.addAction(action)
        return action

    def _name_actions(self) -> None:
        self.next.setText(self.tr("Next Mention"))
        self.previous.setText(self.tr("Previous Mention"))
        self.copy_action.setText(self.tr("Copy"))
        self.copy_counts_action.setText(self.tr("Copy with Counts"))

    # Which names

    def chosen(self) -> list[Entity]:
        """The names selected in the sidebar, else the one at the text's cursor."""
        selected = self._sidebar.selected_entities()
        if selected:
            return selected
        pane = self._window.pane
        mention = pane.mention_at(pane.cursor_span()[0])
        return [] if mention is None else [pane.analysis.entity_of()[mention]]

    def _current(self) -> Entity | None:
        """Of several, the one that the keyboard is on."""
        chosen = self.chosen()
        current = self._sidebar.model.entity_at(self._tree.currentIndex())
        return current if current in chosen else next(iter(chosen), None)

    # What is done

    def copy(self) -> None:
        """The selected names, one a line; where mentions alone are selected, their sentences."""
        sentences = self._sidebar.selected_sentences()
        _put(sentences or [_one_line(entity.name) for entity in self.chosen()])

    def copy_with_counts(self) -> None:
        """Name, tab, number of mentions: a table that any spreadsheet takes."""
        _put(f"{_one_line(e.name)}\t{len(e.mentions)}" for e in self.chosen())

    def search(self) -> None:
        """Search the archive for articles that mention all of the names."""
        self.search_for((entity.name, entity.type) for entity in self.chosen())

    def search_for(self, names: Iterable[tuple[str, EntityType]]) -> None:
        """As ``search``, for these ``(name, type)``."""
        panel = self._window.archive_panel
        from core.search.fields import FIELD_OF_TYPE  # here: rarely asked for
        from core.search.writing import field_text

        fields = [field_text(FIELD_OF_TYPE[kind], name, panel.language()) for name, kind in names]
        if fields:
            self._window.focus_search()
            panel.search.put(" ".join(fields))

    def open_page(self) -> None:
        """Show all that the archive knows of the name."""
        entity = self._current()
        if entity is not None:
            self._window.name_pages.open(entity.name, entity.type)

    def _step(self, step: int) -> None:
        entity, navigator = self._current(), self._window.navigator
        if entity is None:
            return
        if navigator.entity is None or navigator.entity.id != entity.id:
            navigator.choose_entity(entity.id)
        else:
            navigator.step(step)

    # The menu

    def _pop_up(self, at: QPoint) -> None:
        if self.chosen():
            self.menu().popup(at)

    def menu(self) -> QMenu:
        """What can be done with what is selected; made anew each time."""
        menu = named(QMenu(self._tree), "entityMenu")
        menu.aboutToHide.connect(menu.deleteLater)
        self._name_actions()
        several = len(self.chosen()) > 1
        able = self._window.actions_by_name
        if not several:
            menu.addActions([self.next, self.previous])
            menu.addSeparator()
            menu.addAction(able["actionNamePage"])
        menu.addAction(able["actionSearchName"])
        menu.addSeparator()
        menu.addActions([self.copy_action, self.copy_counts_action])
        self.menu_made.emit(menu)
        return menu


def _put(lines: Iterable[str]) -> None:
    QGuiApplication.clipboard().setText("\n".join(lines))


def _one_line(text: str) -> str:
    return " ".join(text.split())
