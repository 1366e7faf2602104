"""What is beside the text is made once the text is on the screen, a part at a time."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from gui.actions import add_twins

if TYPE_CHECKING:
    from gui.main_window import MainWindow

PAINTED, LATER = 20, 1000  # milliseconds, by when what is shown, or is read, is on the screen
BETWEEN = 1  # milliseconds: whatever else is due has its turn after each part
#: What the sides of the window consist of, in the order in which it is loaded.
OF_NAMES = ("gui.correcting.desk", "gui.entities.tree", "gui.notes.panel", "gui.entities.side")
OF_ARCHIVE = (
    "core.search.query",
    "gui.archive.delegate",
    "gui.archive.results_view",
    "gui.archive.search_box",
    "gui.archive.panel",
    "gui.archive.side",
    "gui.import_desk",
)


class Furnishing(QObject):
    """Makes the parts of a window that it can be shown without, a part in each turn of the loop.

    The turns are short, for the threads that load the model meanwhile double them.
    ``waiting`` is for an article that is being read, which may fail to come.
    """

    def __init__(self, window: MainWindow, *, waiting: bool) -> None:
        super().__init__(window)
        self.done = False  # all is made
        self._window = window
        self._steps = self._all_steps()
        self._turn = QTimer(self, interval=LATER if waiting else 0)
        self._turn.timeout.connect(self._make)
        self._turn.start()
        for come in (window.tabs.chosen, window.services.tasks.failed) if waiting else ():
            come.connect(self._shown, Qt.ConnectionType.SingleShotConnection)

    def _shown(self, _: object) -> None:
        if self._turn.interval() == LATER:
            self._turn.setInterval(PAINTED)

    def _make(self) -> None:
        self._turn.setInterval(BETWEEN)
        for step in self._steps:
            step()
            return
        self._turn.stop()
        self.done = True
        gc.enable()  # it was disabled when the program began

    def _all_steps(self) -> Iterator[Callable[[], object]]:
        window = self._window
        yield window.services.operations.warm_up
        if window.tabs.current() is None:
            yield lambda: window.welcome
        yield self._give_keys
        yield from (partial(import_module, name) for name in OF_NAMES)
        yield lambda: window.names_list
        yield lambda: window.names
        yield from (partial(import_module, name) for name in OF_ARCHIVE)
        yield lambda: window.archive
        yield lambda: window.archive.look()
        yield lambda: window.view.finder
        yield lambda: (window.welcome, window.motion, window.caret)
        yield self._begin

    def _give_keys(self) -> None:
        add_twins(self._window.actions_by_name)
        self._window.open_tabs.add_keys()
        self._window.history.add_menus()

    def _begin(self) -> None:
        """What goes on by itself while the window is open."""
        from gui.announcing import RowsSpoken

        window = self._window
        window.folder_watch.watch(window.services.settings.watched_folder)
        window.background.start()
        window.care.start()
        RowsSpoken(window)
