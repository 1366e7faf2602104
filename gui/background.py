"""What can wait: corrections and names due in saved articles, while nothing else is done."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from gui.pace import Pace

if TYPE_CHECKING:
    from gui.apart.job import Job
    from gui.main_window import MainWindow

SETTLE = 2000  # milliseconds without other work, after which this goes on


class Background(QObject):
    """Starts when the window has been at rest, waits as soon as the reader does something."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._operations = window.services.operations
        self._tasks = window.services.tasks
        self._job: Job | None = None
        self._look = False  # there may be something due
        self._resting = False
        self._then: Callable[[], object] | None = None
        self._settle = QTimer(self, interval=SETTLE, singleShot=True)
        self._settle.timeout.connect(self._go)
        self._tasks.busy_changed.connect(self._busy_changed)
        self._operations.jobs.closed.connect(self._close)

    def start(self) -> None:
        """There may be something due; what was stopped by the reader goes on, too."""
        self._look = True
        self.wake()

    def wake(self) -> None:
        """Nothing stands in the way any more."""
        self._resting = False
        self._settle.start()

    def rest(self, then: Callable[[], object]) -> None:
        """Do nothing until ``wake``; ``then`` is called when nothing is done any more."""
        self._resting = True
        if self._job is None:
            then()
            return
        self._look = True
        self._then = then
        self._job.go()
        self._job.stop()

    def _close(self) -> None:
        self._resting, self._job = True, None
        self._settle.stop()

    def _busy_changed(self, busy: bool) -> None:
        if busy:
            self._settle.stop()
            if self._job:
                self._job.pause()
        else:
            self._settle.start()

    def _go(self) -> None:
        if self._tasks.busy or self._resting:
            return
        if self._job:
            self._job.go()
        elif self._look and not self._operations.jobs.busy():
            self._look = False
            self._operations.next_due(self._found_due)

    def _found_due(self, work: str) -> None:
        if self._resting or self._operations.jobs.busy():
            self._look = True
        elif work and not self._job:
            self._begin(work)

    def _begin(self, work: str) -> None:
        def what() -> str:
            names = work == "names"
            return self.tr("Finding names") if names else self.tr("Carrying out corrections")

        progress = self._window.progress.start(lambda: Pace(what()).text, quiet=True)
        progress.describe = lambda done, total: Pace(what(), done, total).text

        def done(_: Any) -> None:
            self._look |= work == "corrections"  # names come after them
            self._window.archive_panel.refresh()
            self._window.namesFound.emit()

        def failed(error: Exception) -> None:
            self._window.messages.show_error(error)

        def ended() -> None:
            self._job = None
            self._window.progress.refresh()
            then, self._then = self._then, None
            if then:
                then()
            elif self._look:
                self._settle.start()

        self._job = self._operations.apart(work, progress, done, failed)
        self._job.ended.connect(ended)
