"""What happens to articles in the window: opened, analysed, saved, found again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from core.model import Analysis
from gui.dialogs import open_dialog
from gui.i18n import isolated
from gui.later import made
from gui.open_articles import FAILED, NO_NAMES_YET, OpenArticle
from gui.origin_texts import remark_on

if TYPE_CHECKING:
    from core.opening import Opened, Origin, Wishes
    from gui.main_window import MainWindow
    from gui.operations import Loaded
    from gui.progress_view import SharedProgress


Then = Callable[[], object]
PATIENCE = 500  # milliseconds before the progress of reading a file is shown


class ReadingDesk(QObject):
    """Calls the operations for the window and shows their answers in it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._operations = window.services.operations
        self._left: OpenArticle | None = None
        self._to_save: list[tuple[OpenArticle, Then]] = []  # once their names are known

    def leave(self, now: OpenArticle | None) -> None:
        """Note where the article shown until now was left."""
        left, pane = self._left, self._window.pane
        if left is not None:
            left.place = pane.place
            position = pane.top_offset()
            if left.saved is not None and position != left.position:
                left.position = position
                self._operations.keep_position(left.saved, position)
        self._left = now

    # Opening

    def open_file(self, file: str) -> None:
        """Read a file and show it; its names follow."""

        def shown(opened: Opened) -> None:
            self._window.services.settings.add_recent(file)
            self._open(opened)

        name = isolated(Path(file).name)
        progress = self._window.progress.start(
            lambda: self.tr("Reading {file}…").format(file=name), PATIENCE
        )
        self._operations.read(file, progress, shown)

    def open_text(self, text: str, html: str = "") -> None:
        """Show what was copied elsewhere."""
        progress = self._window.progress.start(
            lambda: self.tr("Reading what was pasted…"), PATIENCE
        )
        self._operations.read_text(text, html, progress, self._open)

    def reopen(self, opened: OpenArticle, wishes: Wishes) -> None:
        """Read the bytes of an open article otherwise, and show that in its place."""
        if opened.origin is None:
            return

        def shown(again: Opened) -> None:
            if opened in self._window.tabs.open:
                new = OpenArticle(again.article, origin=again.origin)
                self._window.history.replace(opened, new)
                self._window.tabs.replace(opened, new)
                self._analyse(new)

        self._reread(opened, wishes, shown)

    def _reread(self, opened: OpenArticle, wishes: Wishes, shown: Callable[[Opened], None]) -> None:
        if opened.origin is not None:
            progress = self._start(lambda: self.tr("Reading {title} again…"), opened)
            self._operations.reopen(opened.article, opened.origin, wishes, progress, shown)

    def _start(self, text: Callable[[], str], opened: OpenArticle) -> SharedProgress:
        title = isolated(opened.article.title)
        return self._window.progress.start(lambda: text().format(title=title), PATIENCE)

    def show_repairs(self, opened: OpenArticle) -> None:
        """Let the reader choose among the repairs of an article."""
        if opened.origin is None:
            return
        wishes = opened.origin.wishes

        def shown(again: Opened) -> None:
            from gui.repairs_dialog import RepairsDialog

            dialog = RepairsDialog(
                self._window,
                again.article,
                again.origin,
                lambda wishes: self.reopen(opened, wishes),
            )
            open_dialog(dialog)

        # Read anew: a saved article remembers what was repaired, but not where.
        self._reread(opened, wishes, shown)

    def _open(self, read: Opened) -> None:
        opened = OpenArticle(read.article, origin=read.origin)
        if self._window.tabs.add(opened) is not opened:
            self._window.extractionFinished.emit()  # it was open already
            return
        if remark_on(read.origin):
            self._window.messages.show_text(lambda: remark_on(read.origin))
        self.find_saved()  # it may be there already, with notes
        self._analyse(opened)

    def _analyse(self, opened: OpenArticle) -> None:
        progress = self._start(lambda: self.tr("Looking for names in {title}…"), opened)

        def ended() -> None:
            if progress.stopped and not opened.analysed:
                self._analysis_stopped(opened)

        self._operations.analyse(
            opened.article,
            progress,
            lambda analysis: self._analysed(opened, analysis),
            lambda error: self._analysis_failed(opened, error),
            ended,
        )

    def _analysed(self, opened: OpenArticle, analysis: Analysis) -> None:
        opened.analysis = analysis
        if self._window.tabs.current() is opened:
            self._window.show_names(opened)
            self._window.show_state()
        self._window.extractionFinished.emit()
        waiting = [save for of, save in self._to_save if of is opened]
        self._to_save = [(of, save) for of, save in self._to_save if of is not opened]
        for save in waiting:
            save()

    def _analysis_failed(self, opened: OpenArticle, error: Exception) -> None:
        self._window.messages.show_error(error)
        self._analysed(opened, Analysis(FAILED))

    def _analysis_stopped(self, opened: OpenArticle) -> None:
        def again() -> None:
            if opened in self._window.tabs.open:
                opened.analysis = NO_NAMES_YET
                self._window.show_state()
                self._analyse(opened)

        self._window.messages.show_text(
            lambda: self.tr("Names were not looked for to the end in {title}.").format(
                title=isolated(opened.article.title)
            ),
            (lambda: self.tr("Look Again"), again),
        )
        self._analysed(opened, Analysis(FAILED))

    # The archive

    def save(
        self,
        opened: OpenArticle | None,
        then: Then | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Keep an article with its names.

        Where ``then`` is to follow, it is kept as soon as its names are known, or without
        them where they could not be looked for.
        """
        if opened is None or not (opened.savable or then):
            return
        if then and not opened.analysed:
            self._to_save.append((opened, lambda: self.save(opened, then, failed)))
            return

        def saved(answer: tuple[int, str]) -> None:
            opened.saved = answer[0]
            self._window.show_state()
            self._window.archive_panel.refresh()
            self._window.notes.load(opened)
            self._window.saveFinished.emit()
            if then:
                then()

        analysis = opened.analysis if opened.savable else None
        self._operations.save(opened.article, analysis, opened.origin, saved, failed)

    def open_saved(
        self,
        article_id: int,
        query: str,
        then: Then | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Show a saved article, at the first place that the query found, or where it was left."""

        def shown(loaded: Loaded) -> None:
            window = self._window
            known = len(window.tabs.open)
            opened = window.tabs.add(OpenArticle(loaded.article, loaded.analysis, article_id))
            opened.saved = article_id
            self._find_origin(opened, article_id)
            window.view.finder.take(loaded.hits)
            if loaded.hits:
                window.pane.go_to(*loaded.hits[0])
            elif len(window.tabs.open) > known:
                opened.position = loaded.position
                window.pane.scroll_to(loaded.position)
            window.archive_panel.mark_read(article_id)
            window.show_state()
            if then:
                then()
            if not opened.analysed and len(window.tabs.open) > known:
                self._find_due_names(opened)

        self._operations.load(article_id, query, shown, failed)

    def _find_due_names(self, opened: OpenArticle) -> None:
        """Find and keep the names of an article that was imported without them."""
        self._to_save.append((opened, lambda: self.save(opened)))
        self._analyse(opened)

    def _find_origin(self, opened: OpenArticle, article_id: int) -> None:
        def found(origin: Origin | None) -> None:
            opened.origin = opened.origin or origin
            self._window.show_state()

        if opened.origin is None:
            self._operations.origin(article_id, found)

    def find_saved(self) -> None:
        """Find out which of the open articles are saved, after some went or came back."""
        window = self._window

        def found(numbers: dict[str, int | None]) -> None:
            for opened in window.tabs.open:
                opened.saved = numbers.get(opened.article.sha256, opened.saved)
                for side in made(window, "names"):  # else once there is one
                    side.notes.load(opened)
            window.show_state()

        self._operations.find([opened.article.sha256 for opened in window.tabs.open], found)

    def close(self) -> None:
        """End all work; the archive closes with it."""
        self.leave(None)
        self._window.progress.stop()
        self._operations.stop()
        self._window.services.tasks.close()
