"""A folder whose new files go into the archive by themselves; off until one is chosen."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer

from gui.tasks import Tasks

States = dict[str, tuple[int, int]]  # of files: when they were changed, and their sizes

SETTLE = 1500  # milliseconds without a change: what is being written is complete by then


class FolderWatch(QObject):
    """Hands files that are new or changed to ``take`` once the folder has come to rest."""

    def __init__(self, parent: QObject, tasks: Tasks, take: Callable[[list[str]], None]) -> None:
        super().__init__(parent)
        self._tasks, self._take = tasks, take
        self._folder = ""
        self._seen: States = {}
        self._watcher = QFileSystemWatcher(self)
        self._timer = QTimer(self, interval=SETTLE, singleShot=True)
        self._watcher.directoryChanged.connect(lambda _: self._timer.start())
        self._timer.timeout.connect(self._look)

    def watch(self, folder: str) -> None:
        """Watch this folder from now on, and take what is in it; none for an empty name."""
        if self._watcher.directories():
            self._watcher.removePaths(self._watcher.directories())
        self._timer.stop()
        self._folder, self._seen = folder, {}
        if folder and Path(folder).is_dir():
            self._watcher.addPath(folder)
            self._timer.start()

    def _look(self) -> None:
        folder = self._folder

        def looked(found: States) -> None:
            new = [file for file, state in found.items() if self._seen.get(file) != state]
            if new and folder == self._folder:
                self._seen |= found
                self._take(new)

        # A folder may hold thousands of files.
        self._tasks.run("archive", lambda: _states(folder), looked)


def _states(folder: str) -> States:
    from core.importing import files_in  # loads what few windows need

    states = {}
    for file in files_in([folder]):
        with suppress(OSError):  # gone again
            status = file.stat()
            states[str(file)] = (status.st_mtime_ns, status.st_size)
    return states
