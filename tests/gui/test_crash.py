"""Errors that nobody foresaw are shown once, written down, and end nothing."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer, qCritical, qInstallMessageHandler, qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from core.paths import log_path
from gui import main
from gui.crash_dialog import CrashDialog
from gui.main_window import MainWindow

pytestmark = pytest.mark.qt_no_exception_capture


@pytest.fixture
def watched(window: MainWindow) -> Iterator[MainWindow]:
    """The window, watching for errors; the hooks are put back after it."""
    before = sys.excepthook, threading.excepthook
    of_qt = qInstallMessageHandler(None)
    window.crashes.watch()
    yield window
    sys.excepthook, threading.excepthook = before
    qInstallMessageHandler(of_qt)


def fail(message: str = "it broke") -> None:
    raise RuntimeError(message)


def shown(window: MainWindow, qtbot: QtBot) -> CrashDialog:
    qtbot.waitUntil(lambda: window.crashes.dialog is not None)
    dialog = window.crashes.dialog
    assert dialog is not None
    return dialog


def test_an_error_in_a_slot_is_shown_and_written_down(watched: MainWindow, qtbot: QtBot) -> None:
    QTimer.singleShot(0, fail)
    dialog = shown(watched, qtbot)
    assert "RuntimeError: it broke" in dialog.text.toPlainText()
    assert "RuntimeError: it broke" in log_path().read_text("utf-8")
    assert watched.isEnabled()
    assert not dialog.isModal()
    dialog.reject()
    assert watched.crashes.dialog is None


def test_an_error_in_a_pool_is_a_crash_and_no_message(watched: MainWindow, qtbot: QtBot) -> None:
    watched.services.tasks.run("compute", fail)
    assert "fail" in shown(watched, qtbot).text.toPlainText()
    assert not watched.messages.isVisible()


def test_an_error_in_a_thread_is_shown(watched: MainWindow, qtbot: QtBot) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    assert "RuntimeError" in shown(watched, qtbot).text.toPlainText()


def test_a_bug_apart_from_the_window_is_reported_with_its_traceback(
    watched: MainWindow, qtbot: QtBot
) -> None:
    operations, progress = watched.services.operations, watched.progress.start("…")
    job = operations.apart("no-such-work", progress, print, watched.messages.show_error)
    with qtbot.waitSignal(job.ended, timeout=20_000):
        pass
    report = shown(watched, qtbot).text.toPlainText()
    assert not watched.messages.isVisible()
    assert "Traceback" in report
    assert "KeyError: 'no-such-work'" in report


def test_what_is_grave_to_qt_is_written_down(
    watched: MainWindow, capsys: pytest.CaptureFixture[str]
) -> None:
    qWarning("a remark")
    qCritical("no screen")
    written = log_path().read_text("utf-8")
    assert "no screen" in written
    assert "a remark" not in written
    assert "a remark" in capsys.readouterr().err


def test_an_error_before_the_window_is_written_down(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(main, "build", lambda _: fail())
    assert main.main([]) == 1
    assert "RuntimeError: it broke" in log_path().read_text("utf-8")
    assert "RuntimeError: it broke" in capsys.readouterr().err


def test_a_report_that_cannot_be_shown_does_not_follow_itself(
    watched: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[str] = []
    monkeypatch.setattr(
        watched.crashes, "_show_dialog", lambda report: tried.append(report) or fail()
    )
    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: bool(tried))
    qtbot.wait(20)
    assert len(tried) == 1
    assert "RuntimeError: it broke" in log_path().read_text("utf-8")


def test_several_errors_share_one_dialog(watched: MainWindow, qtbot: QtBot) -> None:
    for message in ("one", "two", "two"):
        QTimer.singleShot(0, lambda message=message: fail(message))
    dialog = shown(watched, qtbot)
    qtbot.waitUntil(lambda: "two" in dialog.text.toPlainText())
    qtbot.wait(20)
    assert dialog.text.toPlainText().count("RuntimeError: two") == 1
    assert len(watched.findChildren(CrashDialog)) == 1


def test_the_report_is_copied_and_saved(
    watched: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    QTimer.singleShot(0, fail)
    dialog = shown(watched, qtbot)
    file = tmp_path / "تقرير.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    dialog.findChild(QPushButton, "crashCopy").click()
    dialog.findChild(QPushButton, "crashSave").click()
    report = dialog.findChild(QPlainTextEdit, "crashReport").toPlainText()
    assert QGuiApplication.clipboard().text() == report
    assert file.read_text("utf-8") == report


@pytest.mark.parametrize("language", ["ar"])
def test_it_speaks_the_readers_language(watched: MainWindow, qtbot: QtBot) -> None:
    QTimer.singleShot(0, fail)
    dialog = shown(watched, qtbot)
    assert dialog.windowTitle() == "حدث خطأ غير متوقَّع"
    watched.services.languages.use("en")
    qtbot.waitUntil(lambda: dialog.windowTitle() == "Something went wrong")
    watched.services.languages.use("ar")
