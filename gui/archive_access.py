"""The archive as the window reaches it: opened and used in its own thread only."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from core.archive import Archive
    from gui.tasks import Handler, Tasks


class ArchiveAccess:
    """Runs functions on the archive, which opens with the first."""

    def __init__(self, tasks: Tasks, path: Path) -> None:
        self._tasks = tasks
        self.path = path
        self._archive: Archive | None = None
        tasks.at_close("archive", self._close)

    def run(
        self,
        work: Callable[[Archive], Any],
        done: Handler | None = None,
        failed: Handler | None = None,
        ended: Callable[[], object] | None = None,
    ) -> None:
        """As ``Tasks.run``; ``work`` gets the archive."""
        self._tasks.run("archive", lambda: work(self._opened()), done, failed, ended)

    def replace(
        self,
        work: Callable[[Path], Any],
        done: Handler,
        failed: Handler,
        ended: Callable[[], object],
    ) -> None:
        """Run ``work`` on the archive's file while it is closed here; it opens again after it."""

        def closed() -> Any:
            self._close()
            return work(self.path)

        self._tasks.run("archive", closed, done, failed, ended)

    def reopen(self) -> None:
        """Forget what is remembered of the archive: another process made it anew."""
        self._tasks.run("archive", self._close)

    def _opened(self) -> Archive:
        if self._archive is None:
            from core.archive import Archive  # here: the window is up before it is loaded

            self._archive = Archive(self.path)
        return self._archive

    def _close(self) -> None:
        if self._archive is not None:
            self._archive.close()
            self._archive = None
