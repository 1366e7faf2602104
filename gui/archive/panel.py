"""The archive: a search box over the saved articles, filters, and what was found."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.search.fields import Language
from gui.announcing import announce
from gui.archive.asking import Asked, How, Page, Row
from gui.archive.completing import Completing
from gui.archive.facets import FacetPanel
from gui.archive.filter_chips import FilterChips
from gui.archive.list_bar import SORTS, ListBar
from gui.archive.list_pane import AHEAD, ListPane
from gui.archive.more_menu import MoreMenu
from gui.archive.narrowing import toggled
from gui.archive.prompt import Prompt
from gui.archive.saved_searches import SavedSearches
from gui.archive.search_box import SearchBox
from gui.archive.trash_bar import TrashBar
from gui.archive.wrapped_label import WrappedLabel
from gui.error_sentences import query_reasons
from gui.naming import named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.archive.collections import Collection
    from core.errors import QariError
    from gui.archive.shelf import Shelf
    from gui.i18n import Languages
    from gui.theme import Themes

#: What is wrong with a query only as long as one has not typed it to its end.
_UNFINISHED = frozenset(
    {"unclosed-quote", "unclosed-parenthesis", "or-side", "not-side", "only-exclusions",
     "near-words", "field-value", "bad-date", "unknown-state", "star-alone"}
)  # fmt: skip


class ArchivePanel(QWidget):
    """Knows what is asked for and shows the answers; its desk gets them."""

    #: A first page is wanted: of what, how it was asked for, and the row to begin with.
    wanted = Signal(object, str, int)
    opened = Signal(int, str)  # article's number, the query that found it
    meant = Signal(str)  # a query that was entered, or found what was opened

    def __init__(self, themes: Themes, languages: Languages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._in_trash = False
        self._keep = False
        self._told: Asked | None = None
        self.search = SearchBox(themes)
        self.completing = Completing(themes, self.search)
        self.saved_searches = SavedSearches(themes)
        self.query_note = named(WrappedLabel(), "archiveQueryNote")
        self.filters = FilterChips(themes)
        self.facets = FacetPanel(themes)
        self.bar = ListBar(themes)
        self.trash_bar = TrashBar()
        self.prompt = Prompt()
        self.list = ListPane(themes)
        self.results, self.model = self.list.results, self.list.model
        self.rows = self.list.actions_of_rows
        self.more = MoreMenu(self.bar.more_menu, self.rows)
        self._assemble()
        self._connect()
        self.retranslate()

    def _assemble(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(2)
        top.addWidget(self.search, 1)
        top.addWidget(self.saved_searches)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 4, 10, 0)
        column.setSpacing(6)
        column.addLayout(top)
        for widget in (self.query_note, self.filters, self.facets, self.bar, self.trash_bar,
                       self.prompt):  # fmt: skip
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        self.query_note.hide()

    def _connect(self) -> None:
        self.search.typed.connect(self._ask_typing)
        self.search.rested.connect(self._ask_rested)
        self.search.entered.connect(self._enter)
        self.search.textChanged.connect(self._text_changed)
        self.completing.left_below.connect(self.list.focus)
        self.filters.query_changed.connect(self.search.put)
        self.facets.toggled.connect(self._toggle_filter)
        self.bar.changed.connect(self.ask)
        self.more.trash_wanted.connect(self.show_trash)
        self.trash_bar.left.connect(self.leave_trash)
        self.trash_bar.restore_wanted.connect(self.rows.actions["archiveRestore"].trigger)
        self.list.remark.query_wanted.connect(self._take_suggestion)
        self.saved_searches.chosen.connect(self._run_kept)
        self.list.opened.connect(self.open_row)
        self.results.left.connect(self.search.setFocus)
        self.results.selectionModel().selectionChanged.connect(self._selection_changed)

    def retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Search the archive"))
        self.search.setAccessibleName(self.tr("Search the archive"))
        self.completing.list.setAccessibleName(self.tr("Suggestions"))
        for part in (self.saved_searches, self.facets, self.bar, self.trash_bar, self.prompt,
                     self.list, self.more):  # fmt: skip
            part.retranslate()
        self.completing.close()
        self.show_error(None, "full")
        self.filters.show_filters(self.search.text(), self.language())

    # Asking

    def language(self) -> Language:
        """The interface's language, in which filters are written."""
        return cast(Language, self._languages.current)

    def query(self) -> str:
        """What stands in the box, without blanks around it."""
        return self.search.query()

    def asked(self) -> Asked:
        """What the list is to show now."""
        if self._in_trash:
            return Asked(trash=True)
        bar = self.bar
        narrowed = (bar.starred, bar.unread, bar.tag)
        return Asked(self.query(), bar.sort, *narrowed, language=self.language())

    def ask(self, how: How = "full") -> None:
        """Ask for the list from its first row."""
        if how != "typing":
            self.search.stop_waiting()
        self._keep = False
        self.wanted.emit(self.asked(), how, 0)

    def refresh(self) -> None:
        """Ask for the list anew, where it is scrolled to."""
        shown = self.list.page
        if shown is None or shown.asked != self.asked():
            self.ask()
            return
        self._keep = True
        self.wanted.emit(shown.asked, shown.how, max(0, self.results.first_row() - AHEAD))

    def show_trash(self) -> None:
        """Show what is in the trash."""
        self.search.clear()
        self._in_trash = True
        self._show_place()
        self.ask()

    def leave_trash(self) -> None:
        """Show the archive again."""
        self._in_trash = False
        self._show_place()
        self.ask()

    def _ask_typing(self) -> None:
        self.ask("typing" if self.query() else "full")

    def _ask_rested(self) -> None:
        self.ask("pause")

    def _enter(self) -> None:
        self.ask()
        if self.query():
            self.meant.emit(self.query())

    def _text_changed(self, text: str) -> None:
        if text and self._in_trash:
            self._in_trash = False
            self._show_place()
        self.filters.show_filters(text, self.language())

    def _toggle_filter(self, field: str, value: str) -> None:
        self.search.put(toggled(self.query(), field, value, self.language()))

    def _take_suggestion(self, query: str) -> None:
        self.bar.reset()  # what the switches ask for is part of the suggestion, where it is wanted
        self.search.put(query)

    def _run_kept(self, kept: Collection) -> None:
        self.bar.reset()
        self.bar.set_sort(next((sort for sort in SORTS if sort == kept.sort), "relevance"))
        self.search.put(kept.query)

    # Showing

    def show_page(self, page: Page) -> None:
        """Show the answer to what was asked last."""
        shown, keep = self.list.page, self._keep
        again = shown is not None and shown.asked == page.asked
        if page.how == "pause" and shown is not None and again and shown.total > 0 == page.total:
            return  # the last word is half a word, and words that begin so were found
        self.show_error(None, page.how)
        rows_stay = again and shown is not None and _same_rows(shown, page)
        with self._keeping_keyboard():
            self.list.show_page(page, self.language(), keep=keep or rows_stay)
            self.saved_searches.set_query("" if page.asked.trash else page.asked.whole)
            self.bar.set_searching(page.asked.searching)
            if page.asked.searching and page.total:
                self.facets.show_page(page)
            else:
                self.facets.clear()
            self._selection_changed()
        self._tell(page)

    @contextmanager
    def _keeping_keyboard(self) -> Iterator[None]:
        """What has the keyboard here may go; it stays in the panel then, not on what is next."""
        before = self.window().focusWidget()
        had = before is not None and self.isAncestorOf(before)
        yield
        now = self.window().focusWidget()
        if had and (now is None or not self.isAncestorOf(now)):
            (self.results if self.results.isVisible() else self.search).setFocus()

    def _tell(self, page: Page) -> None:
        """Have a screen reader say what a search has found, once the reader pauses."""
        if page.how != "typing" and page.asked != self._told:
            self._told = page.asked
            if page.asked.searching:
                announce(self.search, self.list.said())

    def mark_read(self, article: int) -> None:
        """An article was opened."""
        self.list.mark_read(article)

    def show_error(self, error: QariError | None, how: How) -> None:
        """Say what is wrong with the query, unless it may be on its way to be right."""
        wrong = error is not None and error.code == "bad-query"
        why = str(error.details["why"]) if error is not None and wrong else ""
        if wrong and how != "full" and why in _UNFINISHED:
            return
        self.search.unmark()
        self.query_note.setVisible(wrong)
        if error is not None and wrong:
            text = query_reasons()[why]
            self.query_note.setText(text[:1].upper() + text[1:])
            self.search.mark_error(int(str(error.details["at"])))

    def show_shelf(self, shelf: Shelf) -> None:
        """Have tags, saved searches and what can be undone at hand."""
        self.bar.set_tags(list(shelf.tags))
        self.rows.set_tags(list(shelf.tags))
        self.saved_searches.set_kept(list(shelf.kept))
        self.more.show_shelf(shelf)

    def _show_place(self) -> None:
        """The archive's widgets, or those of the trash."""
        with self._keeping_keyboard():
            self.bar.setVisible(not self._in_trash)
            self.trash_bar.setVisible(self._in_trash)

    def _selection_changed(self) -> None:
        total = self.list.page.total if self.list.page else 0
        self.trash_bar.show_state(total, self.results.selected_count())

    def open_row(self, row: Row) -> None:
        """Ask for an article of the list, or for another version of it, to be opened."""
        asked = self.list.page.asked if self.list.page else Asked()
        if asked.trash:
            return
        if asked.query:
            self.meant.emit(asked.query)
        self.opened.emit(row.id, asked.whole if asked.query else "")


def _same_rows(one: Page, other: Page) -> bool:
    return [row.id for row in one.rows] == [row.id for row in other.rows]
