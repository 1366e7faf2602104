"""Back and forward: from article to article, from a jump to where one read, from page to page."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtWidgets import QMenu, QToolButton

from gui.finding.trail import Place, Trail
from gui.i18n import isolated
from gui.naming import named
from gui.open_articles import is_gone
from gui.reading.place import Place as Spot

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.model import EntityType
    from gui.entities.pages import NamePages
    from gui.main_window import MainWindow
    from gui.open_articles import OpenArticle

LISTED = 15  # places in the menu of the button
FAR = 1.0  # screens that a jump goes at least
_BUTTONS = {Qt.MouseButton.BackButton: -1, Qt.MouseButton.ForwardButton: 1}


class History(QObject):
    """Follows what the middle of the window shows; ``visit`` tells it of other places."""

    #: There are other places to go back or forward to.
    changed = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.trail = Trail()
        self._target: int | None = None  # where one is being taken, back or forward
        self._landed: Spot | None = None  # where a jump ended, until one scrolls on
        self._pages: NamePages | None = None
        window.pane.jumping.connect(self._jump)
        window.pane.jumped.connect(self._land)
        window.view.currentChanged.connect(self.follow)
        # Presses come to the window where nothing below had a use for them; lists always have.
        for part in (window, window.pane.viewport()):
            part.installEventFilter(self)
        self._tell()

    # Where one is

    def follow(self) -> None:
        """The middle of the window may show something else now."""
        self._meet_pages()
        here = self._here()
        if here is None:
            return
        current, target = self.trail.current, self._target
        if target is not None and self.trail.places[target].key == here.key:
            self._leave()
            self.trail.at, self._target = target, None
        elif current is None or current.key != here.key:
            self.visit(here)
        self._land()
        self._tell()

    def visit(self, place: Place) -> None:
        """One has gone on to a place, which is shown now."""
        self._target = None
        self._leave()
        self.trail.visit(place)
        self._tell()

    def replace(self, old: OpenArticle, new: OpenArticle) -> None:
        """An article has been read otherwise: there is no coming back to it as it was."""
        key, now = self._at(old, old.place).key, self._at(new, new.place)
        self.trail.places = [now if place.key == key else place for place in self.trail.places]

    def _here(self) -> Place | None:
        pages = self._pages
        if pages is not None and pages.current:
            name, kind = pages.current
            show = partial(self._show_page, name, kind)
            return Place(("name", kind, name), name, show, sign=kind)
        opened = self._window.tabs.current()
        return None if opened is None else self._at(opened, self._window.pane.place)

    def _at(self, opened: OpenArticle, spot: Spot) -> Place:
        show = partial(self.show_article, opened, spot)
        return Place(("article", opened.article.sha256), opened.article.title, show, spot)

    def _leave(self) -> None:
        """Note how far one has come where one is."""
        pane, current = self._window.pane, self.trail.current
        if current is None or not isinstance(current.show, partial) or current.sign:
            return
        opened: OpenArticle = current.show.args[0]
        shown = pane.article is not None and pane.article.sha256 == opened.article.sha256
        self.trail.amend(self._at(opened, pane.place if shown else opened.place))

    # Jumps within an article

    def _jump(self, offset: int) -> None:
        """One is taken to a text offset: far off, that is a place of its own.

        Several in a row, as one steps through mentions, are one; one comes back from all of
        them to where one was reading.
        """
        pane, opened = self._window.pane, self._window.tabs.current()
        current = self.trail.current
        if self._target is not None or opened is None or current is None or current.sign:
            return
        if pane.place != self._landed and abs(pane.screens_to(offset)) > FAR:
            self.visit(self._at(opened, pane.place))

    def _land(self) -> None:
        self._landed = self._window.pane.place

    # Back and forward

    def back(self) -> None:
        """Show what one saw before."""
        self._step(-1)

    def forward(self) -> None:
        """Show what one went back from."""
        self._step(1)

    def leave_page(self) -> None:
        """From the page of a name to where one came from."""
        if self.trail.index(-1) is None:
            self._window.name_pages.leave()
        else:
            self.back()

    def _step(self, step: int) -> None:
        to = self.trail.index(step)
        if to is not None:
            self._leave()
            self._target = to
            self.trail.places[to].show()

    def go(self, place: Place) -> None:
        """To one of the places of the trail, as if by so many steps."""
        if place in self.trail.places:
            self._step(self.trail.places.index(place) - self.trail.at)

    def _show_page(self, name: str, kind: EntityType) -> None:
        self._window.name_pages.open(name, kind, again=True)

    def show_article(self, opened: OpenArticle, spot: Spot) -> None:
        """Show an article that was open: from its tab, from the archive, or as it was."""
        window = self._window
        there = window.tabs.with_text(opened.article.sha256)
        if there is None and opened.saved is not None:
            window.desk.open_saved(
                opened.saved,
                "",
                lambda: self._arrive(spot),
                lambda error: self._miss(opened, error),
            )
            return
        # What was never saved is nowhere else: it comes back as it was.
        window.tabs.add(there or opened)
        self._arrive(spot)

    def _arrive(self, spot: Spot) -> None:
        if self._pages is not None:
            self._pages.leave()
        self.follow()
        self._window.pane.show_place(spot)
        self._land()

    def _miss(self, opened: OpenArticle, error: Exception) -> None:
        """An article is in the archive no more; or that cannot be read just now."""
        self._target = None
        if not is_gone(error):
            self._window.messages.show_error(error)
            return
        self.trail.forget(self._at(opened, opened.place))
        self._window.messages.show_text(
            lambda: self.tr("“{title}” is not in the archive any more.").format(
                title=isolated(opened.article.title)
            )
        )
        self._tell()

    # Pages of names

    def _meet_pages(self) -> None:
        """Pages of names are made when the first is asked for."""
        if self._pages is None and "name_pages" in vars(self._window):
            self._pages = self._window.name_pages
            self._pages.opened.connect(self.follow)
            self._pages.page.list.viewport().installEventFilter(self)

    # Menus and mouse

    def add_menus(self) -> None:
        """Give the buttons of the toolbar the places that they lead to."""
        for name, places in (
            ("actionBack", self.trail.behind),
            ("actionForward", self.trail.ahead),
        ):
            button = self._window.menus.toolbar.widgetForAction(self._action(name))
            if isinstance(button, QToolButton):
                menu = named(QMenu(button), f"{name}Menu")
                menu.aboutToShow.connect(partial(self._fill, menu, places))
                button.setMenu(menu)
                button.setPopupMode(QToolButton.ToolButtonPopupMode.DelayedPopup)
                button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
                button.customContextMenuRequested.connect(button.showMenu)

    def _fill(self, menu: QMenu, places: Callable[[], list[Place]]) -> None:
        menu.clear()
        for place in places()[:LISTED]:
            action = menu.addAction(isolated(_short(place.label)).replace("&", "&&"))
            action.triggered.connect(partial(self.go, place))

    def _action(self, name: str) -> QAction:
        return self._window.actions_by_name[name]

    def _tell(self) -> None:
        self._action("actionBack").setEnabled(self.trail.index(-1) is not None)
        self._action("actionForward").setEnabled(self.trail.index(1) is not None)
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            step = _BUTTONS.get(event.button())
            if step is not None:
                self._step(step)
                return True
        return False


def _short(title: str, most: int = 60) -> str:
    return title if len(title) <= most else f"{title[:most].rsplit(' ', 1)[0]}…"
