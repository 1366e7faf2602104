"""Work off the event loop: two threads, and answers that come back to the main one.

``archive`` owns the archive's connection, ``compute`` owns the model.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, Literal

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from core.errors import QariError
from core.progress import Cancelled

log = logging.getLogger(__name__)

Pool = Literal["compute", "archive"]
Handler = Callable[[Any], None]
_Answer = tuple[Future[Any], Handler | None, Handler | None, Callable[[], object] | None]


def lives(handler: Handler) -> bool:
    """Whether what a handler is the method of is still there in Qt."""
    owner = getattr(handler, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)


class Tasks(QObject):
    """Runs functions in the pools; their handlers run in the main thread."""

    #: An error that no handler took: a QariError, or a bug.
    failed = Signal(object)
    #: Work that was asked for is under way, or none is any more.
    busy_changed = Signal(bool)
    _delivered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Threads that compute give way to the one that draws after a millisecond, not five:
        # it asks anew for each call that Qt makes into Python.
        sys.setswitchinterval(0.001)
        self._pools = {
            name: ThreadPoolExecutor(1, thread_name_prefix=name) for name in ("compute", "archive")
        }
        self._last: list[tuple[Pool, Callable[[], Any]]] = []
        self._closed = False
        self._unanswered = 0
        self._delivered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        pool: Pool,
        work: Callable[[], Any],
        done: Handler | None = None,
        failed: Handler | None = None,
        ended: Callable[[], object] | None = None,
    ) -> None:
        """Run ``work`` in a pool, then ``done`` with its result or ``failed`` with its error.

        Without ``failed``, errors are announced by the signal of that name.  Of work that
        ends by Cancelled neither is told; ``ended`` is called after any end.  The method of
        a widget that is gone by then, as a dialog that was closed, is not called.
        """
        if self._closed:
            return
        self._unanswered += 1
        if self._unanswered == 1:
            self.busy_changed.emit(True)
        future = self._pools[pool].submit(work)
        future.add_done_callback(lambda f: self._send(f, done, failed, ended))

    def call(self, pool: Pool, work: Callable[[], Any]) -> Any:
        """Run ``work`` in a pool and wait for its result; not for the main thread."""
        return self._pools[pool].submit(work).result()

    @property
    def busy(self) -> bool:
        """Whether work that was asked for is under way."""
        return self._unanswered > 0

    def at_close(self, pool: Pool, work: Callable[[], Any]) -> None:
        """Have ``work`` run last of all in a pool."""
        self._last.append((pool, work))

    def _send(self, *answer: *_Answer) -> None:
        try:
            self._delivered.emit(answer)
        except RuntimeError:  # the window is gone, and nobody waits for the answer
            log.debug("a result came after the window had closed")

    def _deliver(self, answer: _Answer) -> None:
        future, done, failed, ended = answer
        if self._closed or future.cancelled():
            return
        try:
            self._hand_over(future, done, failed)
            if ended:
                ended()
        finally:
            self._unanswered -= 1
            if not self._unanswered:
                self.busy_changed.emit(False)

    def _hand_over(self, future: Future[Any], done: Handler | None, failed: Handler | None) -> None:
        error = future.exception()
        if error is None:
            if done and lives(done):
                done(future.result())
        elif not isinstance(error, Cancelled):
            if not isinstance(error, QariError):
                log.error("work failed", exc_info=error)
            (failed if failed and lives(failed) else self.failed.emit)(error)

    def close(self) -> None:
        """Finish what runs, forget what waits; no handler is called any more.

        Computing ends first, as it may still hand something to the archive.
        """
        if self._closed:
            return
        self._closed = True
        for name, pool in self._pools.items():
            for wanted, work in self._last:
                if wanted == name:
                    pool.submit(work)
            # What was submitted last must run; only what the window asked for is dropped.
            pool.shutdown(wait=True, cancel_futures=name == "compute")
