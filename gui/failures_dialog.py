"""Files that could not be imported, and why; the window stays usable beside it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.i18n import isolated
from gui.naming import named


class FailuresDialog(QDialog):
    """A table of files and reasons, to be copied; ``again`` is given all files once more."""

    def __init__(
        self,
        window: QWidget,
        failures: list[tuple[str, str]],
        again: Callable[[list[str]], object],
    ) -> None:
        super().__init__(window)
        named(self, "failuresDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Not imported"))
        self.resize(760, 380)
        self._failures, self._again = failures, again
        self.table = named(QTableWidget(len(failures), 2), "failuresTable")
        self.table.setHorizontalHeaderLabels([self.tr("File"), self.tr("Why")])
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setAccessibleName(self.tr("Files that were not imported"))
        for row, (file, why) in enumerate(failures):
            name = QTableWidgetItem(isolated(Path(file).name))
            name.setToolTip(file)
            self.table.setItem(row, 0, name)
            reason = QTableWidgetItem(why)
            reason.setToolTip(why)
            self.table.setItem(row, 1, reason)
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.table.setColumnWidth(0, 220)
        self.table.setWordWrap(True)
        self.table.setCurrentIndex(QModelIndex())
        self.table.resizeRowsToContents()
        self.table.installEventFilter(self)
        role = QDialogButtonBox.ButtonRole.ActionRole
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy_button = buttons.addButton(self.tr("Copy All"), role)
        self.again_button = buttons.addButton(self.tr("Try Again"), role)
        for button in (self.copy_button, self.again_button):
            button.setAutoDefault(False)
        named(self.copy_button, "failuresCopy").clicked.connect(lambda: self._copy(failures))
        named(self.again_button, "failuresAgain").clicked.connect(self._try_again)
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.addWidget(self.table)
        column.addWidget(buttons)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        copies = isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Copy)
        if copies and event.type() == QEvent.Type.KeyPress:
            rows = sorted({index.row() for index in self.table.selectedIndexes()})
            self._copy([self._failures[row] for row in rows])
            return True
        return super().eventFilter(watched, event)

    def _copy(self, failures: list[tuple[str, str]]) -> None:
        """Put files, whole names, and reasons on the clipboard, a line each."""
        lines = (f"{file}\t{why}" for file, why in failures)
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _try_again(self) -> None:
        self._again([file for file, _ in self._failures])
        self.close()
