"""The window's side: a piece of work in a child process, and all that run now."""

from __future__ import annotations

import json
import logging
import os
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Qt, Signal

from core.errors import QariError
from gui.progress_view import SharedProgress
from gui.tasks import Handler, lives

log = logging.getLogger(__name__)

_ROOT = Path(__file__).parent.parent.parent
_START = "from gui.apart.child import serve; serve()"
GRACE = 600  # milliseconds that a stopped child has to come to an end, when the window closes


class Job(QObject):
    """Starts at once.  ``done`` or ``failed`` is called, or neither where it was stopped."""

    #: It is over, in whatever way; the handlers have been called.
    ended = Signal()

    def __init__(
        self,
        work: str,
        order: dict[str, Any],
        progress: SharedProgress,
        done: Handler,
        failed: Handler,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.work = work
        self.paused = False
        self._progress, self._done, self._failed = progress, done, failed
        self._answer: dict[str, Any] = {}
        self._rest = b""
        progress.on_stop = self.stop
        self._process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        path = os.pathsep.join(filter(None, (str(_ROOT), environment.value("PYTHONPATH"))))
        environment.insert("PYTHONPATH", path)
        self._process.setProcessEnvironment(environment)
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._finish)
        # Later: whoever starts this is to have it in hand by then.
        later = Qt.ConnectionType.QueuedConnection
        self._process.errorOccurred.connect(self._not_started, later)
        # -P: no module of the folder that the reader happens to be in takes the place of ours.
        self._process.start(sys.executable, ["-P", "-c", _START])
        self._say(json.dumps({"work": work, **order}))

    def pause(self) -> None:
        """Have the work wait at its next step."""
        self.paused = True
        self._say("pause")

    def go(self) -> None:
        """Have it go on."""
        self.paused = False
        self._say("go")

    def stop(self) -> None:
        """Have the work end at its next step."""
        self._say("stop")

    def end_now(self, grace: int = GRACE) -> None:
        """End the work, if need be by force; no handler is called any more."""
        self.blockSignals(True)
        self._done = self._failed = _ignore
        self.stop()
        self._process.closeWriteChannel()
        if not self._process.waitForFinished(grace):
            self._process.kill()
            self._process.waitForFinished(200)

    def _say(self, line: str) -> None:
        self._process.write(line.encode("ascii") + b"\n")

    def _read(self) -> None:
        data = self._rest + self._process.readAllStandardOutput().data()
        *lines, self._rest = data.split(b"\n")
        for line in lines:
            answer = json.loads(line)
            if "step" in answer:
                self._progress.step(*answer.pop("step"), **answer)
            else:
                self._answer = answer

    def _not_started(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._finish()

    def _finish(self, *_: object) -> None:
        self._read()
        self._progress.ended = True
        if "done" in self._answer:
            if lives(self._done):
                self._done(self._answer["done"])
        elif "error" in self._answer:
            self._failed(error_of(self._answer["error"]))
        elif "cancelled" not in self._answer:
            why = self._answer.get("bug", self._process.errorString()).strip()
            log.error("%s apart from the window failed: %s", self.work, why)
            bug = RuntimeError(f"{self.work} apart: {why.splitlines()[-1]}" if why else self.work)
            bug.add_note(why)  # for the report
            self._failed(bug)
        self.ended.emit()
        self.deleteLater()


class Jobs(QObject):
    """All pieces of work in processes of their own."""

    #: The window closes: all work has been ended, and no handler is called any more.
    closed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.running: list[Job] = []

    def start(
        self,
        work: str,
        order: dict[str, Any],
        progress: SharedProgress,
        done: Handler,
        failed: Handler,
    ) -> Job:
        """Start a piece of work."""
        job = Job(work, order, progress, done, failed, self)
        self.running.append(job)
        job.ended.connect(lambda: self.running.remove(job))
        return job

    def busy(self, *works: str) -> bool:
        """Whether work of one of these names runs; of any, where none is named."""
        return any(not works or job.work in works for job in self.running)

    def close(self) -> None:
        """End all work, in a second at most."""
        for job in self.running:
            job.stop()
        grace = GRACE
        for job in self.running:
            job.end_now(grace)
            grace = 50  # the others had as long
        self.running.clear()
        self.closed.emit()


def error_of(record: list[Any]) -> QariError:
    """An error as ``child.error_record`` wrote it."""
    code, details = record
    return QariError(code, **details)


def _ignore(_: object) -> None:
    """Nobody waits for the answer any more."""
