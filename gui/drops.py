"""What is dropped on the window or lies on the clipboard."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent

if TYPE_CHECKING:
    from gui.drop_overlay import DropOverlay
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
    """Opens, imports or pastes what is dropped anywhere on the window, and says so before."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._overlay: DropOverlay | None = None
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent):
            self._enter(event)
            return True
        if event.type() == QEvent.Type.DragLeave:
            self._end()
        elif isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            self._end()
            self._drop(event)
            return True
        return False

    def _enter(self, event: QDragEnterEvent) -> None:
        said = "" if event.source() is not None else self._outcome(event.mimeData())
        if said:
            _copy(event)
            self._shown_overlay().say(said)

    def _outcome(self, data: QMimeData) -> str:
        """What would become of it; empty where nothing can be done with it."""
        files = dropped_files(data)
        if not files:
            # An address elsewhere is not followed, and is no article itself.
            return self.tr("Paste as an article") if _has_text(data) and not data.urls() else ""
        many = [file for file in files if holds_many(file)]
        said = []
        if single := len(files) - len(many):
            said.append(self.tr("Open %Ln article(s)", "", single))
        folders = sum(Path(file).is_dir() for file in many)
        if folders:
            said.append(self.tr("Import %Ln folder(s)", "", folders))
        if dumps := len(many) - folders:
            said.append(self.tr("Import %Ln file(s)", "", dumps))
        return "\n".join(said)

    def _shown_overlay(self) -> DropOverlay:
        if self._overlay is None:
            from gui.drop_overlay import DropOverlay

            middle = self._window.centralWidget()
            assert middle is not None
            self._overlay = DropOverlay(middle, self._window.services.themes)
        return self._overlay

    def _end(self) -> None:
        if self._overlay is not None:
            self._overlay.hide()

    def _drop(self, event: QDropEvent) -> None:
        data = event.mimeData()
        files = dropped_files(data)
        many = [f for f in files if holds_many(f)]
        self._window.open_files([f for f in files if f not in many])
        if many:
            self._window.imports.import_paths(many)
        if not files:
            self._window.desk.open_text(*text_of(data))
        _copy(event)


def _copy(event: QDropEvent) -> None:
    """Take it, and leave it where it is: a source may propose to have it moved."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()


def _has_text(data: QMimeData) -> bool:
    return data.hasText() or data.hasHtml()
