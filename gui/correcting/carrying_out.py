"""Corrections entered in the log, undone and done again, and seen in the open articles."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from gui.correcting.replaying import replayed
from gui.correcting.texts import said

if TYPE_CHECKING:
    from core.archive import Archive
    from core.corrections import Correction
    from core.model import Analysis
    from gui.main_window import MainWindow
    from gui.open_articles import OpenArticle


class CarryingOut(QObject):
    """Remembers what this window did, so that the last can be undone by a key."""

    shown = Signal()  # the article in hand, with its names anew
    log_changed = Signal()

    def __init__(self, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._archive = window.services.operations.archive
        self._tasks = window.services.tasks
        self._done: list[Correction] = []
        self._undone: list[Correction] = []

    def name_actions(self, undo: QAction, redo: QAction) -> None:
        """Say what would be undone and done again, and whether there is anything."""
        for action, last, plain, of in (
            (undo, self._done, self.tr("Undo Correction"), self.tr("Undo: {what}")),
            (redo, self._undone, self.tr("Redo Correction"), self.tr("Redo: {what}")),
        ):
            text = of.format(what=said(last[-1])) if last else plain
            action.setText(text.replace("&", "&&"))
            action.setEnabled(bool(last))

    # Done, undone, done again

    def correct(self, correction: Correction, then: Callable[[Correction], object]) -> None:
        """Enter a correction; ``then`` gets it as it is in the log."""

        def work(archive: Archive) -> Correction:
            from core.archive.correcting import correct

            return replace(correction, id=correct(archive, correction))

        def done(made: Correction) -> None:
            self._done.append(made)
            self._undone.clear()
            self._follow(made)
            then(made)

        self._run(work, correction, done)

    def undo(self, correction: Correction | None = None) -> None:
        """Undo a correction, or the last that was made here."""
        chosen = correction or (self._done[-1] if self._done else None)
        if chosen is None:
            return

        def work(archive: Archive) -> Correction:
            from core.archive.correcting import undo

            return undo(archive, chosen.id)

        def done(undone: Correction) -> None:
            self._done = [c for c in self._done if c.id != undone.id]
            self._undone.append(undone)
            self._follow(undone)
            self._window.messages.show_text(
                lambda: self.tr("Undone: {what}").format(what=said(undone)),
                (lambda: self.tr("Redo"), self.redo),
            )

        self._run(work, chosen, done)

    def redo(self) -> None:
        """Make the correction again that was undone last."""
        if not self._undone:
            return
        again, left = self._undone[-1], self._undone[:-1]

        def made(correction: Correction) -> None:
            self._undone = left
            self._show_state()
            self._window.messages.show_text(
                lambda: self.tr("Done again: {what}").format(what=said(correction)),
                (lambda: self.tr("Undo"), self.undo),
            )

        self.correct(replace(again, id=0, made=""), made)

    def _run(
        self,
        work: Callable[[Archive], Correction],
        correction: Correction,
        done: Callable[[Correction], None],
    ) -> None:
        """Change the log, and at once the open articles in the archive; the others follow."""
        hashes = [
            opened.article.sha256
            for opened in self._window.tabs.open
            if correction.concerns(opened.article.sha256)
        ]

        def worked(archive: Archive) -> Correction:
            from core.archive.correcting import replay_in

            made = work(archive)
            for sha256 in hashes:
                replay_in(archive, sha256)
            return made

        self._archive.run(worked, done, self._window.messages.show_error)

    # Seen

    def _follow(self, correction: Correction) -> None:
        for opened in self._window.tabs.open:
            if correction.concerns(opened.article.sha256):
                self.refresh(opened)
        self._window.archive_panel.refresh()
        self._show_state()
        self.log_changed.emit()
        if correction.scope == "everywhere":
            self._window.background.start()

    def _show_state(self) -> None:
        able = self._window.actions_by_name
        self.name_actions(able["actionUndoCorrection"], able["actionRedoCorrection"])

    def refresh(self, opened: OpenArticle) -> None:
        """Show an article's names as the log has them now."""
        if not opened.analysed:
            # They are being looked for, maybe by the log as it was: after them, then.
            self._tasks.run("compute", lambda: None, lambda _: self._refresh_known(opened))
            return
        article, analysis, file = opened.article, opened.analysis, self._archive.path

        def came(names: Analysis) -> None:
            opened.analysis = names
            if self._window.tabs.current() is opened:
                self._show(opened)
                self.shown.emit()

        self._tasks.run("compute", lambda: replayed(article, analysis, file), came)

    def _refresh_known(self, opened: OpenArticle) -> None:
        if opened.analysed:
            self.refresh(opened)

    def _show(self, opened: OpenArticle) -> None:
        """Show other names of the article in hand: its place is kept, and what is in hand.

        Words that were selected come before a name that was: they are a name now, perhaps.
        """
        window = self._window
        index, mentions = window.navigator.mention, window.pane.analysis.mentions
        start, end = window.pane.cursor_span()
        if start == end and index is not None:
            start, end = mentions[index].start, mentions[index].end
        place = window.pane.place
        window.show_names(opened)
        window.show_state()
        found = enumerate(opened.analysis.mentions)
        again = next((i for i, m in found if m.start < end and start < m.end), None)
        if again is not None and window.pane.isVisible():  # who reads a name's page stays there
            window.navigator.show_mention(again)
        window.pane.show_place(place)
