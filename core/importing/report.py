"""What an import says of itself, while it runs and at its end."""

from __future__ import annotations

import time
from collections import deque
from dataclasses import dataclass, field
from typing import Protocol, runtime_checkable

from core.errors import QariError
from core.progress import Progress

LISTED = 100  # failures that are kept; more are counted
WINDOW = 15.0  # seconds that the speed is taken from
_FIRST = 1.0  # seconds before a speed is told
_PARTS = 1000  # of a file that is imported alone, as its progress is told in


@dataclass
class ImportReport:
    """What became of each article.

    ``failed`` holds ``(file, error)`` for the first that failed, ``failures`` counts all;
    ``skipped`` counts files passed by as they were imported before, and ``unread`` their
    articles, which are among the ``duplicates``; ``linked`` counts those added that are
    versions of another.
    """

    added: int = 0
    updated: int = 0
    duplicates: int = 0
    failed: list[tuple[str, QariError]] = field(default_factory=list)
    cancelled: bool = False
    failures: int = 0
    skipped: int = 0
    unread: int = 0
    linked: int = 0
    seconds: float = 0.0

    @property
    def articles(self) -> int:
        """All that were met with, saved or not."""
        return self.added + self.updated + self.duplicates

    @property
    def articles_per_second(self) -> float:
        """Of those that were read, over the whole import."""
        return (self.articles - self.unread) / self.seconds if self.seconds else 0.0

    def fail(self, file: str, error: QariError) -> None:
        """Note a failure."""
        self.failures += 1
        if len(self.failed) < LISTED:
            self.failed.append((file, error))


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """How far an import is.

    ``file`` is the one in hand.  ``left`` is in seconds, by the bytes that are left; it is
    None, and the speed 0, until there is something to tell them by.
    """

    file: str
    files_done: int
    files: int
    bytes_done: int
    bytes: int
    articles: int
    failures: int
    seconds: float
    articles_per_second: float
    left: float | None

    @property
    def share(self) -> float:
        """How much is done, 0 to 1."""
        if self.bytes:
            return min(1.0, self.bytes_done / self.bytes)
        return self.files_done / self.files if self.files else 1.0


@runtime_checkable
class ImportWatcher(Progress, Protocol):
    """A progress that is told more of an import than how much is done."""

    def importing(self, state: ImportProgress) -> None:
        """Raises Cancelled to stop the import."""


class Meter:
    """Tells a progress how far the import is, and how fast."""

    def __init__(self, progress: Progress, report: ImportReport) -> None:
        self._progress, self._report = progress, report
        self._watcher = progress if isinstance(progress, ImportWatcher) else None
        self._started = time.monotonic()
        self._past: deque[tuple[float, int, int]] = deque()
        self.files_done = self.files = 0
        self.bytes_done = self.bytes = 0
        self.file = ""

    def start(self, files: int, size: int) -> None:
        """Now it is known how much there is to do: files, and bytes."""
        self.files, self.bytes = files, size
        self._past.clear()

    def report(self, _done: int = 0, _total: int = 0) -> None:
        """Tell how far it is.  Raises Cancelled when the import is to stop."""
        self._report.seconds = time.monotonic() - self._started
        if self._watcher:
            self._watcher.importing(self.state())
        elif self.files == 1 and self.bytes:
            self._progress.report(_PARTS * self.bytes_done // self.bytes, _PARTS)
        else:
            self._progress.report(self.files_done, self.files)

    def state(self) -> ImportProgress:
        """How far it is."""
        now, report = time.monotonic(), self._report
        past = self._past
        if not past or now - past[-1][0] > _FIRST / 4:
            past.append((now, self.bytes_done, report.articles))
        while now - past[0][0] > WINDOW:
            past.popleft()
        then, bytes_then, articles_then = past[0]
        took = now - then
        told = took >= _FIRST
        speed = (self.bytes_done - bytes_then) / took if told else 0.0
        return ImportProgress(
            file=self.file,
            files_done=self.files_done,
            files=self.files,
            bytes_done=self.bytes_done,
            bytes=self.bytes,
            articles=report.articles,
            failures=report.failures,
            seconds=now - self._started,
            articles_per_second=(report.articles - articles_then) / took if told else 0.0,
            left=(self.bytes - self.bytes_done) / speed if speed else None,
        )
