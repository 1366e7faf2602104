"""The archive as the window reaches it: opened and used in its own thread only."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from core.archive import Archive, Saved
from core.model import Analysis, Article
from core.opening import Origin
from gui.tasks import Handler, Tasks


class ArchiveAccess:
    """Runs functions on the archive, which opens with the first."""

    def __init__(self, tasks: Tasks, path: Path) -> None:
        self._tasks = tasks
        self._path = path
        self._archive: Archive | None = None
        tasks.at_close("archive", self._close)

    def run(
        self,
        work: Callable[[Archive], Any],
        done: Handler | None = None,
        failed: Handler | None = None,
    ) -> None:
        """As ``Tasks.run``; ``work`` gets the archive."""
        self._tasks.run("archive", lambda: work(self._opened()), done, failed)

    def _opened(self) -> Archive:
        if self._archive is None:
            self._archive = Archive(self._path)
        return self._archive

    def _close(self) -> None:
        if self._archive is not None:
            self._archive.close()
            self._archive = None

    # What an import needs, callable from the thread that computes.

    def find(self, sha256: str) -> int | None:
        """As ``Archive.find``; waits."""
        found: int | None = self._tasks.call("archive", lambda: self._opened().find(sha256))
        return found

    def save(
        self, article: Article, analysis: Analysis, origin: Origin | None = None
    ) -> tuple[int, Saved]:
        """As ``Archive.save``; waits."""
        saved: tuple[int, Saved] = self._tasks.call(
            "archive", lambda: self._opened().save(article, analysis, origin)
        )
        return saved
