"""Progress of long work in the status bar, with a way to stop it."""

from __future__ import annotations

from typing import Self

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from core.progress import Cancelled

_POLL = 100  # milliseconds


class SharedProgress:
    """Written by the work's thread, read by the view's; plain ints need no lock.

    Work done ``with`` it has ended, well or not, when the block is left.
    """

    def __init__(self) -> None:
        self.done = 0
        self.total = 0
        self.stopped = False
        self.ended = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.ended = True

    def report(self, done: int, total: int) -> None:
        """Note the state; raises Cancelled once stopped."""
        self.done, self.total = done, total
        if self.stopped:
            raise Cancelled


class ProgressView(QWidget):
    """A label, a bar and a Stop button; hidden while nothing runs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("progressView")
        self._progress: SharedProgress | None = None
        self.label = QLabel()
        self.bar = QProgressBar()
        self.bar.setObjectName("progressBar")
        self.bar.setMaximumWidth(160)
        self.bar.setTextVisible(False)
        self.stop_button = QToolButton()
        self.stop_button.setObjectName("stopButton")
        self.stop_button.clicked.connect(self.stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.label, self.bar, self.stop_button):
            row.addWidget(widget)
        self._timer = QTimer(self, interval=_POLL)
        self._timer.timeout.connect(self._poll)
        self._patience = QTimer(self, singleShot=True)
        self._patience.timeout.connect(self.show)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Put the texts in the interface's language."""
        self.stop_button.setText(self.tr("Stop"))
        self.bar.setAccessibleName(self.tr("Progress"))

    def start(self, text: str, patience: int = 0) -> SharedProgress:
        """Show the progress of work that reports to the returned object.

        It appears after ``patience`` milliseconds, if the work goes on by then, and not at
        all where other work is shown already.
        """
        progress = SharedProgress()
        if self._progress is None:
            self._progress = progress
            self.label.setText(text)
            self.bar.setRange(0, 0)
            self.stop_button.setEnabled(True)
            self._timer.start()
            self._patience.start(patience)
        return progress

    def finish(self) -> None:
        """Hide again."""
        self._timer.stop()
        self._patience.stop()
        self._progress = None
        self.hide()

    def stop(self) -> None:
        """Ask the work to stop at its next step."""
        if self._progress:
            self._progress.stopped = True
            self.stop_button.setEnabled(False)

    def _poll(self) -> None:
        if self._progress and self._progress.ended:
            self.finish()
        elif self._progress:
            self.bar.setRange(0, self._progress.total)
            self.bar.setValue(self._progress.done)
