"""Tells how long the event loop stood still."""

from __future__ import annotations

import sys
import threading
import time
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer

BEAT = 5  # milliseconds


class Heartbeat(QObject):
    """Beats in the event loop, and notes the longest time between two beats.

    On Linux the time for which the system kept the thread from a processor though it was
    ready is taken off, for that is other programs' doing.
    """

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self, interval=BEAT)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._thread = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat")
        self._last = (time.monotonic(), self._kept_waiting())
        self.beats, self.longest = 0, 0.0
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _beat(self) -> None:
        now = (time.monotonic(), self._kept_waiting())
        self.longest = max(self.longest, now[0] - self._last[0] - (now[1] - self._last[1]))
        self._last = now
        self.beats += 1

    def _kept_waiting(self) -> float:
        if sys.platform != "linux" or not self._thread.exists():
            return 0.0
        return int(self._thread.read_text().split()[1]) / 1e9
