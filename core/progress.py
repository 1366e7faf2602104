"""How long work tells how far it is, and learns that it is not wanted any more."""

from __future__ import annotations

from typing import Protocol


class Cancelled(Exception):
    """The work was told to stop; not an error, nothing is shown."""


class Progress(Protocol):
    """Called by the work at each step."""

    def report(self, done: int, total: int) -> None:
        """``done`` of ``total`` steps are behind.  Raises Cancelled to stop the work."""


class NoProgress:
    """Shows nothing and never cancels."""

    def report(self, done: int, total: int) -> None:
        """Do nothing."""


NO_PROGRESS: Progress = NoProgress()
