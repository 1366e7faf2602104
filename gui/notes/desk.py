"""Notes written, kept in the archive, and shown where they belong."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from core.archive.notes import Note, add_note, change_note, notes_on, put_back, remove_note
from gui.dialogs import open_dialog
from gui.notes.editor import NoteEditor
from gui.notes.signs import NoteSigns

if TYPE_CHECKING:
    from core.archive import Archive
    from gui.main_window import MainWindow
    from gui.notes.panel import NotesPanel
    from gui.open_articles import OpenArticle

Span = tuple[int, int]


class NotesDesk(QObject):
    """Knows the notes of the article in hand; an article that gets its first is saved."""

    def __init__(self, window: MainWindow, panel: NotesPanel) -> None:
        super().__init__(window)
        self._window = window
        self._archive = window.services.operations.archive
        self.panel = panel
        self.signs = NoteSigns(window.pane, window.services.themes)
        self.editor: NoteEditor | None = None
        self.panel.chosen.connect(self._go_to)
        self.panel.edit_wanted.connect(self.edit)
        self.panel.delete_wanted.connect(self.delete)
        self.panel.add_wanted.connect(self.note_here)
        self.signs.chosen.connect(self.edit)
        window.pane.note_clicked.connect(lambda note: self.panel.select(note.id))

    # Showing

    def show(self, opened: OpenArticle | None) -> None:
        """Show what is known of an article's notes, and look for it in the archive."""
        self._show_known(opened)
        if opened is not None and opened.saved is not None:
            self.load(opened)

    def load(self, opened: OpenArticle) -> None:
        """Read an article's notes anew."""
        number = opened.saved
        if number is None:
            return

        def came(notes: list[Note]) -> None:
            if notes != list(opened.notes):
                opened.notes = tuple(notes)
                self._show_known(self._window.tabs.current())

        self._archive.run(lambda archive: notes_on(archive, number), came)

    def _show_known(self, opened: OpenArticle | None) -> None:
        notes = () if opened is None else opened.notes
        self._window.pane.set_notes(notes)
        self.signs.show_notes(notes)
        self.panel.show_notes(None if opened is None else notes)

    def _go_to(self, note: Note) -> None:
        if note.span:
            self._window.pane.go_to(*note.span)

    # Writing

    def note_here(self) -> None:
        """Note something on the passage that is selected, else on the article."""
        opened = self._window.tabs.current()
        if opened is None:
            return
        start, end = self._window.pane.cursor_span()
        if not opened.article.text[start:end].strip():
            self._ask(opened, None)
            return
        known = next((n for n in opened.notes if n.span == (start, end)), None)
        if known:
            self.edit(known)
        else:
            self._ask(opened, (start, end))

    def note_on_article(self) -> None:
        """Note something on the article as a whole."""
        opened = self._window.tabs.current()
        if opened is not None:
            self._ask(opened, None)

    def edit(self, note: Note) -> None:
        """Let the reader change a note, or delete it."""

        def keep(text: str) -> None:
            self._change(
                lambda archive: change_note(archive, note.id, text), failed=lambda: ask(text)
            )

        def ask(text: str) -> None:
            self._open(note.quote, text, keep, lambda: self.delete(note))

        ask(note.note)

    def delete(self, note: Note) -> None:
        """Delete a note; the message that says so can take that back."""

        def deleted() -> None:
            self._window.messages.show_text(
                lambda: self.tr("The note is deleted."),
                (
                    lambda: self.tr("Undo"),
                    lambda: self._change(lambda archive: put_back(archive, note)),
                ),
            )

        self._change(lambda archive: remove_note(archive, note.id), deleted)

    def _ask(self, opened: OpenArticle, span: Span | None, text: str = "") -> None:
        quote = opened.article.text[slice(*span)] if span else ""
        self._open(quote, text, lambda text: self._keep(opened, span, text))

    def _open(
        self,
        quote: str,
        text: str,
        keep: Callable[[str], object],
        remove: Callable[[], object] | None = None,
    ) -> None:
        self.editor = NoteEditor(self._window, quote, text, keep, remove)
        open_dialog(self.editor)

    # Keeping

    def _keep(self, opened: OpenArticle, span: Span | None, text: str) -> None:
        def again(error: Exception) -> None:
            self._window.messages.show_error(error)
            self._ask(opened, span, text)

        if opened.saved is None:
            self._window.desk.save(opened, lambda: self._keep_in(opened, span, text), again)
        else:
            self._keep_in(opened, span, text)

    def _keep_in(self, opened: OpenArticle, span: Span | None, text: str) -> None:
        number = opened.saved
        assert number is not None
        self._change(
            lambda archive: add_note(archive, number, text, span),
            failed=lambda: self._ask(opened, span, text),
        )

    def _change(
        self,
        work: Callable[[Archive], object],
        then: Callable[[], object] | None = None,
        failed: Callable[[], object] | None = None,
    ) -> None:
        """Change the archive; where that fails, ``failed`` has what was written at hand again."""

        def told(error: Exception) -> None:
            self._window.messages.show_error(error)
            if failed:
                failed()

        def changed(_: object) -> None:
            for opened in self._window.tabs.open:
                self.load(opened)
            self._window.archive_panel.refresh()
            if then:
                then()
            self._window.notesChanged.emit()

        self._archive.run(work, changed, told)
