"""What comes into the archive by itself, and how it is kept safe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from gui.naming import named
from gui.preferences.page import Page

if TYPE_CHECKING:
    from gui.main_window import MainWindow


class ArchivePage(Page):
    """Watched folder, imports, backups."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window.services.settings)
        self._folder_watch = window.folder_watch
        self.watched = named(QLineEdit(readOnly=True), "preferenceWatched")
        self.watched.setText(self._settings.watched_folder)
        self.choose = named(QPushButton(), "preferenceWatchedChoose")
        self.choose.clicked.connect(self._choose)
        self.clear = named(QPushButton(), "preferenceWatchedClear")
        self.clear.clicked.connect(lambda: self.watch(""))
        buttons = QHBoxLayout()
        for button in (self.choose, self.clear):
            button.setProperty("outlined", True)
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        field = QWidget()
        column = QVBoxLayout(field)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.watched)
        column.addLayout(buttons)
        self._row(field, self.watched)
        self._watching = self._remark()
        self.names_later = self._switch("preferenceNamesLater", "names_later")
        self.daily_backups = self._switch("preferenceBackups", "daily_backups")
        self.retranslate()

    def title(self) -> str:
        return self.tr("Archive")

    def retranslate(self) -> None:
        self._call(self.watched, self.tr("&Watched folder"))
        self.watched.setPlaceholderText(self.tr("Off: files are saved only when you say so"))
        self.choose.setText(self.tr("&Choose…"))
        self.clear.setText(self.tr("O&ff"))
        self._watching.setText(self.tr("New files in this folder are saved by themselves."))
        self.names_later.setText(
            self.tr("I&mport first, and find the names in the background afterwards")
        )
        self.daily_backups.setText(self.tr("&Back up the archive every day"))
        self.clear.setEnabled(bool(self.watched.text()))

    def _choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Watched folder"))
        if folder:
            self.watch(folder)

    def watch(self, folder: str) -> None:
        """Watch this folder from now on."""
        self.watched.setText(folder)
        self._settings.watched_folder = folder
        self._folder_watch.watch(folder)
        self.clear.setEnabled(bool(folder))
