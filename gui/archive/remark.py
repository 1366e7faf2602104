"""What the panel says in the place of a list: nothing saved, nothing found, did you mean."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from core.search.syntax import filters
from gui.archive.chip import Chip
from gui.archive.flow_layout import FlowLayout
from gui.archive.narrowing import filter_text
from gui.archive.wrapped_label import WrappedLabel
from gui.naming import named

if TYPE_CHECKING:
    from core.search.fields import Language
    from core.search.suggestions import Suggestion
    from gui.archive.asking import Page
    from gui.theme import Themes


class Remark(QWidget):
    """A sentence, and below it queries to try instead or what to begin with."""

    query_wanted = Signal(str)
    open_wanted = Signal()
    import_wanted = Signal()

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "archiveRemark")
        self._themes = themes
        self._page: Page | None = None
        self._language: Language = "en"
        self.text = named(WrappedLabel(), "emptyHint")
        chips, self._buttons = QWidget(), QWidget()
        self.flow = FlowLayout(chips)
        self.chips: list[Chip] = []
        row = FlowLayout(self._buttons)
        self.open_button = named(QToolButton(), "remarkOpen")
        self.import_button = named(QToolButton(), "remarkImport")
        for button, signal in (
            (self.open_button, self.open_wanted),
            (self.import_button, self.import_wanted),
        ):
            button.setProperty("outlined", True)
            button.clicked.connect(signal)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(8)
        for widget in (self.text, chips, self._buttons):
            column.addWidget(widget)
        column.addStretch(1)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        self.open_button.setText(self.tr("Open an article…"))
        self.import_button.setText(self.tr("Import a folder…"))
        buttons = (self.open_button, self.import_button)
        width = max(button.sizeHint().width() for button in buttons)
        for button in buttons:  # alike, should one stand below the other
            button.setMinimumWidth(width)
        if self._page:
            self.show_page(self._page, self._language)

    def show_page(self, page: Page, language: Language) -> None:
        """Say why the list is empty, and what can be done; hide where it is not."""
        self._page, self._language = page, language
        self.setVisible(page.total == 0)
        if page.total:
            return
        self.flow.clear()
        self.chips = [self._chip(suggestion) for suggestion in page.suggestions]
        self._buttons.setVisible(not page.saved and not page.asked.trash)
        self.text.setText(self._sentence(page))

    def _sentence(self, page: Page) -> str:
        if page.asked.trash:
            return self.tr("The trash is empty.")
        if not page.saved:
            return self.tr(
                "Nothing is saved yet. Save an article, or import a folder, and you will find "
                "each one here by any word or name in it, however it is spelt."
            )
        if page.suggestions:
            return self.tr("Nothing found. Did you mean:")
        if page.asked.searching:
            return self.tr("Nothing found. Try fewer words, or the beginning of one with a *.")
        return self.tr("No article is like this. Switch a filter off to see more.")

    def _chip(self, suggestion: Suggestion) -> Chip:
        shown = suggestion.query
        if suggestion.kind == "without":
            word = suggestion.changed
            for item in filters(word, date.today()):
                word = "{}: {}".format(*filter_text(item, self._language))
            shown = self.tr("without {word}").format(word=word)
        chip = named(Chip(self._themes, shown, suggestion.articles), "suggestion")
        chip.clicked.connect(partial(self.query_wanted.emit, suggestion.query))
        self.flow.add(chip)
        return chip


class CountText(QObject):
    """How many articles the list has, in words."""

    def of(self, page: Page) -> str:
        count = page.total
        if page.asked.trash:
            return self.tr("%Ln article(s) in the trash", "", count)
        if not page.asked.searching and not page.asked.narrowed:
            return self.tr("%Ln article(s) saved", "", count)
        found = self.tr("%Ln article(s)", "", count)
        more = page.articles - count
        if more <= 0:
            return found
        versions = self.tr("%Ln more version(s)", "", more)
        return f"{found}  ·  {versions}"
