"""What the archive panel asks for, got from the archive; and what is done to articles."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from core.errors import QariError
from gui.archive.latest import Latest
from gui.archive.list_pane import Selection
from gui.archive.shelf import DoneText, Shelf, shelf_of
from gui.i18n import isolated
from gui.naming import named

if TYPE_CHECKING:
    from core.archive import Archive
    from core.archive.actions import Action, Done
    from gui.archive.asking import Asked, How, Page, Row
    from gui.archive.panel import ArchivePanel
    from gui.main_window import MainWindow

PATIENCE = 500  # milliseconds before the progress of an action is shown
QUIET = ("star", "unstar", "read", "unread")  # one of these is seen in its row


class ArchiveDesk(QObject):
    """Calls on the archive for the panel; answers come back in the main thread."""

    def __init__(self, window: MainWindow, panel: ArchivePanel) -> None:
        super().__init__(window)
        self._window = window
        self._access = window.services.operations.archive
        self._panel = panel
        self._pages, self._further = Latest(self._access), Latest(self._access)
        self._undo_offered = False
        panel, rows = self._panel, self._panel.rows
        panel.wanted.connect(self._fetch)
        panel.list.rows_wanted.connect(self._fetch_further)
        panel.results.star_clicked.connect(self._toggle_star)
        panel.results.versions_wanted.connect(self._fetch_versions)
        panel.trash_bar.empty_wanted.connect(self.empty_trash)
        rows.wanted.connect(self.do)
        rows.new_tag_wanted.connect(self._ask_tag)
        rows.export_wanted.connect(self._export)
        rows.undo_wanted.connect(self.undo)
        rows.redo_wanted.connect(self.redo)
        self._shelf = Shelf()

    # The list

    def _fetch(self, asked: Asked, how: How, offset: int) -> None:
        self._further.drop()

        def shown(page: Page) -> None:
            self._panel.show_page(page)
            self._window.searchFinished.emit()

        def failed(error: Exception) -> None:
            if isinstance(error, QariError) and error.code == "bad-query":
                self._panel.show_error(error, how)
            else:
                self._window.messages.show_error(error)
            self._window.searchFinished.emit()

        self._pages.ask(lambda archive: _fetch(archive, asked, how, offset), shown, failed)

    def _fetch_further(self, asked: Asked, how: How, place: int, offset: int) -> None:
        def came(page: Page) -> None:
            self._panel.list.fill(page, place)

        self._further.ask(
            lambda archive: _fetch(archive, asked, how, offset),
            came,
            self._window.messages.show_error,
        )

    def look_at_shelf(self) -> None:
        """Find out what tags and saved searches there are, and what can be undone."""

        def shown(shelf: Shelf) -> None:
            self._shelf = shelf
            self._panel.show_shelf(shelf)

        self._access.run(shelf_of, shown)

    def _fetch_versions(self, row: Row, at: QPoint) -> None:
        def came(rows: list[Row]) -> None:
            menu = named(QMenu(self._panel.results), "archiveVersions")
            menu.aboutToHide.connect(menu.deleteLater)
            for version in rows:
                text = "  ·  ".join(
                    isolated(part) for part in (version.outlet, version.title) if part
                )
                action = menu.addAction(text.replace("&", "&&"))
                action.triggered.connect(partial(self._panel.open_row, version))
            menu.popup(at)

        self._access.run(lambda archive: _versions_of(archive, row.id), came)

    # What is done to articles

    def do(self, action: Action, value: str) -> None:
        """Do something to what is selected."""
        selection = self._panel.list.selection()
        if selection is not None:
            self._do(action, value, selection)

    def _toggle_star(self, row: Row) -> None:
        page = self._panel.list.page
        assert page is not None
        self._do(
            "unstar" if row.starred else "star",
            "",
            Selection(page.asked, page.how, (row.id,), count=1),
        )

    def _do(self, action: Action, value: str, selection: Selection) -> None:
        self._forget_offer()
        progress = self._window.progress.start(self._changing, PATIENCE)

        def work(archive: Archive) -> tuple[Done, list[Row]]:
            from core.archive.actions import act
            from gui.archive.fetching import rows_of

            with progress:
                done = act(archive, action, _numbers_of(selection, archive), value, progress)
                return done, rows_of(archive, selection.numbers)

        def came(answer: tuple[Done, list[Row]]) -> None:
            done, rows = answer
            if done.articles and (action not in QUIET or len(done.articles) > 1):
                self._offer_undo(done)
            self._changed(done, rows)

        self._access.run(work, came)

    def _changing(self) -> str:
        return self.tr("Changing articles…")

    def _changed(self, done: Done, rows: list[Row]) -> None:
        """Show it in the list, on the shelf, and where an article is open."""
        if rows and done.action in (*QUIET, "tag", "untag"):
            self._panel.list.change(rows)
        else:
            self._panel.refresh()
            self._window.desk.find_saved()
        self.look_at_shelf()

    def _ask_tag(self) -> None:
        selection = self._panel.list.selection()
        if selection is None or selection.asked.trash:
            return
        count = selection.count
        self._panel.prompt.ask(
            self.tr("Tag for %Ln article(s)", "", count),
            lambda tag: self._do("tag", tag, selection),
            choices=[tag.tag for tag in self._shelf.tags],
            before=self._panel.results,
        )

    def _export(self) -> None:
        """Ask how to export what is selected."""
        selection = self._panel.list.selection()
        if selection is not None and not selection.asked.trash:
            self._access.run(partial(_numbers_of, selection), self._window.export_articles)

    def empty_trash(self) -> None:
        """Give up what is in the trash."""
        self._access.run(_empty_trash, lambda _: self._refresh())

    def _refresh(self) -> None:
        self._panel.refresh()
        self.look_at_shelf()

    # Undoing

    def undo(self) -> None:
        """Take back what was done last."""
        self._take_back("undo")

    def redo(self) -> None:
        """Do again what was undone last."""
        self._take_back("redo")

    def _take_back(self, which: Literal["undo", "redo"]) -> None:
        self._forget_offer()

        def said(done: Done) -> str:
            undone = which == "undo"
            text = self.tr("Undone: {what}") if undone else self.tr("Done again: {what}")
            return text.format(what=DoneText().of(done))

        progress = self._window.progress.start(self._changing, PATIENCE)

        def taken_back(archive: Archive) -> Done | None:
            from core.archive.actions import redo, undo

            with progress:
                return (undo if which == "undo" else redo)(archive, progress)

        def came(done: Done | None) -> None:
            if done is not None:
                self._window.messages.show_text(lambda: said(done))
                self._changed(done, [])

        self._access.run(taken_back, came)

    def _offer_undo(self, done: Done) -> None:
        self._window.messages.show_text(
            lambda: DoneText().of(done), (lambda: self.tr("Undo"), self.undo)
        )
        self._undo_offered = True

    def _forget_offer(self) -> None:
        """What is offered to be undone is no more what was done last."""
        if self._undo_offered:
            self._undo_offered = False
            self._window.messages.hide()


# In the archive's thread, which loads what it works with; the window is up by then.


def _fetch(archive: Archive, asked: Asked, how: How, offset: int) -> Page:
    from gui.archive.fetching import fetch

    return fetch(archive, asked, how, offset)


def _versions_of(archive: Archive, number: int) -> list[Row]:
    from gui.archive.fetching import versions_of

    return versions_of(archive, number)


def _empty_trash(archive: Archive) -> int:
    from core.archive.trash import empty

    return empty(archive)


def _numbers_of(selection: Selection, archive: Archive) -> list[int]:
    """The articles of a selection, those too whose rows were never read."""
    from gui.archive.fetching import numbers_at

    unread = numbers_at(archive, selection.asked, selection.how, selection.unread_ranges)
    return [*selection.numbers, *unread]
