"""The row above the archive's list: its order, and switches for what it shows."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from gui.i18n import isolated, number
from gui.icons import icon, icon_size
from gui.naming import named

if TYPE_CHECKING:
    from core.archive.organising import Tag
    from core.search.finding import Sort
    from gui.theme import Themes

SORTS: tuple[Sort, ...] = ("relevance", "date", "added", "title")
MOST_TAGS = 30  # in the menu


class ListBar(QWidget):
    """Knows the order and the switches; says when they change."""

    changed = Signal()

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "archiveBar")
        self._themes = themes
        self._searching = False
        self._tags: list[Tag] = []
        self.sort: Sort = "relevance"
        self.tag = ""
        self.sort_button = self._menu_button("archiveSort")
        self.star_switch = self._switch("archiveStarred")
        self.unread_switch = self._switch("archiveUnread")
        self.tag_button = self._menu_button("archiveTag")
        self.more_button = self._menu_button("archiveMore")
        self.more_menu = named(QMenu(self), "archiveMoreMenu")
        self.more_button.setMenu(self.more_menu)
        self._sort_actions = self._sort_menu()
        self._tag_menu = named(QMenu(self), "archiveTagMenu")
        self._tag_menu.aboutToShow.connect(self._fill_tags)
        self.tag_button.setMenu(self._tag_menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sort_button)
        row.addStretch(1)
        for button in (self.star_switch, self.unread_switch, self.tag_button, self.more_button):
            button.setIconSize(icon_size(16))
            row.addWidget(button)
        themes.changed.connect(self.repaint_icons)
        self.repaint_icons()
        self.retranslate()

    def _menu_button(self, name: str) -> QToolButton:
        button = named(QToolButton(), name)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setProperty("facet", True)
        return button

    def _switch(self, name: str) -> QToolButton:
        button = named(QToolButton(), name)
        button.setCheckable(True)
        button.setProperty("facet", True)
        button.clicked.connect(self.changed)
        return button

    def _sort_menu(self) -> dict[Sort, QAction]:
        menu = named(QMenu(self), "archiveSortMenu")
        group = QActionGroup(self)
        made: dict[Sort, QAction] = {}
        for sort in SORTS:
            action = menu.addAction("")
            action.setCheckable(True)
            action.triggered.connect(partial(self.set_sort, sort, ask=True))
            group.addAction(action)
            made[sort] = action
        self.sort_button.setMenu(menu)
        return made

    # State

    @property
    def starred(self) -> bool:
        """Whether only starred articles are wanted."""
        return self.star_switch.isChecked()

    @property
    def unread(self) -> bool:
        """Whether only unread articles are wanted."""
        return self.unread_switch.isChecked()

    def reset(self) -> None:
        """All switches off, without a word."""
        self.star_switch.setChecked(False)
        self.unread_switch.setChecked(False)
        self.tag = ""
        self.retranslate()

    def set_sort(self, sort: Sort, *_: object, ask: bool = False) -> None:
        """Use an order; ``ask`` for the list in it."""
        self.sort = sort
        self._show_sort()
        if ask:
            self.changed.emit()

    def set_searching(self, searching: bool) -> None:
        """Relevance is an order of what was searched for only."""
        self._searching = searching
        self._show_sort()

    def set_tags(self, tags: list[Tag]) -> None:
        """The tags to choose from."""
        self._tags = tags

    def _set_tag(self, tag: str, *_: object) -> None:
        self.tag = tag
        self.retranslate()
        self.changed.emit()

    # Looks

    def retranslate(self) -> None:
        for button, text in (
            (self.star_switch, self.tr("Only starred articles")),
            (self.unread_switch, self.tr("Only unread articles")),
            (self.more_button, self.tr("More")),
        ):
            button.setToolTip(text)
            button.setAccessibleName(text)
        tag = self.tr("Only articles tagged: {tag}").format(tag=isolated(self.tag))
        text = tag if self.tag else self.tr("Only articles with a tag…")
        self.tag_button.setToolTip(text)
        self.tag_button.setAccessibleName(text)
        # A button with a menu cannot be checked; it looks so by a property.
        self.tag_button.setProperty("lit", bool(self.tag))
        self.tag_button.style().unpolish(self.tag_button)
        self.tag_button.style().polish(self.tag_button)
        for sort, text in self._sort_texts().items():
            self._sort_actions[sort].setText(text)
        self._show_sort()

    def _sort_texts(self) -> dict[Sort, str]:
        return {
            "relevance": self.tr("Best match first"),
            "date": self.tr("Newest first"),
            "added": self.tr("Last saved first"),
            "title": self.tr("By title"),
        }

    def _shown_sort(self) -> Sort:
        return "added" if self.sort == "relevance" and not self._searching else self.sort

    def _show_sort(self) -> None:
        self._sort_actions["relevance"].setVisible(self._searching)
        self._sort_actions[self._shown_sort()].setChecked(True)
        full = self._sort_texts()[self._shown_sort()]
        others = (self.star_switch, self.unread_switch, self.tag_button, self.more_button)
        room = self.width() - sum(button.sizeHint().width() for button in others) - 24
        metrics = self.sort_button.fontMetrics()
        shown = metrics.elidedText(full, Qt.TextElideMode.ElideRight, max(room, 30))
        self.sort_button.setText(f"{shown} ▾")
        self.sort_button.setToolTip(self.tr("Order: {order}").format(order=full))
        self.sort_button.setAccessibleName(self.tr("Order: {order}").format(order=full))

    def _fill_tags(self) -> None:
        menu = self._tag_menu
        menu.clear()
        every = menu.addAction(self.tr("All articles"))
        every.setCheckable(True)
        every.setChecked(not self.tag)
        every.triggered.connect(partial(self._set_tag, ""))
        menu.addSeparator()
        for tag in self._tags[:MOST_TAGS]:
            action = menu.addAction(f"{isolated(tag.tag)}  {number(tag.articles)}")
            action.setCheckable(True)
            action.setChecked(tag.tag == self.tag)
            action.triggered.connect(partial(self._set_tag, tag.tag))
        if not self._tags:
            menu.addAction(self.tr("No article is tagged yet")).setEnabled(False)

    def repaint_icons(self) -> None:
        theme = self._themes.current
        for button, name in (
            (self.star_switch, "star"),
            (self.unread_switch, "unread"),
            (self.tag_button, "tag"),
            (self.more_button, "more"),
        ):
            button.setIcon(icon(name, theme.color("text")))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_sort()
