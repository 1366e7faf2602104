"""Articles into files: what can be exported now, the work, and how it ended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from core.export.items import Item, found_numbers
from core.export.registry import Format, by_name
from gui.archive.fetching import numbers_at
from gui.dialogs import open_dialog
from gui.export_dialog import ExportDialog, Scope
from gui.file_names import file_stem
from gui.folders import open_outside, show_in_folder
from gui.i18n import isolated
from gui.open_articles import FAILED
from gui.pace import Pace

if TYPE_CHECKING:
    from core.archive import Archive
    from gui.archive.list_pane import Selection
    from gui.main_window import MainWindow


class ExportDesk(QObject):
    """Exports what is open, selected, found or saved."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._operations = window.services.operations

    def export(self) -> None:
        """Ask what to export: the open article first, where there is one."""
        panel = self._window.archive_panel
        selection = panel.list.selection()
        page = panel.list.page
        asked = page.asked if page else panel.asked()
        if asked.trash:
            selection = None
        query = asked.whole if not asked.trash and (asked.searching or asked.narrowed) else ""

        def look(archive: Archive) -> tuple[list[int], int, int]:
            found = len(found_numbers(archive, query)) if query else 0
            return _selected(archive, selection), found, archive.count()

        def seen(answer: tuple[list[int], int, int]) -> None:
            selected, found, saved = answer
            scopes = [
                *self._open_scope(),
                *self._selected_scope(selected),
                *self._found_scope(query, asked.query, found),
                *self._all_scope(saved),
            ]
            self._ask(scopes)

        self._operations.archive.run(look, seen)

    def export_pdf(self) -> None:
        """Ask for a file, then print the open article into it."""
        scopes = self._open_scope()
        if not scopes:
            self._window.messages.show_text(lambda: self.tr("There is nothing to export yet."))
            return
        settings = self._window.services.settings
        folder = Path(settings.export_folder or _documents())
        suggested = folder / f"{file_stem(scopes[0].title, self.tr('Article'))}.pdf"
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save as PDF"), str(suggested), "PDF (*.pdf)"
        )
        if chosen:
            scope = replace(scopes[0], item=self._as_shown(scopes[0].item))
            self._start(scope, by_name("pdf"), Path(chosen).with_suffix(".pdf"))

    def _as_shown(self, item: Item | None) -> Item | None:
        """With the names alone that the legend shows: paper is what one sees."""
        rule = self._window.sidebar.rule()
        return item and replace(item, analysis=rule.alone(item.analysis))

    def export_articles(self, numbers: Sequence[int]) -> None:
        """Ask how to export saved articles."""
        self._ask(self._selected_scope(list(numbers)))

    # What can be exported

    def _open_scope(self) -> list[Scope]:
        opened = self._window.tabs.current()
        if opened is None or not opened.analysed or opened.analysis.engine == FAILED:
            return []
        item = Item(opened.article, opened.analysis, opened.saved, (), opened.origin)
        return [Scope("open", self.tr("The open article"), opened.article.title, item)]

    def _selected_scope(self, numbers: list[int]) -> list[Scope]:
        if not numbers:
            return []
        count = len(numbers)
        text = self.tr("%Ln selected article(s)", "", count)
        title = self._title_of(numbers[0]) if count == 1 else self.tr("Selected articles")
        return [Scope("selected", text, title, numbers=numbers)]

    def _title_of(self, number: int) -> str:
        rows = self._window.archive_panel.model.rows().values()
        return next((row.title for row in rows if row.id == number), self.tr("Article"))

    def _found_scope(self, query: str, typed: str, count: int) -> list[Scope]:
        if not count:
            return []
        text = self.tr("What the search found: %Ln article(s)", "", count)
        return [Scope("found", text, typed or self.tr("Selected articles"), query=query)]

    def _all_scope(self, count: int) -> list[Scope]:
        if not count:
            return []
        text = self.tr("All %Ln saved article(s)", "", count)
        return [Scope("all", text, self.tr("Archive"))]

    def _ask(self, scopes: list[Scope]) -> None:
        if not scopes:
            self._window.messages.show_text(lambda: self.tr("There is nothing to export yet."))
            return
        settings = self._window.services.settings
        folder = Path(settings.export_folder or _documents())
        if not folder.is_dir():
            folder = Path.home()
        dialog = ExportDialog(self._window, scopes, folder, settings.export_format, self._start)
        open_dialog(dialog)

    # The work

    def _start(self, scope: Scope, format_: Format, file: Path) -> None:
        settings = self._window.services.settings
        settings.export_folder, settings.export_format = str(file.parent), format_.name
        progress = self._window.progress.start(lambda: self.tr("Exporting…"))
        progress.describe = lambda done, total: Pace(self.tr("Exporting"), done, total).text

        def done(count: int) -> None:
            self._say(count, file)

        if scope.item is not None:
            self._operations.export_open(scope.item, format_, file, progress, done, self._ended)
            return
        numbers = None if scope.numbers is None else list(scope.numbers)
        order: dict[str, Any] = {"numbers": numbers, "query": scope.query}
        order |= {"format_name": format_.name, "file": str(file)}
        failed = self._window.messages.show_error
        job = self._operations.apart("export", progress, done, failed, **order)
        job.ended.connect(self._ended)

    def _ended(self) -> None:
        self._window.progress.refresh()
        self._window.background.wake()
        self._window.exportFinished.emit()

    def _say(self, count: int, file: Path) -> None:
        def text() -> str:
            written = self.tr("%Ln article(s) written to {file}.", "", count)
            return written.format(file=isolated(str(file)))

        self._window.messages.show_text(
            text,
            (lambda: self.tr("Open"), lambda: open_outside(file)),
            (lambda: self.tr("Show in Folder"), lambda: show_in_folder(file)),
        )


def _selected(archive: Archive, selection: Selection | None) -> list[int]:
    if selection is None:
        return []
    missing = numbers_at(archive, selection.asked, selection.how, selection.unread_ranges)
    return [*selection.numbers, *missing]


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
