"""What happens when something goes wrong that nobody foresaw: it is told, and one goes on."""

from __future__ import annotations

import sys
import threading
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import (
    QEvent,
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from core.crash_report import keep_report, now, report_of
from core.paths import log_path
from gui.naming import named
from gui.text_menu import lay_menu_as_interface

if TYPE_CHECKING:
    from gui.main_window import MainWindow

SIZE = (640, 420)  # pixels
_GRAVE = (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)


def write_down(error: BaseException) -> str:
    """Put the report of an error into the log and on the standard errors; returns it."""
    report = report_of(error, {"Qt": PySide6.__version__})
    _print(report)
    keep_report(report, log_path())
    return report


def hear_qt(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """What Qt says goes to the standard errors; what is grave, to the log as well."""
    _print(message)
    if kind in _GRAVE:
        keep_report(f"{now()}\nQt {PySide6.__version__}: {message}", log_path())


def _print(text: str) -> None:
    if sys.stderr is not None:  # a program without a terminal may have none
        print(text, file=sys.stderr)


class Crashes(QObject):
    """Watches for errors that nobody caught, in any thread; shows one at a time."""

    _happened = Signal(str)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.dialog: CrashDialog | None = None
        self._happened.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def watch(self) -> None:
        """Take what would otherwise only be printed."""
        sys.excepthook = self._in_main_thread
        threading.excepthook = self._in_thread
        qInstallMessageHandler(hear_qt)

    def take(self, error: BaseException) -> None:
        """Write an error down and show it; from any thread."""
        report = write_down(error)
        with suppress(RuntimeError):  # the window is gone
            self._happened.emit(report)

    def _in_main_thread(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            self.take(error)

    def _in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not isinstance(args.exc_value, SystemExit):
            self.take(args.exc_value)

    def _show(self, report: str) -> None:
        with suppress(Exception):  # it is written down; a failure here would only follow itself
            self._show_dialog(report)

    def _show_dialog(self, report: str) -> None:
        if self.dialog is not None:
            self.dialog.add(report)
            return
        self.dialog = CrashDialog(self._window, report)
        self.dialog.finished.connect(self._closed)
        self.dialog.show()

    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None


class CrashDialog(QDialog):
    """The report, to be copied or saved; the window stays usable beside it."""

    def __init__(self, parent: QWidget, report: str) -> None:
        super().__init__(parent)
        self.setObjectName("crashDialog")
        self.resize(*SIZE)
        self._reports = [report]
        self.sentence = named(QLabel(wordWrap=True), "crashSentence")
        self.text = named(QPlainTextEdit(report, readOnly=True), "crashReport")
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setTabChangesFocus(True)
        # English and paths, whatever the interface speaks.
        self.text.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        lay_menu_as_interface(self.text)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.copy_button = named(self.buttons.addButton("", role), "crashCopy")
        self.copy_button.clicked.connect(self._copy)
        self.save_button = named(self.buttons.addButton("", role), "crashSave")
        self.save_button.clicked.connect(self._save)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 18, 18, 14)
        column.setSpacing(12)
        for widget in (self.sentence, self.text, self.buttons):
            column.addWidget(widget)
        self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Something went wrong"))
        self.sentence.setText(
            self.tr(
                "Qari met an error that it did not expect. Your archive is safe, and you can go "
                "on reading. The report below helps to mend it; it holds nothing of your "
                "articles."
            )
        )
        self.text.setAccessibleName(self.tr("Report"))
        self.copy_button.setText(self.tr("Copy Report"))
        self.save_button.setText(self.tr("Save Report…"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def add(self, report: str) -> None:
        """A further error, while one is shown; the same one again says nothing new."""
        if report.splitlines()[1:] not in [known.splitlines()[1:] for known in self._reports]:
            self._reports.append(report)
            self.text.setPlainText("\n\n".join(self._reports))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())

    def _save(self) -> None:
        file, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save Report"), "qari-report.txt", self.tr("Text (*.txt)")
        )
        if not file:
            return
        try:
            Path(file).write_text(self.text.toPlainText(), "utf-8")
        except OSError:
            text = self.tr("The report could not be written there. Copy it instead.")
            self.sentence.setText(text)
