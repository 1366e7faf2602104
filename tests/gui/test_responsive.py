"""The window while everything at once goes on: extracting, searching, scrolling, stepping."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from core.archive import Archive
from core.articles import make_article
from gui.main_window import MainWindow
from tests.gui.heartbeat import Heartbeat
from tests.gui.made_articles import BODIES, PEOPLE, PLACES

LIMIT = 0.05  # seconds between two beats, at most
STEP = 60  # milliseconds between two things that the reader does
SAVED, WORDS_EACH, ATTEMPTS = 400, 120, 3
WORDS = (
    *"الوزير المدينة اليوم أعلن الرئيس السفير وقال إن الحكومة".split(),  # noqa: SIM905
    *"شركة النفط أسعار المحادثات".split(),  # noqa: SIM905
    *(*PEOPLE, *PLACES, *BODIES),
)


def text_of(words: int, seed: int) -> str:
    rng = random.Random(seed)
    sentences = (" ".join(rng.choice(WORDS) for _ in range(20)) + "." for _ in range(words // 20))
    return "\n\n".join(sentences)


@pytest.fixture
def full(archive_file: Path) -> None:
    """An archive with some hundred articles, saved before the window opens."""
    with Archive(archive_file) as archive:
        for number in range(SAVED):
            text = text_of(WORDS_EACH, number)
            archive.save(make_article(text, title=f"خبر رقم {number}"), None)


class Reader(QObject):
    """Scrolls, types a query letter by letter, steps from name to name, in turn."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        self._typed = 0
        self._acts: tuple[Callable[[], None], ...] = (
            self._scroll, self._type, self._scroll, self._step, self._type, self._zoom
        )  # fmt: skip
        self.done = 0
        self._timer = QTimer(self, interval=STEP)
        self._timer.timeout.connect(self._act)
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _act(self) -> None:
        self._acts[self.done % len(self._acts)]()
        self.done += 1

    def _scroll(self) -> None:
        for view in (self._window.pane, self._window.archive_panel.results):
            bar = view.verticalScrollBar()
            bar.setValue((bar.value() + 150) % max(1, bar.maximum()))

    def _type(self) -> None:
        query = "القاهرة وزارة الثقافة"
        self._typed = self._typed % len(query) + 1
        self._window.archive_panel.search.setText(query[: self._typed])

    def _step(self) -> None:
        self._window.actions_by_name["actionNextName"].trigger()

    def _zoom(self) -> None:
        step = "actionZoomIn" if self.done % 2 else "actionZoomOut"
        self._window.actions_by_name[step].trigger()


def longest_stall(window: MainWindow, qtbot: QtBot, file: Path) -> float:
    heart, reader = Heartbeat(), Reader(window)
    with qtbot.waitSignal(window.extractionFinished, timeout=60_000):
        window.open_file(str(file))
    begun = reader.done
    qtbot.waitUntil(lambda: reader.done > begun + 24, timeout=30_000)  # with its names shown
    heart.stop()
    reader.stop()
    window.files.close_article()
    window.archive_panel.search.clear()
    qtbot.waitUntil(lambda: not window.services.tasks.busy, timeout=30_000)
    return heart.longest


def test_nothing_stalls_while_one_reads_searches_and_names_are_found(
    full: None, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    stalls: list[float] = []
    while len(stalls) < ATTEMPTS and (not stalls or min(stalls) > LIMIT):
        file = tmp_path / f"{len(stalls)}.txt"
        file.write_text(text_of(3000, 1000 + len(stalls)), "utf-8")
        stalls.append(longest_stall(window, qtbot, file))
    assert min(stalls) <= LIMIT, stalls
