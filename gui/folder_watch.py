"""A folder whose new files go into the archive by themselves; off until one is chosen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer

from core.importing import files_in

SETTLE = 1500  # milliseconds without a change: what is being written is complete by then


class FolderWatch(QObject):
    """Hands files that are new or changed to ``take`` once the folder has come to rest."""

    def __init__(self, parent: QObject, take: Callable[[list[str]], None]) -> None:
        super().__init__(parent)
        self._take = take
        self._folder = ""
        self._seen: dict[str, tuple[int, int]] = {}
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
        new = []
        for file in files_in([self._folder]):
            try:
                status = file.stat()
            except OSError:  # gone again
                continue
            state = (status.st_mtime_ns, status.st_size)
            if self._seen.get(str(file)) != state:
                self._seen[str(file)] = state
                new.append(str(file))
        if new:
            self._take(new)
