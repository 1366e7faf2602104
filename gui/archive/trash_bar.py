"""What stands above the list while it shows the trash."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QMessageBox, QToolButton, QVBoxLayout, QWidget

from gui.archive.flow_layout import FlowLayout
from gui.naming import named


class TrashBar(QWidget):
    """The way back, and buttons to restore what is selected or to give up everything."""

    left = Signal()
    restore_wanted = Signal()
    empty_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "archiveTrashBar")
        self.title = QLabel()
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        buttons = QWidget()
        row = FlowLayout(buttons)
        self.back = named(QToolButton(), "trashBack")
        self.restore = named(QToolButton(), "trashRestore")
        self.empty = named(QToolButton(), "trashEmpty")
        for button in (self.back, self.restore, self.empty):
            button.setProperty("outlined", True)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addWidget(buttons)
        self.back.clicked.connect(self.left)
        self.restore.clicked.connect(self.restore_wanted)
        self.empty.clicked.connect(self._ask)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Trash"))
        self.back.setText(self.tr("Back"))
        self.restore.setText(self.tr("Restore"))
        self.empty.setText(self.tr("Empty the trash…"))

    def show_state(self, total: int, selected: int) -> None:
        """What can be done with so many articles, of which so many are selected."""
        self.empty.setEnabled(total > 0)
        self.restore.setEnabled(selected > 0)

    def _ask(self) -> None:
        answer = QMessageBox.question(
            self,
            self.tr("Empty the trash"),
            self.tr("Give up all articles in the trash? This cannot be undone."),
        )
        if answer == QMessageBox.StandardButton.Yes:
            self.empty_wanted.emit()
