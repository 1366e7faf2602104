"""The window's docks: where they stand, and that they come back there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QDockWidget, QTabWidget, QWidget

from gui.dock import Dock
from gui.dock_title import DockTitle
from gui.naming import named
from gui.window_shape import WindowShape, dock_widths

if TYPE_CHECKING:
    from gui.main_window import MainWindow

NARROWEST = 200  # pixels of a dock
SIZE = (1240, 800)  # pixels of the window, at first


class Docks:
    """The archive where reading begins, the names on the other side, at first.

    Keeps one layout for each language.
    """

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._language = ""  # whose layout is shown
        window.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        self.archive = self._add("archiveDock", QWidget(), "actionArchiveDock")
        self.names = self._add("entityDock", QWidget(), "actionNamesDock")
        self._shape = WindowShape(window, self.archive, self.names)

    def _add(self, name: str, widget: QWidget, action_name: str) -> Dock:
        dock = named(Dock(self._window), name)
        dock.setWidget(widget)
        dock.setMinimumWidth(NARROWEST)
        title = DockTitle(dock, self._window.services.themes)
        dock.setTitleBarWidget(title)
        # After the text: a window that opens must not begin with what detaches its panels.
        QWidget.setTabOrder(self._window.pane, title.float_button)
        QWidget.setTabOrder(title.float_button, title.close_button)
        action = self._window.actions_by_name[action_name]
        action.setCheckable(True)
        dock.toggleViewAction().toggled.connect(action.setChecked)
        return dock

    def furnish(self, dock: QDockWidget, panel: QWidget) -> None:
        """Put a panel into a dock; by Tab one comes to its title's buttons, then to it."""
        dock.setWidget(panel)
        title, before = dock.titleBarWidget(), panel.previousInFocusChain()
        while before is not None and not before.focusPolicy() & Qt.FocusPolicy.TabFocus:
            before = before.previousInFocusChain()  # Qt heeds stops of Tab alone
        if isinstance(title, DockTitle) and before is not None:
            QWidget.setTabOrder(before, title.float_button)
            QWidget.setTabOrder(title.float_button, title.close_button)

    # Showing and hiding

    def toggle_archive(self) -> None:
        self._toggle(self.archive)

    def toggle_names(self) -> None:
        self._toggle(self.names)

    def _toggle(self, dock: QDockWidget) -> None:
        """Hide a dock that is seen; show one that is hidden, or behind another."""
        if dock.isHidden() or dock.visibleRegion().isEmpty():
            self.reveal(dock)
        else:
            if dock.isAncestorOf(self._window.focusWidget() or dock):
                self._window.pane.setFocus()
            dock.hide()
        for each, name in ((self.archive, "actionArchiveDock"), (self.names, "actionNamesDock")):
            self._window.actions_by_name[name].setChecked(not each.isHidden())

    def reveal(self, dock: QDockWidget) -> None:
        """Show a dock, in front of others."""
        self._shape.leave_to_reader(dock)
        if dock.isHidden():
            dock.show()
            if self._shape.narrow:
                self._shape.join()
        dock.raise_()

    # Layouts

    def reset(self) -> None:
        """Everything where it is at first."""
        for dock in (self.archive, self.names):
            dock.setFloating(False)
            dock.show()
        self._window.menus.toolbar.show()
        self._place()
        self._shape.follow()

    def _place(self) -> None:
        window = self._window
        rtl = window.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        window.addDockWidget(right if rtl else left, self.archive)
        window.addDockWidget(left if rtl else right, self.names)
        docks = [self.archive, self.names]
        window.resizeDocks(docks, self._shape.usual_widths(), Qt.Orientation.Horizontal)
        self._shape.forget(dock_widths("usual"))

    def restore(self) -> None:
        """As the reader left them in this language, else each on its side."""
        window = self._window
        focused = window.focusWidget()
        window.full_screen.leave()
        if self._language:
            self._save_state()
        self._language = window.services.languages.current
        self._place()
        if window.restoreState(window.services.settings.layout(f"state-{self._language}")):
            self._shape.forget(self._saved_widths())
        self._shape.follow()
        if focused is not None and focused.isVisible():
            focused.setFocus()  # a dock that is moved hands the keyboard to whatever is next

    def _saved_widths(self) -> tuple[int, int] | None:
        kept = self._window.services.settings.layout(f"widths-{self._language}")
        both = bytes(kept.data()).split()
        if len(both) == 2 and all(width.isdigit() for width in both):
            return int(both[0]), int(both[1])
        return None

    def restore_geometry(self) -> None:
        """The window's size and place of last time."""
        self._window.resize(*SIZE)
        self._window.restoreGeometry(self._window.services.settings.layout("geometry"))

    def save(self) -> None:
        """Keep how things stand now."""
        geometry = self._window.full_screen.geometry_outside()
        self._window.services.settings.save_layout("geometry", geometry)
        self._save_state()
        self._shape.follow()

    def _save_state(self) -> None:
        settings = self._window.services.settings
        # Those in Qt's state are shrunk with the window that it is restored in.
        widths = self._shape.widths()
        settings.save_layout(f"widths-{self._language}", QByteArray(b"%d %d" % widths))
        self._shape.bring_back()
        self._shape.spread("usual")  # a window that is wider next time has each on its side
        self._shape.forget(widths)
        settings.save_layout(f"state-{self._language}", self._window.saveState())
