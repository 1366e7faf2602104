"""A process that does jobs of an import: what it is told and what it answers.

Parent and child speak in frames over the child's standard input and output: a byte for the
kind, the length, a pickle.  When the parent is gone, reading or writing fails, and the child
ends.
"""

from __future__ import annotations

import os
import pickle
import struct
import sys
import time
import traceback
from contextlib import suppress
from typing import IO

from core.archive.preparing import Prepared
from core.errors import QariError
from core.importing.jobs import Job, Outcome
from core.importing.reading import Reader, Task

#: Kinds of frames: to the child the task, a job, a job that comes out of order; and from it
#: that it is ready, that it is alive, outcomes of the job in hand, that the job is done, an
#: error that ends the import, and the traceback of a bug.
TASK, JOB, STRAY, READY, ALIVE, SOME, DONE, ERROR, BUG = b"TJXRASDEB"
TOGETHER = 256  # articles in one frame, where none takes long
SIZE = 2 << 20  # characters of text in one frame, about
STEP = 1.0  # seconds between two signs of life
NICE = 5  # below the window and the process that saves
_HEAD = struct.Struct("<BQ")


def write_frame(pipe: IO[bytes], kind: int, value: object = None) -> None:
    """Say something.  OSError when nobody listens."""
    data = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    pipe.write(_HEAD.pack(kind, len(data)) + data)
    pipe.flush()


def read_frame(pipe: IO[bytes]) -> tuple[int, bytes] | None:
    """What was said, still pickled; None when nobody speaks any more."""
    head = pipe.read(_HEAD.size)
    if len(head) < _HEAD.size:
        return None
    kind, length = _HEAD.unpack(head)
    data = pipe.read(length)
    return (kind, data) if len(data) == length else None


class _Alive:
    """Progress that says that the child lives, now and then."""

    def __init__(self, pipe: IO[bytes]) -> None:
        self._pipe = pipe
        self._said = time.monotonic()

    def report(self, _done: int, _total: int) -> None:
        """OSError when the parent is gone."""
        if time.monotonic() - self._said > STEP:
            write_frame(self._pipe, ALIVE)
            self._said = time.monotonic()


def serve() -> None:
    """The child's work, until there is no more of it."""
    with suppress(AttributeError, OSError):
        os.nice(NICE)
    jobs = sys.stdin.buffer
    # What a library prints must not get between the answers.
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    with suppress(OSError):  # the parent is gone
        try:
            _serve(jobs, answers)
        except QariError as error:
            write_frame(answers, ERROR, error)
        except MemoryError:
            os._exit(1)  # to say more would take memory
        except Exception as error:
            if isinstance(error, OSError):
                raise
            write_frame(answers, BUG, traceback.format_exc())
    os._exit(0)  # without waiting for threads of libraries


def _serve(jobs: IO[bytes], answers: IO[bytes]) -> None:
    told = read_frame(jobs)
    if told is None:
        return
    task: Task = pickle.loads(told[1])
    reader = task.reader(_Alive(answers), threads=1)
    write_frame(answers, READY)
    while told := read_frame(jobs):
        if told[0] == STRAY:
            reader.forget()
        _answer(pickle.loads(told[1]), reader, answers, 1 if task.engine else TOGETHER)
        write_frame(answers, DONE)


def _answer(job: Job, reader: Reader, answers: IO[bytes], together: int) -> None:
    some: list[Outcome] = []
    articles = size = 0
    for outcome in reader.outcomes(job):
        some.append(outcome)
        if isinstance(outcome, Prepared):
            articles += 1
            size += len(outcome.entry.body)
        if articles >= together or size > SIZE:
            write_frame(answers, SOME, some)
            some, articles, size = [], 0, 0
    if some:
        write_frame(answers, SOME, some)
