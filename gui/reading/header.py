"""What stands above an article: its title, and the facts about it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.block_look import TITLE
from gui.i18n import date_text
from gui.naming import named
from gui.reading.folded_label import FoldedLabel

if TYPE_CHECKING:
    from core.model import Article
    from gui.reading.look import ReadingLook
    from gui.reading.page_view import PageView

WORDS_A_MINUTE = 180
LONG = 90  # minutes, from which on hours are told
LARGEST_TITLE = 27  # points: it stays above the text, which needs the room
ABOVE, BELOW, BETWEEN = 18, 4, 2  # pixels


class ArticleHeader(QWidget):
    """Stands over the column of an Arabic text, whatever the interface speaks."""

    def __init__(self, page: PageView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "articleHeader")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setMinimumWidth(1)  # margins follow the width, and must not keep the window wide
        self._page = page
        self._article: Article | None = None
        self.title = named(FoldedLabel(), "articleTitle")
        self.meta = named(FoldedLabel("   ·   "), "articleMeta")
        self._column = QVBoxLayout(self)
        self._column.setSpacing(BETWEEN)
        self._column.addWidget(self.title)
        self._column.addWidget(self.meta)
        page.margin_changed.connect(self._stand_over_text)
        page.look_changed.connect(self._set_look)
        self._stand_over_text(page.side_margin())
        self._set_look(page.look)

    def _stand_over_text(self, side: int) -> None:
        self._column.setContentsMargins(side + self._page.bar_width(), ABOVE, side, BELOW)

    def _set_look(self, look: ReadingLook) -> None:
        """The title in the face of the text."""
        font = look.font()
        font.setPointSizeF(min(LARGEST_TITLE, look.size * TITLE))
        font.setBold(True)
        self.title.setFont(font)
        self.title.fold()

    def show_article(self, article: Article) -> None:
        """Head the page of this article."""
        self._article = article
        # A title that the text itself begins with would be read twice.
        self.title.setVisible(not article.text.startswith(article.title.rstrip("…")))
        self.title.set_pieces(article.title.split())
        self.meta.set_pieces(self._facts(article))

    def retranslate(self) -> None:
        if self._article is not None:
            self.show_article(self._article)

    def _facts(self, article: Article) -> list[str]:
        words = len(article.text.split())
        minutes = max(1, round(words / WORDS_A_MINUTE))
        hours = round(minutes / 60)
        facts = [
            article.author,
            article.site,
            date_text(article.published),
            _place_of(article.source),
            self.tr("%Ln word(s)", "", words),
            self.tr("about %Ln hour(s) to read", "", hours)
            if minutes >= LONG
            else self.tr("%Ln minute(s) to read", "", minutes),
        ]
        return [fact for fact in facts if fact]


def _place_of(source: str) -> str:
    """A file's name, or the site of an address."""
    return urlsplit(source).hostname or "" if "://" in source else Path(source).name
