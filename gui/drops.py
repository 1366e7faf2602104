"""What is dropped on the window or lies on the clipboard."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent

if TYPE_CHECKING:
    from gui.main_window import MainWindow

_DUMPS = (".jsonl", ".ndjson", ".csv", ".tsv")


def dropped_files(data: QMimeData) -> list[str]:
    """Files and folders of this machine; addresses elsewhere are not followed."""
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile()]


def holds_many(file: str) -> bool:
    """Whether this is a folder, or a dump of articles, which is imported and not opened."""
    return Path(file).is_dir() or Path(file).suffix.lower() in _DUMPS


def text_of(data: QMimeData | None) -> tuple[str, str]:
    """The plain text and the HTML of a selection; both empty for a picture."""
    if data is None:
        return "", ""
    return data.text(), data.html() if data.hasHtml() else ""


class DropTarget(QObject):
    """Opens, imports or pastes what is dropped anywhere on the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent):
            self._enter(event)
            return True
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            self._drop(event)
            return True
        return False

    def _enter(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if dropped_files(data) or data.hasText() or data.hasHtml():
            event.acceptProposedAction()

    def _drop(self, event: QDropEvent) -> None:
        files = dropped_files(event.mimeData())
        many = [f for f in files if holds_many(f)]
        self._window.open_files([f for f in files if f not in many])
        if many:
            self._window.imports.import_paths(many)
        if not files:
            self._window.desk.open_text(*text_of(event.mimeData()))
        event.acceptProposedAction()
