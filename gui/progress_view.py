"""Progress of long work in the status bar, with a way to stop it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Self

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QToolButton, QWidget

from core.progress import Cancelled
from gui.elided_label import ElidedLabel
from gui.i18n import Text, spoken
from gui.naming import named

_POLL = 100  # milliseconds


class SharedProgress:
    """Written by the work's thread, read by the view's; plain values need no lock.

    Work done ``with`` it has ended, well or not, when the block is left.
    """

    def __init__(self, text: Text = "") -> None:
        self._text = text
        self._facts: dict[str, Any] | None = None  # of the last step, once there is one
        self.done = 0
        self.total = 0
        self.stopped = False
        self.ended = False
        #: Called when the reader stops the work; for work that does not report by itself.
        self.on_stop: Callable[[], object] | None = None
        #: Makes the text from ``done``, ``total`` and the facts of a step, once there is one.
        self.describe: Callable[..., str] | None = None

    @property
    def text(self) -> str:
        """What is done and how far it is, in the language that the interface speaks now."""
        if self.describe and self._facts is not None:
            return self.describe(self.done, self.total, **self._facts)
        return spoken(self._text)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.ended = True

    def report(self, done: int, total: int) -> None:
        """Note the state; raises Cancelled once stopped."""
        self.step(done, total)
        if self.stopped:
            raise Cancelled

    def step(self, done: int, total: int, **facts: object) -> None:
        """Note the state."""
        self.done, self.total, self._facts = done, total, facts

    def stop(self) -> None:
        """Ask the work to end at its next step."""
        self.stopped = True
        if self.on_stop and not self.ended:  # who did the work may be gone
            self.on_stop()


@dataclass
class _Shown:
    progress: SharedProgress
    from_: float  # when it may appear, by the monotonic clock
    quiet: bool


class ProgressView(QWidget):
    """A label, a bar and a Stop button; hidden while nothing runs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("progressView")
        self._works: list[_Shown] = []
        self.label = named(ElidedLabel(), "progressText")
        self.bar = QProgressBar()
        self.bar.setObjectName("progressBar")
        self.bar.setFixedSize(120, 6)
        self.bar.setTextVisible(False)
        self.stop_button = QToolButton()
        self.stop_button.setObjectName("stopButton")
        self.stop_button.clicked.connect(self._stop_shown)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for widget in (self.label, self.bar, self.stop_button):
            row.addWidget(widget)
        self._timer = QTimer(self, interval=_POLL)
        self._timer.timeout.connect(self.refresh)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Put the texts in the interface's language."""
        self.stop_button.setText(self.tr("Stop"))
        self.bar.setAccessibleName(self.tr("Progress"))
        self.refresh()

    def start(self, text: Text, patience: int = 0, *, quiet: bool = False) -> SharedProgress:
        """Show the progress of work that reports to the returned object, until it has ended.

        It appears after ``patience`` milliseconds, if the work goes on by then.  Of several
        works the last begun is shown, ``quiet`` ones only while there is no other.
        """
        progress = SharedProgress(text)
        self._works.append(_Shown(progress, time.monotonic() + patience / 1000, quiet))
        self._timer.start()
        self.refresh()
        return progress

    def stop(self) -> None:
        """Ask all works to stop at their next step."""
        for shown in self._works:
            shown.progress.stop()

    def shown(self) -> SharedProgress | None:
        """The progress that is seen now."""
        ready = [s for s in self._works if s.from_ <= time.monotonic()]
        loud = [s for s in ready if not s.quiet]
        return (loud or ready)[-1].progress if ready else None

    def _stop_shown(self) -> None:
        progress = self.shown()
        if progress:
            progress.stop()
            self.refresh()

    def refresh(self) -> None:
        """Show what is so now; it does so by itself ten times a second."""
        self._works = [s for s in self._works if not s.progress.ended]
        if not self._works:
            self._timer.stop()
        progress = self.shown()
        if progress:
            self.label.setText(progress.text)
            self.bar.setRange(0, progress.total)
            self.bar.setValue(progress.done)
            self.stop_button.setEnabled(not progress.stopped)
        self.setVisible(progress is not None)
