"""A reader who does anything at all: finds what ends the program or raises in it.

    QT_QPA_PLATFORM=offscreen python -m tests.bench.random_reader [--seed 1] [--steps 400]

Actions, clicks, keys, letters, sizes and languages in a random order that the seed fixes, on
the seeds in an archive of its own.  Exit code 1 if anything was raised; what Qt or Python
abort by shows its traceback.
"""

from __future__ import annotations

import argparse
import faulthandler
import os
import random
import sys
import tempfile
import traceback
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenuBar, QMessageBox, QWidget

from gui.main import build
from gui.main_window import MainWindow

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
LEFT_ALONE = {"actionQuit", "actionPrint", "actionRestore"}
WORDS = ("القاهرة", "مادورو", '"كرا', "شخص:", "-", "()", "مكان:تونس أو", "123")
KEYS = ("Tab", "Down", "Up", "Left", "Right", "Return", "Escape", "Space", "Delete", "F4", "End")
MODIFIERS = (Qt.KeyboardModifier.NoModifier,) * 4 + (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


class RandomReader:
    """Does one thing after the other to a window."""

    def __init__(self, window: MainWindow, rng: random.Random) -> None:
        self._window, self._rng = window, rng
        self.last = ""
        self.acts: tuple[Callable[[], None], ...] = (
            *[self._act] * 6, self._open, *[self._click] * 6, *[self._press] * 6,
            *[self._type] * 2, self._resize, self._speak,
        )  # fmt: skip

    def step(self) -> None:
        self._rng.choice(self.acts)()
        loop = QEventLoop()
        QTimer.singleShot(self._rng.choice((0, 5, 20, 60)), loop.quit)
        loop.exec()
        for other in QApplication.topLevelWidgets():
            if other is not self._window and other.isVisible() and self._rng.random() < 0.3:
                other.close()

    def _act(self) -> None:
        able = self._window.actions_by_name
        self.last = self._rng.choice([name for name in able if name not in LEFT_ALONE])
        able[self.last].trigger()

    def _open(self) -> None:
        self.last = "open"
        self._window.open_file(str(self._rng.choice(SEEDS)))

    def _click(self) -> None:
        seen = [
            widget
            for widget in self._window.findChildren(QWidget)
            if widget.isVisible() and not isinstance(widget, QMenuBar) and widget.size().height()
        ]
        widget = self._rng.choice(seen)
        self.last = f"click {widget.objectName() or type(widget).__name__}"
        at = QPoint(self._rng.randrange(widget.width() + 1), self._rng.randrange(widget.height()))
        modifier = self._rng.choice(MODIFIERS[:5])
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, modifier, at)

    def _press(self) -> None:
        widget = QApplication.focusWidget() or self._window
        key = self._rng.choice(KEYS)
        self.last = f"{key} in {widget.objectName() or type(widget).__name__}"
        QTest.keyClick(widget, Qt.Key[f"Key_{key}"], self._rng.choice(MODIFIERS))

    def _type(self) -> None:
        widget = QApplication.focusWidget() or self._window
        self.last = f"type in {widget.objectName()}"
        for letter in self._rng.choice(WORDS):
            none = Qt.KeyboardModifier.NoModifier
            QApplication.sendEvent(widget, QKeyEvent(QKeyEvent.Type.KeyPress, 0, none, letter))

    def _resize(self) -> None:
        self.last = "resize"
        self._window.resize(self._rng.choice((640, 800, 1240, 1700)), self._rng.choice((480, 800)))

    def _speak(self) -> None:
        self.last = "language"
        self._window.services.languages.use(self._rng.choice(("ar", "en")))


def answer_dialogs() -> None:
    """The system's dialogs are answered by nothing, and what pops up does not stay."""
    for name, answer in (
        ("getOpenFileNames", ([], "")),
        ("getOpenFileName", ("", "")),
        ("getSaveFileName", ("", "")),
        ("getExistingDirectory", ""),
    ):
        setattr(QFileDialog, name, staticmethod(lambda *_, answer=answer, **__: answer))
    no = QMessageBox.StandardButton.No
    QMessageBox.question = staticmethod(lambda *_, **__: no)
    QMessageBox.about = staticmethod(lambda *_, **__: None)


def close_popup() -> None:
    shown = QApplication.activePopupWidget() or QApplication.activeModalWidget()
    if shown is not None:
        shown.close()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--steps", type=int, default=400)
    args = parser.parse_args()
    faulthandler.enable()
    answer_dialogs()
    raised = 0
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        folder = Path(home)
        _, window = build(["qari"], folder / "archive.db", folder / "settings.ini")
        reader = RandomReader(window, random.Random(args.seed))

        def met(error: BaseException) -> None:
            nonlocal raised
            raised += 1
            print(f"after {reader.last}:", *traceback.format_exception(error), sep="\n")

        sys.excepthook = lambda _kind, error, _trace: met(error)
        window.crashes.take = met
        window.show()
        window.imports.import_paths([str(SEEDS[0].parent)])
        closer = QTimer(interval=40)
        closer.timeout.connect(close_popup)
        closer.start()
        for _ in range(args.steps):
            reader.step()
        closer.stop()
        window.close()
    print(f"seed {args.seed}, {args.steps} steps: {raised} raised")
    return 1 if raised else 0


if __name__ == "__main__":
    sys.exit(main())
