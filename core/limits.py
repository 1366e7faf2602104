"""How much of a file Qari takes on: every limit on what is opened stands here."""

from __future__ import annotations

import time

from core.errors import QariError
from core.progress import Progress

MIB = 1024 * 1024

FILE_BYTES = 64 * MIB  # of a file as it lies on the disk; a dump that is read by records has none
EXPANDED_BYTES = 256 * MIB  # of all parts of a packed file, unpacked
PART_BYTES = 64 * MIB  # of one part of it, or of one message in a mail
PARTS = 10_000  # of a packed file
MARKUP = 1_500_000  # tags and attributes of a part; each takes up to 200 bytes when parsed
PAGES = 5_000  # of a PDF
NESTING = 200  # of elements in a page, a document, or JSON
ARTICLES = 1_000_000  # of a file that holds many and is read as a whole
HEAD_BYTES = 4 * MIB  # of a dump, by which its encoding and form are told
RECORD = 16 * MIB  # characters of a record of a dump
SECONDS = 60.0  # of reading one file
MEMORY_BYTES = 640 * MIB  # of address space, for a reader that runs in its own process


class TimedProgress:
    """Passes steps on to another progress, and ends a reading that takes too long.

    Readers report at least once a page, a part, or a thousand blocks.
    """

    def __init__(self, file: str, progress: Progress, seconds: float = SECONDS) -> None:
        self._file, self._progress = file, progress
        self._seconds = seconds
        self._started = time.monotonic()

    def report(self, done: int, total: int) -> None:
        """Raises Cancelled when told to stop, QariError when the time is over."""
        self._progress.report(done, total)
        if time.monotonic() - self._started > self._seconds:
            raise QariError("too-slow", file=self._file, seconds=round(self._seconds))
