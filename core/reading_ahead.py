"""A file read while the program that is to show it is still being loaded."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from core.opening import Opened, open_file

MOST = 512 * 1024  # bytes; what is larger is read where its progress is seen and stopped


def read_ahead(path: Path) -> Future[Opened | None]:
    """Begin to open a file; None, soon, where it is not for here.

    The future has QariError where the file cannot be shown, as ``open_file``.
    """
    thread = ThreadPoolExecutor(1, thread_name_prefix="ahead")
    opening = thread.submit(_opened, path)
    thread.shutdown(wait=False)
    return opening


def _opened(path: Path) -> Opened | None:
    try:
        small = path.stat().st_size <= MOST
    except OSError:
        return None
    return open_file(path) if small else None
