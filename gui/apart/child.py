"""The child's side: one order on standard input, answers on standard output.

The order is a line of JSON: ``{"work": NAME, …}`` with what that function of ``work`` takes.
Lines with a bare word may follow: ``pause``, ``go``, ``stop``; the end of the input, as
when the window is killed, is a stop too.  Each answer is a line of JSON: ``step`` on the
way, and at the end ``done``, ``cancelled``, ``error`` or ``bug``.

Nothing of Qt is imported here.
"""

from __future__ import annotations

import json
import os
import sys
import time
import traceback
from collections.abc import Callable, Iterable
from contextlib import suppress
from threading import Event, Thread
from typing import TYPE_CHECKING, Any

from core.errors import QariError
from core.progress import Cancelled
from gui.apart.work import WORK, error_record

if TYPE_CHECKING:
    from core.importing.report import ImportProgress

TICK = 0.1  # seconds between two steps that are told, at least
NICENESS = 10  # the window goes first

SHARES = 1000  # that the progress of an import is told in

Say = Callable[[dict[str, Any]], None]


class Reins:
    """The progress of the work, by which the window holds it."""

    def __init__(self, say: Say) -> None:
        self._say = say
        self._going = Event()
        self._going.set()
        self._stopped = False
        self._told = 0.0

    def listen(self, lines: Iterable[str]) -> None:
        """Obey what the window says, until it says no more."""
        for line in lines:
            command = line.strip()
            if command == "pause":
                self._going.clear()
            elif command == "go":
                self._going.set()
            elif command == "stop":
                break
        self._stopped = True
        self._going.set()

    def report(self, done: int, total: int, **facts: object) -> None:
        """Tell the window, not too often; wait while paused; Cancelled once stopped."""
        now = time.monotonic()
        if now - self._told >= TICK or done == total:
            self._told = now
            self._say({"step": [done, total], **facts})
        self._going.wait()
        if self._stopped:
            raise Cancelled

    def importing(self, state: ImportProgress) -> None:
        """As ``report``, of an import: ``core.importing.report.ImportWatcher``."""
        self.report(
            round(SHARES * state.share),
            SHARES,
            files_done=state.files_done,
            files=state.files,
            articles=state.articles,
            speed=state.articles_per_second,
            left=state.left,
        )


def serve() -> None:
    """Do what standard input says, then end."""
    with suppress(AttributeError, OSError):  # not everywhere
        os.nice(NICENESS)
    say = _own_output()
    order = json.loads(sys.stdin.readline())
    reins = Reins(say)
    Thread(target=reins.listen, args=(sys.stdin,), daemon=True).start()
    try:
        say({"done": WORK[order.pop("work")](reins, **order)})
    except Cancelled:
        say({"cancelled": True})
    except QariError as error:
        say({"error": error_record(error)})
    except BrokenPipeError:
        pass  # nobody listens any more
    except Exception:  # a bug is to be seen where bugs are reported
        say({"bug": traceback.format_exc()})
    # At once: a thread of a library that waits for something would keep the process.
    os._exit(0)


def _own_output() -> Say:
    """Answers go to standard output; what else would be printed there goes to the errors."""
    out = os.fdopen(os.dup(1), "w", encoding="ascii")
    os.dup2(2, 1)

    def say(answer: dict[str, Any]) -> None:
        out.write(json.dumps(answer) + "\n")
        out.flush()

    return say
