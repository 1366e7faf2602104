"""Readers that run in a process of their own, which can be stopped and may break.

A library that reads a page in one call can neither be interrupted nor held to a limit of
memory from within, and where it breaks it takes its process along.  The child gets the
bytes on its standard input and answers with a line of JSON for each step and for the end.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import asdict
from importlib import import_module
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import IO, Any

from core.errors import QariError
from core.limits import MEMORY_BYTES, SECONDS
from core.readers.draft import Draft, Part, Source

TICK = 0.1  # seconds between two looks at whether the reading is still wanted
_ROOT = Path(__file__).parent.parent.parent
_START = "from core.readers.apart import serve; serve()"


def read_apart(module: str, source: Source, title: str) -> Draft:
    """What ``module.read`` makes of the source; ``title`` is the format's, for messages.

    QariError as there, 'too-slow' past the limit of time, and 'damaged' where the reading
    broke off.  RuntimeError with the child's traceback for a bug in the reader.
    """
    path = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))
    child = subprocess.Popen(
        [sys.executable, "-c", _START, module, source.name, source.encoding],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=os.environ | {"PYTHONPATH": path},
    )
    assert child.stdin is not None
    assert child.stdout is not None
    answers: Queue[bytes] = Queue()
    threads = [
        Thread(target=_fed, args=(child.stdin, source.data), daemon=True),
        Thread(target=_listened, args=(child.stdout, answers), daemon=True),
    ]
    for thread in threads:
        thread.start()
    try:
        return _answer(answers, source, title)
    finally:
        child.kill()
        child.wait()
        for thread in threads:
            thread.join()
        child.stdout.close()


def _fed(pipe: IO[bytes], data: bytes) -> None:
    try:
        with pipe:
            pipe.write(data)
    except OSError:  # the child has gone: what it said last tells why
        pass


def _listened(pipe: IO[bytes], answers: Queue[bytes]) -> None:
    for line in pipe:
        answers.put(line)
    answers.put(b"")


def _answer(answers: Queue[bytes], source: Source, title: str) -> Draft:
    """The child's last word; steps on the way are passed on."""
    ends = time.monotonic() + SECONDS
    step = (0, 0)
    while True:
        source.progress.report(*step)  # Cancelled, when the reader has had enough
        if time.monotonic() > ends:
            raise QariError("too-slow", file=source.name, seconds=round(SECONDS))
        try:
            line = answers.get(timeout=TICK)
        except Empty:
            continue
        said: dict[str, Any] = json.loads(line) if line else {}
        if "step" in said:
            step = (int(said["step"][0]), int(said["step"][1]))
        elif "draft" in said:
            parts = tuple(Part(*part) for part in said["draft"].pop("parts"))
            return Draft(parts, **said["draft"])
        elif "error" in said:
            raise QariError(said["error"], **said["details"])
        elif "bug" in said:
            raise RuntimeError(said["bug"])
        else:
            why = "reading it broke off, or took too much memory"
            raise QariError("damaged", file=source.name, format=title, why=why)


class _Told:
    """Progress that is written down for the parent."""

    def __init__(self, say: Callable[[dict[str, object]], None]) -> None:
        self._say = say

    def report(self, done: int, total: int) -> None:
        """Never cancels: the parent ends the whole process."""
        self._say({"step": [done, total]})


def serve() -> None:
    """The child's work: read standard input by the module that the command line names."""
    _limit_memory()
    module, name, encoding = sys.argv[1:4]

    def say(message: dict[str, object]) -> None:
        sys.stdout.write(json.dumps(message) + "\n")
        sys.stdout.flush()

    try:
        source = Source(sys.stdin.buffer.read(), name, encoding, _Told(say))
        draft: Draft = import_module(module).read(source)
        fields = asdict(draft) | {"parts": [[part.text, part.kind] for part in draft.parts]}
        say({"draft": {key: value for key, value in fields.items() if key != "original"}})
    except QariError as error:
        details = {key: v if isinstance(v, int) else str(v) for key, v in error.details.items()}
        say({"error": error.code, "details": details})
    except MemoryError:
        os._exit(1)  # to say more would take memory
    except Exception:  # a bug is to be seen where bugs are reported
        say({"bug": traceback.format_exc()})


def _limit_memory() -> None:
    """Where the system can: an allocation past the limit fails, and the child breaks."""
    try:
        import resource
    except ImportError:  # Windows
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
