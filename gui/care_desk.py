"""The archive as something to be kept safe: backed up, put back, checked, repaired."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QStandardPaths, QTimer
from PySide6.QtWidgets import QFileDialog, QMessageBox
from shiboken6 import isValid

from gui.dialogs import open_dialog
from gui.folders import show_in_folder
from gui.i18n import Text, isolated

if TYPE_CHECKING:
    from gui.apart.job import Job
    from gui.check_dialog import CheckDialog
    from gui.main_window import MainWindow
    from gui.messages import Offer

SOON = 45_000  # milliseconds after the start: the window is in use by then
EVERY = 3_600_000  # milliseconds; a window may stay open for days


class CareDesk(QObject):
    """Does so apart from the window, which stays usable."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._operations = window.services.operations
        self._told = False  # that the daily backup cannot be made
        self._daily = QTimer(self)
        self._daily.timeout.connect(self.back_up_daily)

    def start(self) -> None:
        """Make a backup each day from now on, while nobody waits for anything."""
        self._daily.start(SOON)

    # Backups

    def back_up(self) -> None:
        """Copy the archive to a file that the reader names."""
        name = self.tr("Qari archive {day}").format(day=date.today().isoformat()) + ".db"
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        folder = Path(QStandardPaths.writableLocation(documents))
        file, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Back up the archive"), str(folder / name), self._kinds()
        )
        if not file:
            return
        path = Path(file if Path(file).suffix else f"{file}.db")

        def done(_: str) -> None:
            self._window.messages.show_text(
                lambda: self.tr("The archive is backed up in {file}.").format(
                    file=isolated(str(path))
                ),
                (lambda: self.tr("Show in Folder"), lambda: show_in_folder(path)),
            )

        self._apart("backup", lambda: self.tr("Backing up the archive…"), done, file=str(path))

    def back_up_daily(self) -> None:
        """Make today's backup, if there is none yet; what stands in its way is said once."""
        self._daily.setInterval(EVERY)
        if not self._window.services.settings.daily_backups or self._operations.jobs.busy():
            return

        def failed(error: Exception) -> None:
            # A new archive has no file yet, and that is nothing to be told.
            if not self._told and getattr(error, "code", "") != "not-found":
                self._told = True
                self._window.messages.show_error(error)

        def done(answer: dict[str, str]) -> None:
            if answer["skipped"] == "no-room" and not self._told:
                self._told = True
                self._window.messages.show_text(
                    lambda: self.tr(
                        "There is no room on the disk for today's backup of the archive."
                    )
                )
            self._window.backupFinished.emit()

        self._apart(
            "daily-backup", lambda: self.tr("Making today's backup…"), done, failed, quiet=True
        )

    def restore(self) -> None:
        """Put a backup that the reader chooses in the archive's place."""
        from core.archive.backups import backup_folder

        folder = backup_folder(self._operations.archive.path)
        start = folder if folder.is_dir() else folder.parent
        file, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Restore from a backup"), str(start), self._kinds()
        )
        if file and self._agreed(Path(file)):
            self._window.background.rest(lambda: self._restore(Path(file)))

    def _agreed(self, file: Path) -> bool:
        question = self.tr(
            "Put the backup {file} in the archive's place? The archive as it is now is kept "
            "beside it, under another name."
        )
        answer = QMessageBox.question(
            self._window,
            self.tr("Restore from a backup"),
            question.format(file=isolated(file.name)),
        )
        return answer == QMessageBox.StandardButton.Yes

    def _restore(self, file: Path) -> None:
        window = self._window
        if self._operations.jobs.busy():
            window.messages.show_text(
                lambda: self.tr(
                    "Something else works on the archive. Stop it first, or wait for its end."
                )
            )
            window.background.wake()
            return
        window.imports.hold()
        progress = window.progress.start(lambda: self.tr("Restoring the archive…"))

        def work(archive: Path) -> Path | None:
            with progress:
                from core.archive.backups import restore

                return restore(file, archive, progress)

        def done(aside: Path | None) -> None:
            def text() -> str:
                now = self.tr("The archive is now as in {file}.").format(file=isolated(file.name))
                if aside is None:
                    return now
                kept = self.tr("What was there before is kept as {file}.")
                return f"{now} {kept.format(file=isolated(aside.name))}"

            offers: list[Offer] = []
            if aside is not None:
                offers = [(lambda: self.tr("Show in Folder"), lambda: show_in_folder(aside))]
            window.messages.show_text(text, *offers)

        def ended() -> None:
            self._reread()
            window.imports.release()
            window.background.wake()
            window.restoreFinished.emit()

        self._operations.archive.replace(work, done, window.messages.show_error, ended)

    def _reread(self) -> None:
        """Show what is in the archive now; what is open stays open."""
        self._window.progress.refresh()
        self._window.archive_panel.refresh()
        self._window.archive_desk.look_at_shelf()
        self._window.desk.find_saved()

    # Checks

    def check(self) -> None:
        """Look whether the archive is sound, and say so."""

        def done(report: dict[str, Any]) -> None:
            from gui.check_dialog import CheckDialog

            open_dialog(CheckDialog(self._window, report, self._repair, self.restore))

        self._apart("check", lambda: self.tr("Checking the archive"), done)

    def _repair(self, dialog: CheckDialog) -> None:
        """Mend what can be mended, and tell the dialog how it is now."""

        def begin() -> None:
            job = self._apart(
                "repair", lambda: self.tr("Repairing the archive"), dialog.show_report
            )
            job.ended.connect(ended)

        def ended() -> None:
            if isValid(dialog) and dialog.repairing:  # it failed, or was stopped
                dialog.reject()
            self._operations.archive.reopen()
            self._reread()

        self._window.background.rest(begin)

    def _kinds(self) -> str:
        return self.tr("Archives (*.db);;All files (*)")

    def _apart(
        self,
        work: str,
        text: Text,
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] | None = None,
        *,
        quiet: bool = False,
        **order: object,
    ) -> Job:
        progress = self._window.progress.start(text, quiet=quiet)
        tell = failed or self._window.messages.show_error
        job = self._operations.apart(work, progress, done, tell, **order)
        job.ended.connect(self._window.progress.refresh)
        job.ended.connect(self._window.background.wake)
        return job
