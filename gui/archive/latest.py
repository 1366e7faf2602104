"""Only the last thing asked for is worth an answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from core.archive import Archive
    from gui.archive_access import ArchiveAccess
    from gui.tasks import Handler

Work = Callable[["Archive"], Any]


class Latest:
    """Runs work on the archive, one piece at a time; of what waits, the last alone is kept.

    The answer to something that was asked over is dropped.
    """

    def __init__(self, access: ArchiveAccess) -> None:
        self._access = access
        self._running = False
        self._waiting: tuple[Work, Handler, Handler] | None = None

    def ask(self, work: Work, done: Handler, failed: Handler) -> None:
        """Run this next, instead of what waits."""
        self._waiting = (work, done, failed)
        if not self._running:
            self._next()

    def drop(self) -> None:
        """Nothing that was asked for is wanted any more."""
        self._waiting = (_nothing, _nothing, _nothing) if self._running else None

    def _next(self) -> None:
        if self._waiting is None:
            return
        work, done, failed = self._waiting
        self._waiting = None
        self._running = True

        def answered(answer: Any) -> None:
            self._running = False
            if self._waiting is None:
                done(answer)
            self._next()

        def went_wrong(error: Exception) -> None:
            self._running = False
            if self._waiting is None:
                failed(error)
            self._next()

        self._access.run(work, answered, went_wrong)


def _nothing(_: Any) -> None:
    """Stands for an answer that nobody waits for."""
