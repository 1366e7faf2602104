"""Files and folders into the archive: chosen, imported apart, and what became of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from core.readers.registry import SUFFIXES
from gui.apart.job import error_of
from gui.error_sentences import sentence
from gui.failures_dialog import FailuresDialog
from gui.pace import Pace

if TYPE_CHECKING:
    from gui.main_window import MainWindow
    from gui.messages import Offer

BETWEEN = "  ·  "


class ImportDesk(QObject):
    """One import at a time; what is asked for meanwhile follows."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._waiting: list[str] = []
        self._held = False
        self.running = False

    def hold(self) -> None:
        """Begin no import until ``release``: another archive takes the place of this one."""
        self._held = True

    def release(self) -> None:
        """Begin with what was asked for meanwhile."""
        self._held = False
        self._next()

    def choose_folder(self) -> None:
        """Let the reader choose a folder to import."""
        folder = QFileDialog.getExistingDirectory(self._window, self.tr("Import a folder"))
        if folder:
            self.import_paths([folder])

    def choose_files(self) -> None:
        """Let the reader choose files to import."""
        known = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        kinds = self.tr("Articles ({known});;All files (*)").format(known=known)
        files, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Import files"), "", kinds)
        if files:
            self.import_paths(files)

    def import_paths(self, paths: list[str], *, quiet: bool = False) -> None:
        """Save files, and those below folders; when ``quiet``, tell only of new articles."""
        if self.running or self._held:
            self._waiting += [path for path in paths if path not in self._waiting]
            return
        self.running = True
        window = self._window
        progress = window.progress.start(lambda: self.tr("Importing…"))
        progress.describe = lambda _done, _total, files_done=0, files=0, **facts: (
            Pace(self.tr("Importing"), files_done, files, **facts).text
        )

        def done(report: dict[str, Any]) -> None:
            if not quiet or report["added"] or report["updated"]:
                window.messages.show_text(
                    lambda: self.summary(report), *self._offers(report, paths)
                )

        named = not window.services.settings.names_later
        failed = window.messages.show_error
        job = window.services.operations.apart(
            "import", progress, done, failed, paths=paths, named=named
        )
        job.ended.connect(self._ended)

    def _ended(self) -> None:
        self.running = False
        self._window.progress.refresh()
        self._window.archive_panel.refresh()
        self._window.background.start()  # names may be due now
        self._window.importFinished.emit()
        self._next()

    def _next(self) -> None:
        if self._waiting:
            paths, self._waiting = self._waiting, []
            self.import_paths(paths)

    def _offers(self, report: dict[str, Any], paths: list[str]) -> list[Offer]:
        offers: list[Offer] = []
        if report["cancelled"]:
            offers.append((lambda: self.tr("Go On"), lambda: self.import_paths(paths)))
        if report["failed"]:
            offers.append((lambda: self.tr("Show…"), lambda: self._show_failures(report["failed"])))
        return offers

    def _show_failures(self, failed: list[Any]) -> None:
        failures = [(file, _reason(file, record)) for file, record in failed]
        dialog = FailuresDialog(self._window, failures, self.import_paths)
        dialog.show()

    def summary(self, report: dict[str, Any]) -> str:
        """What became of the files, in one line."""
        counted = (
            (report["updated"], self.tr("%Ln article(s) renewed", "", report["updated"])),
            (report["duplicates"], self.tr("%Ln there already", "", report["duplicates"])),
            (report["alike"], self.tr("%Ln with other versions", "", report["alike"])),
            (report["failures"], self.tr("%Ln file(s) failed", "", report["failures"])),
        )
        said = [self.tr("%Ln article(s) added", "", report["added"])]
        said += [text for count, text in counted if count]
        text = BETWEEN.join(said)
        return self.tr("Import stopped. {what}").format(what=text) if report["cancelled"] else text


def _reason(file: str, record: list[Any]) -> str:
    """Why a file failed, with its name alone: the list has the folder."""
    error = error_of(record)
    if error.details.get("file") == file:
        error.details["file"] = Path(file).name
    return sentence(error)
