"""The middle of the window: header, article, find bar; or a page that says what to do."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from core.model import Article
from gui.finding.find_bar import FindBar
from gui.i18n import date_text, isolated
from gui.naming import named
from gui.open_articles import OpenArticle
from gui.reading.pane import ArticlePane
from gui.theme import Themes

WORDS_A_MINUTE = 180
RIGHT_TO_LEFT = "\u200f"


class ArticleView(QStackedWidget):
    """Shows an open article, or the empty page."""

    open_wanted = Signal()

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opened: OpenArticle | None = None
        self.pane = ArticlePane(themes)
        self.find_bar = FindBar()
        self.find_bar.found.connect(self.pane.set_hits)
        self.find_bar.going_to.connect(self.pane.go_to)
        self.title = named(QLabel(wordWrap=True), "articleTitle")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        font = QFont(self.title.font())
        font.setPointSizeF(font.pointSizeF() * 1.5)
        font.setBold(True)
        self.title.setFont(font)
        self.meta = named(QLabel(wordWrap=True), "articleMeta")
        self.meta.setTextFormat(Qt.TextFormat.PlainText)
        self.addWidget(self._empty_page())
        self.addWidget(self._reading_page())
        self.retranslate()

    def _empty_page(self) -> QWidget:
        page = named(QWidget(), "emptyPage")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.welcome = named(QLabel(), "emptyTitle")
        font = QFont(self.welcome.font())
        font.setPointSizeF(font.pointSizeF() * 2)
        self.welcome.setFont(font)
        self.advice = named(QLabel(wordWrap=True), "emptyHint")
        self.open_button = named(QPushButton(), "emptyOpen")
        self.open_button.clicked.connect(self.open_wanted)
        column = QVBoxLayout(page)
        column.setContentsMargins(32, 32, 32, 32)
        column.setSpacing(14)
        column.addStretch(2)
        for widget in (self.welcome, self.advice):
            widget.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(widget)
        column.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(3)
        return page

    def _reading_page(self) -> QWidget:
        header = named(QWidget(), "articleHeader")
        header.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        # Stands over an Arabic text, whatever the interface speaks.
        header.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        top = QVBoxLayout(header)
        top.setContentsMargins(28, 14, 28, 2)
        self.pane.margin_changed.connect(
            lambda side: top.setContentsMargins(side + self.pane.bar_width(), 14, side, 2)
        )
        top.addWidget(self.title)
        top.addWidget(self.meta)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (header, self.pane, self.find_bar):
            column.addWidget(widget)
        return page

    def retranslate(self) -> None:
        self.welcome.setText(self.tr("Welcome to Qari"))
        self.advice.setText(
            self.tr("Open an article in Arabic, drop it here, or paste its text: Qari shows who "
                    "and where it is about.")
        )  # fmt: skip
        self.open_button.setText(self.tr("Open an article…"))
        self.pane.setAccessibleName(self.tr("Article"))
        self.find_bar.retranslate()
        self._show_header()

    def show_opened(self, opened: OpenArticle | None) -> None:
        """Show an article where it was left, or the empty page."""
        self._opened = opened
        self.setCurrentIndex(0 if opened is None else 1)
        if opened is None:
            return
        self._show_header()
        self.pane.show_article(opened.article, opened.analysis)
        self.pane.show_place(opened.place)
        self.find_bar.set_text(opened.article.text)

    def _show_header(self) -> None:
        if self._opened is None:
            return
        article = self._opened.article
        # A title that the text itself begins with would be read twice.
        given = not article.text.startswith(article.title.rstrip("…"))
        self.title.setVisible(given)
        # Labels take their direction from the text: a mark at its head settles it.
        self.title.setText(f"{RIGHT_TO_LEFT}{article.title}")
        facts = map(isolated, self._facts(article))
        self.meta.setText(RIGHT_TO_LEFT + "   ·   ".join(facts))

    def _facts(self, article: Article) -> list[str]:
        words = len(article.text.split())
        minutes = max(1, round(words / WORDS_A_MINUTE))
        facts = [
            article.author,
            article.site,
            date_text(article.published),
            _place_of(article.source),
        ]
        facts.append(self.tr("%Ln word(s)", "", words))
        facts.append(self.tr("%Ln minute(s) to read", "", minutes))
        return [fact for fact in facts if fact]


def _place_of(source: str) -> str:
    """A file's name, or the site of an address."""
    return urlsplit(source).hostname or "" if "://" in source else Path(source).name
