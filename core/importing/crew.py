"""Processes that do an import's jobs side by side, and what comes of the jobs, in order.

One that dies takes nothing along: what it had in hand is done by another, down to the one
item that was its end, which is reported as failed.
"""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, Full, Queue, SimpleQueue
from threading import Thread
from typing import IO, Self

from core.engines import CAMEL_PREFIX, Engine
from core.errors import QariError
from core.importing.jobs import Ended, Failed, Job, Outcome
from core.importing.reading import Reader, Task
from core.importing.worker import (
    ALIVE,
    BUG,
    DONE,
    ERROR,
    JOB,
    READY,
    SOME,
    STRAY,
    TASK,
    read_frame,
    write_frame,
)

AHEAD = 2  # jobs that a worker has been given and not done
LINE = 3  # jobs for each worker that wait for an earlier one to end
FRAMES = 4  # of answers that wait to be taken
MOST = 8  # processes that are ever of use
TICK = 0.1  # seconds between two looks at whether the import is still wanted
SILENCE = 180.0  # seconds without a sign of life, after which a worker hangs
_ROOT = Path(__file__).parent.parent.parent
_START = "from core.importing.worker import serve; serve()"
_GONE = (0, b"")


class Worker:
    """One process, and two threads that speak with it."""

    def __init__(self, task: Task) -> None:
        path = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))
        self._child = subprocess.Popen(
            # Not from the folder that the reader happens to be in; in a group of its own, so
            # that Ctrl-C is the parent's alone.
            [sys.executable, "-P", "-c", _START],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"PYTHONPATH": path, "OMP_NUM_THREADS": "1"},
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0)
            | getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
        )
        self._jobs: SimpleQueue[tuple[int, object] | None] = SimpleQueue()
        self._answers: Queue[tuple[int, bytes]] = Queue(FRAMES)
        self._closed = False
        self.ready = False
        self.heard = time.monotonic()
        self.given = self.done = 0
        assert self._child.stdin is not None
        assert self._child.stdout is not None
        self._threads = [
            Thread(target=self._tell, args=(self._child.stdin,), daemon=True),
            Thread(target=self._listen, args=(self._child.stdout,), daemon=True),
        ]
        for thread in self._threads:
            thread.start()
        self._jobs.put((TASK, task))

    @property
    def in_hand(self) -> int:
        """Jobs given and not done."""
        return self.given - self.done

    def give(self, job: Job, *, stray: bool = False) -> None:
        """Have a job done after those given before; a ``stray`` one stands before them in line."""
        self.given += 1
        self._jobs.put((STRAY if stray else JOB, job))

    def answer(self) -> tuple[int, bytes] | None:
        """The next frame, waiting for it a moment; kind 0 when the process has died."""
        with suppress(Empty):
            return self._answers.get(timeout=TICK)
        if self.in_hand and time.monotonic() - self.heard > SILENCE and not self._answers.qsize():
            self._child.kill()
        return None

    def close(self) -> None:
        """End the process, whatever it does."""
        self._closed = True
        with suppress(OSError):
            if hasattr(os, "killpg"):  # with what it started itself, to read a PDF say
                os.killpg(self._child.pid, signal.SIGKILL)
        self._child.kill()
        self._child.wait()
        self._jobs.put(None)
        for thread in self._threads:
            thread.join()
        for pipe in (self._child.stdin, self._child.stdout):
            with suppress(OSError):  # what was still to be written
                if pipe:
                    pipe.close()

    def _tell(self, pipe: IO[bytes]) -> None:
        with suppress(OSError):  # it has died, which is noticed by its answers' end
            while (said := self._jobs.get()) is not None:
                write_frame(pipe, *said)

    def _listen(self, pipe: IO[bytes]) -> None:
        while frame := read_frame(pipe):
            self.heard = time.monotonic()
            if frame[0] == READY:
                self.ready = True
            elif frame[0] != ALIVE:
                self.done += frame[0] == DONE
                self._put(frame)
        self._put(_GONE)

    def _put(self, frame: tuple[int, bytes]) -> None:
        while not self._closed:
            with suppress(Full):
                self._answers.put(frame, timeout=TICK)
                return


def processes(engine: Engine | str | None, most: int = MOST) -> int:
    """How many processes can work side by side; 0 where this one should by itself."""
    if engine is not None and not isinstance(engine, str):
        return 0  # it cannot be sent to another process
    alone = engine is not None and engine.startswith(CAMEL_PREFIX)  # large, and many-threaded
    affinity = getattr(os, "sched_getaffinity", None)
    cores = len(affinity(0)) if affinity else os.cpu_count() or 1
    return 0 if alone or cores < 2 else min(cores, most)


@dataclass(slots=True, eq=False)
class _Turn:
    """A job in line.

    ``outcomes`` have come and are not passed on, ``ended`` counts the items that are done
    with; the job is ``done`` when there will be no more.
    """

    job: Job
    outcomes: list[Outcome] = field(default_factory=list)
    ended: int = 0
    done: bool = False


class Crew:
    """Some workers.  Close it, or use ``with``.

    ``here`` makes what does jobs in this process, where no other can be had or the engine
    cannot be sent to one.
    """

    def __init__(self, size: int, task: Task, here: Callable[[], Reader]) -> None:
        self._task, self._make_reader = task, here
        self._reader: Reader | None = None
        self._line: deque[_Turn] = deque()
        self._hands: dict[Worker, deque[_Turn]] = {}  # what each was given, in that order
        for _ in range(size if task.engine is None or isinstance(task.engine, str) else 0):
            self._hire()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End all processes."""
        while self._hands:
            self._hands.popitem()[0].close()

    def outcomes(
        self, jobs: Iterator[Job], tick: Callable[[], None]
    ) -> Iterator[tuple[Job, list[Outcome], bool]]:
        """What comes of the jobs, in their order: some outcomes, and whether they are the last.

        ``tick`` is called at least every tenth of a second.
        """
        while True:
            self._fill(jobs)
            if not self._line:
                return
            first = self._line[0]
            if not first.done:
                worker = self._worker_of(first)
                if worker is None:
                    for outcome in self._here().outcomes(first.job):
                        yield first.job, [outcome], False
                    first.done = True
                else:
                    tick()
                    frame = worker.answer()
                    if frame is not None:
                        self._hear(worker, *frame)
            if first.done and first is self._line[0]:
                self._line.popleft()
            if first.outcomes or first.done:
                some, first.outcomes = first.outcomes, []
                yield first.job, some, first.done

    def _worker_of(self, turn: _Turn) -> Worker | None:
        return next((w for w, hand in self._hands.items() if turn in hand), None)

    def _hear(self, worker: Worker, kind: int, data: bytes) -> None:
        """Take in what a worker said of the first job in its hand, or that it has died."""
        if kind == SOME:
            some: list[Outcome] = pickle.loads(data)
            turn = self._hands[worker][0]
            turn.outcomes += some
            turn.ended += sum(isinstance(outcome, Ended) for outcome in some)
        elif kind == DONE:
            self._hands[worker].popleft().done = True
        elif kind == ERROR:
            error: QariError = pickle.loads(data)
            raise error
        elif kind == BUG:
            raise RuntimeError(pickle.loads(data))
        else:
            self._bury(worker)

    def _bury(self, worker: Worker) -> None:
        """Have others do what a dead worker had in hand, but for the item that was its end."""
        hand = self._hands.pop(worker)
        worker.close()
        if worker.ready:  # else it never began
            self._hire()
            if hand:
                self._divide(hand.popleft())
        for turn in self._line:
            if not turn.done and not self._worker_of(turn):
                self._give(turn, stray=True)

    def _divide(self, turn: _Turn) -> None:
        """Leave of a job that ended a worker what is done; halve the rest, or give it up."""
        parts = turn.job.rest(turn.ended)
        turn.done = True
        if len(parts) == 1 and parts[0].items:
            file = turn.job.name(turn.ended)
            why = "reading it broke off, or took too much memory"
            turn.outcomes += [Failed(file, QariError("unreadable", file=file, why=why)), Ended()]
            return
        turn.job = turn.job.begun(turn.ended)
        at = self._line.index(turn) + 1
        for part in reversed(parts):
            self._line.insert(at, _Turn(part, done=not part.items))

    def _fill(self, jobs: Iterator[Job]) -> None:
        """Give out jobs, as many as are good to have ahead."""
        while len(self._line) < max(1, LINE * len(self._hands)):
            if self._hands and min(worker.in_hand for worker in self._hands) >= AHEAD:
                return
            job = next(jobs, None)
            if job is None:
                return
            turn = _Turn(job, done=not job.items)
            self._line.append(turn)
            if job.items:
                self._give(turn)

    def _give(self, turn: _Turn, *, stray: bool = False) -> None:
        worker = min(self._hands, key=lambda worker: worker.in_hand, default=None)
        if worker is not None:
            self._hands[worker].append(turn)
            worker.give(turn.job, stray=stray)

    def _hire(self) -> None:
        with suppress(OSError):  # the system has no room for another
            self._hands[Worker(self._task)] = deque()

    def _here(self) -> Reader:
        if self._reader is None:
            self._reader = self._make_reader()
        return self._reader
