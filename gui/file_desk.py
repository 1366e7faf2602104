"""The File menu's verbs: articles come from files and the clipboard, and go again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from core.readers.registry import SUFFIXES
from gui.drops import text_of

if TYPE_CHECKING:
    from core.opening import Wishes
    from gui.main_window import MainWindow


class FileDesk(QObject):
    """Asks which files, and hands them to the reading desk."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def choose_files(self) -> None:
        known = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        kinds = self.tr("Articles ({known});;All files (*)").format(known=known)
        files, _ = QFileDialog.getOpenFileNames(
            self._window, self.tr("Choose articles to open"), "", kinds, "",
            QFileDialog.Option.HideNameFilterDetails,
        )  # fmt: skip
        self.open_files(files)

    def open_files(self, files: list[str]) -> None:
        """Open articles; each is shown as soon as it is read."""
        self._window.messages.hide()
        for file in files:
            self._window.desk.open_file(str(Path(file).absolute()))

    def paste_article(self) -> None:
        self._window.desk.open_text(*text_of(QGuiApplication.clipboard().mimeData()))

    def save(self) -> None:
        self._window.desk.save(self._window.tabs.current())

    def close_article(self) -> None:
        self._window.tabs.close_tab(self._window.tabs.currentIndex())

    def show_repairs(self) -> None:
        opened = self._window.tabs.current()
        if opened is not None:
            self._window.desk.show_repairs(opened)

    def reopen(self, wishes: Wishes) -> None:
        """Read the article in hand otherwise."""
        opened = self._window.tabs.current()
        if opened is not None:
            self._window.desk.reopen(opened, wishes)
