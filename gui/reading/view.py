"""The middle of the window: header, article, find bar; or a page that says what to do."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from gui.later import made
from gui.naming import name_clear_buttons, named
from gui.pile import Pile
from gui.reading.header import ArticleHeader
from gui.reading.pane import ArticlePane

if TYPE_CHECKING:
    from gui.finding.find_bar import FindBar
    from gui.finding.finder import Finder
    from gui.open_articles import OpenArticle
    from gui.theme import Themes


class ArticleView(Pile):
    """Shows an open article, or the empty page."""

    #: What one has come to by finding, in words.
    said = Signal(str)

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.pane = ArticlePane(themes)
        self.header = ArticleHeader(self.pane)
        self.addWidget(named(QWidget(), "emptyPage"))
        self.addWidget(self._reading_page())
        self.retranslate()

    def set_empty_page(self, page: QWidget) -> None:
        """Show this where there is no article, from now on."""
        shown = self.currentIndex()
        for old in filter(None, [self.widget(0)]):
            self.removeWidget(old)
            old.deleteLater()
        self.insertWidget(0, page)
        self.setCurrentIndex(shown)

    def _reading_page(self) -> QWidget:
        page = QWidget()
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for widget in (self.header, self.pane):
            self._column.addWidget(widget)
        return page

    @cached_property
    def finder(self) -> Finder:
        """What finds in the article, with its bar: made when it is first asked for."""
        from gui.finding.find_bar import FindBar
        from gui.finding.finder import Finder

        bar = FindBar(self._themes)
        self._column.addWidget(bar)
        bar.follow(self.pane)
        name_clear_buttons(bar)
        finder = Finder(self.pane, bar)
        finder.said.connect(self.said)
        if self.pane.article is not None:
            finder.set_text(self.pane.article.text)
        return finder

    @property
    def find_bar(self) -> FindBar:
        """The field for what is wanted, below the article."""
        return self.finder.bar

    def retranslate(self) -> None:
        self.pane.setAccessibleName(self.tr("Article"))
        for finder in made(self, "finder"):
            finder.retranslate()
        self.header.retranslate()

    def show_opened(self, opened: OpenArticle | None) -> None:
        """Show an article where it was left, or the empty page."""
        self.setCurrentIndex(0 if opened is None else 1)
        if opened is None:
            return
        focused = self.window().focusWidget()
        if focused is None or isinstance(focused, QAbstractButton):
            # The text has the keyboard first; who is in a list or a field stays there.
            self.pane.setFocus()
        self.header.show_article(opened.article)
        self.pane.show_article(opened.article, opened.analysis)
        self.pane.show_place(opened.place)
        for finder in made(self, "finder"):
            finder.set_text(opened.article.text)
