"""What the reader does with the names in the text: sees some or all, steps through them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent

from gui.marks.ticks import Ticks

if TYPE_CHECKING:
    from gui.entities.sidebar import EntitySidebar
    from gui.main_window import MainWindow
    from gui.navigator import Navigator

#: Types that a setting switches; people and places are what the reader is about.
_SWITCHED = {"ORG": "organisations", "MISC": "others"}
_SETTINGS = (*_SWITCHED.values(), "least_confidence")


class MarksDesk(QObject):
    """Keeps text, sidebar and steps to the names that the legend shows, and remembers it."""

    def __init__(self, window: MainWindow, sidebar: EntitySidebar, navigator: Navigator) -> None:
        super().__init__(window)
        self._window, self._sidebar, self._navigator = window, sidebar, navigator
        self._settings = window.services.settings
        self._saving = False
        self._settings.changed.connect(self._follow_settings)
        sidebar.rule_changed.connect(self._follow_legend)
        navigator.let_go.connect(window.show_state)
        self.ticks = Ticks(window.pane, navigator)
        window.pane.mention_hovered.connect(self._hover)
        window.pane.installEventFilter(self)
        sidebar.tree.installEventFilter(self)
        self._show_as_set()
        self._follow_legend()

    # Which names are shown

    def _follow_settings(self, name: str) -> None:
        if name in _SETTINGS and not self._saving:
            self._show_as_set()

    def _show_as_set(self) -> None:
        legend, settings = self._sidebar.legend, self._settings
        hidden = legend.rule().hidden - _SWITCHED.keys()
        hidden |= {kind for kind, name in _SWITCHED.items() if not getattr(settings, name)}
        legend.show_types(hidden)
        legend.confidence.set_least(settings.least_confidence)

    def _follow_legend(self) -> None:
        rule = self._sidebar.rule()
        self._window.pane.show_names(rule)
        self._navigator.keep()
        self._saving = True
        self._settings.least_confidence = round(rule.least * 100)
        # A type shown alone for a while is no wish for the next time.
        if rule.hidden <= _SWITCHED.keys():
            for kind, name in _SWITCHED.items():
                setattr(self._settings, name, kind not in rule.hidden)
        self._saving = False

    # The card, and letting go

    def _hover(self, mention: object, at: QPoint) -> None:
        self._window.cards.hover(mention, at)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc takes the card away, or lets go of the name in hand."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            cards = self._window.cards
            if cards.shown_mention() is not None:
                cards.close()
                return True
            filtered = watched is self._sidebar.tree and bool(self._sidebar.filter.text())
            if self._navigator.entity is not None and not filtered:
                self._navigator.release()
                return True
        return super().eventFilter(watched, event)
