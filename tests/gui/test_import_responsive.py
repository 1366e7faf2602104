"""The window stays responsive while a folder is imported: its event loop never stalls."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from core.archive import Archive
from gui.main_window import MainWindow
from tests.gui.heartbeat import Heartbeat

LIMIT = 0.1  # seconds between two beats, at most
STEP = 120  # milliseconds between two things that the reader does
MANY, SOME = 2000, 120
WORDS = tuple(
    word
    for line in (
        "الوزير المدينة القاهرة بيروت اليوم أعلن الرئيس السفير وقال إن الحكومة شركة النفط أسعار",
        "مباراة الفريق افتتح معرض الكتاب مطر شمال جنوب العاصمة البرلمان قانون جديد انتخابات",
    )
    for word in line.split()
)


class Reader(QObject):
    """Does what a reader does: scrolls, searches, opens a file or what was found."""

    def __init__(self, window: MainWindow, file: Path) -> None:
        super().__init__()
        self._window, self._file = window, file
        self.opened = self.searched = self.loaded = 0
        self._steps = 0
        self._timer = QTimer(self, interval=STEP)
        self._timer.timeout.connect(self._step)
        self._timer.start()
        window.extractionFinished.connect(self._count_opened)

    def stop(self) -> None:
        self._timer.stop()
        self._window.extractionFinished.disconnect(self._count_opened)

    def _count_opened(self) -> None:
        self.opened += 1

    def _step(self) -> None:
        self._steps += 1
        acts: dict[int, Callable[[], None]] = {1: self._search, 4: self._open, 7: self._open_found}
        acts.get(self._steps % 9, self._scroll)()

    def _search(self) -> None:
        self.searched += 1
        self._window.archive_panel.search.setText(WORDS[self.searched % len(WORDS)])

    def _open(self) -> None:
        self._window.files.close_article()
        self._window.open_file(str(self._file))

    def _open_found(self) -> None:
        row = self._window.archive_panel.model.row(0)
        if row is not None:
            self.loaded += 1
            self._window.desk.open_saved(row.id, "")

    def _scroll(self) -> None:
        for view in (self._window.pane, self._window.archive_panel.results):
            bar = view.verticalScrollBar()
            bar.setValue((bar.value() + 90) % max(1, bar.maximum()))


def texts(count: int, words: int, seed: int) -> list[str]:
    rng = random.Random(seed)
    return [
        f"خبر رقم {seed}-{at}\n\n{' '.join(rng.choice(WORDS) for _ in range(words))}."
        for at in range(count)
    ]


def stall(window: MainWindow, qtbot: QtBot, folder: Path, count: int, attempt: int) -> float:
    """Import so many files while one reads; the longest time that the event loop stood still."""
    here = folder / str(attempt)
    here.mkdir()
    for at, text in enumerate(texts(count, 30, attempt)):
        (here / f"{at:05}.txt").write_text(text, "utf-8")
    long = folder / f"long-{attempt}.txt"
    long.write_text("\n\n".join(texts(20, 60, 1000 + attempt)), "utf-8")
    heart, reader = Heartbeat(), Reader(window, long)
    with qtbot.waitSignals([window.importFinished, window.searchFinished], timeout=120_000):
        window.imports.import_paths([str(here)])
    qtbot.waitUntil(lambda: reader.opened > 0, timeout=30_000)
    heart.stop()
    reader.stop()
    qtbot.waitUntil(lambda: not window.services.tasks.busy, timeout=30_000)
    assert reader.searched
    assert heart.beats > 50
    return heart.longest


@pytest.fixture
def rested(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """A window that has loaded what it loads after its start."""
    qtbot.waitUntil(lambda: not window.services.tasks.busy, timeout=60_000)
    return window


def check(window: MainWindow, qtbot: QtBot, folder: Path, own_home: Path, count: int) -> None:
    """At most one attempt more, as the machine may be busy with something else."""
    stalls = [stall(window, qtbot, folder, count, 1)]
    if stalls[0] > LIMIT:
        stalls.append(stall(window, qtbot, folder, count, 2))
    assert min(stalls) <= LIMIT, stalls
    with Archive(own_home / "archive.db") as archive:
        assert archive.count() == count * len(stalls)


def test_a_stall_would_be_noticed(qtbot: QtBot) -> None:
    heart = Heartbeat()
    QTimer.singleShot(10, lambda: time.sleep(1.5 * LIMIT))
    qtbot.waitUntil(lambda: heart.longest > LIMIT)
    heart.stop()


def test_two_thousand_files_are_imported_without_a_stall(
    rested: MainWindow, qtbot: QtBot, tmp_path: Path, own_home: Path
) -> None:
    rested.services.settings.names_later = True
    check(rested, qtbot, tmp_path, own_home, MANY)


@pytest.mark.usefixtures("model")
def test_files_are_imported_with_their_names_without_a_stall(
    rested: MainWindow, qtbot: QtBot, tmp_path: Path, own_home: Path
) -> None:
    check(rested, qtbot, tmp_path, own_home, SOME)
