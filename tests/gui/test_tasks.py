"""Work in the pools: answers in the main thread, errors said, an orderly end."""

from __future__ import annotations

import threading
import time

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from core.errors import QariError
from core.progress import Cancelled
from gui.progress_view import SharedProgress
from gui.tasks import Tasks


def raising(error: Exception) -> None:
    raise error


def test_answers_come_to_the_main_thread(qtbot: QtBot) -> None:
    tasks, seen = Tasks(), []
    tasks.run("compute", threading.get_ident, lambda worker: seen.append(worker))
    tasks.run("archive", lambda: 1, lambda _: seen.append(threading.get_ident()))
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert threading.get_ident() in seen
    assert len(set(seen)) == 2
    tasks.close()


def test_an_error_without_a_handler_is_announced_and_a_stop_is_not(qtbot: QtBot) -> None:
    tasks, seen = Tasks(), []
    tasks.failed.connect(seen.append)
    tasks.run("compute", lambda: raising(Cancelled()))
    with qtbot.waitSignal(tasks.failed):
        tasks.run("compute", lambda: raising(QariError("clipboard-empty")))
    assert [e.code for e in seen] == ["clipboard-empty"]
    tasks.close()


def test_closing_finishes_what_runs_and_lets_it_reach_the_archive(qtbot: QtBot) -> None:
    tasks, order = Tasks(), []

    def work() -> None:
        time.sleep(0.1)
        tasks.call("archive", lambda: order.append("kept"))

    tasks.at_close("archive", lambda: order.append("closed"))
    tasks.run("compute", work, lambda _: order.append("told"))
    tasks.run("compute", lambda: order.append("never"))
    time.sleep(0.02)
    tasks.close()
    tasks.close()
    tasks.run("compute", lambda: order.append("never"))
    qtbot.wait(20)
    assert order == ["kept", "closed"]


def test_progress_stops_the_work_that_reports_to_it() -> None:
    progress = SharedProgress()
    progress.report(1, 3)
    assert (progress.done, progress.total) == (1, 3)
    progress.stopped = True
    try:
        progress.report(2, 3)
    except Cancelled:
        return
    raise AssertionError("the work went on")


def test_what_has_ended_is_not_asked_to_stop() -> None:
    progress, asked = SharedProgress(), []
    progress.on_stop = lambda: asked.append("stop")
    with progress:
        progress.stop()
    progress.stop()
    assert asked == ["stop"]


def test_the_answer_to_a_dialog_that_is_gone_is_dropped(qtbot: QtBot) -> None:
    class Asking(QLabel):
        def show_answer(self, text: str) -> None:
            self.setText(text)

    tasks, asking = Tasks(), Asking()
    failed: list[object] = []
    tasks.failed.connect(failed.append)
    tasks.run("compute", lambda: "late", asking.show_answer)
    delete(asking)
    qtbot.waitUntil(lambda: not tasks.busy)
    assert failed == []
    tasks.close()
