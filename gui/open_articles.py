"""The articles that are open, each with what is known of it; shown as tabs."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTabBar, QWidget

from core.archive.notes import Note
from core.model import Analysis, Article
from core.opening import Origin
from gui.reading.place import Place

START = Place()
_TAB_TITLE = 32  # code points
NO_NAMES_YET = Analysis("")
FAILED = "none"  # the engine of an article whose names could not be looked for


@dataclass(eq=False)
class OpenArticle:
    """An article in the window.  ``analysis.engine`` is empty until its names are found."""

    article: Article
    analysis: Analysis = NO_NAMES_YET
    saved: int | None = None
    place: Place = START
    position: int = 0  # as the archive has it: the text offset at the top of the pane
    origin: Origin | None = None
    notes: tuple[Note, ...] = ()

    @property
    def analysed(self) -> bool:
        return bool(self.analysis.engine)

    @property
    def savable(self) -> bool:
        """Whether its names are known; what is saved without them would stay so."""
        return self.analysed and self.analysis.engine != FAILED


class ArticleTabs(QTabBar):
    """A tab for each open article; hidden while there is only one."""

    chosen = Signal(object)  # OpenArticle or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("articleTabs")
        self.setTabsClosable(True)
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setUsesScrollButtons(False)
        self.setAutoHide(True)
        self.open: list[OpenArticle] = []
        self.currentChanged.connect(lambda _: self.chosen.emit(self.current()))
        self.tabCloseRequested.connect(self.close_tab)

    def current(self) -> OpenArticle | None:
        """The article that is shown."""
        index = self.currentIndex()
        return self.open[index] if 0 <= index < len(self.open) else None

    def with_text(self, sha256: str) -> OpenArticle | None:
        """The open article that has this text."""
        return next((opened for opened in self.open if opened.article.sha256 == sha256), None)

    def add(self, opened: OpenArticle) -> OpenArticle:
        """Show an article, in the tab that has the same text where there is one."""
        if other := self.with_text(opened.article.sha256):
            self.setCurrentIndex(self.open.index(other))
            return other
        self.open.append(opened)  # before the tab, whose signal looks it up
        index = self.addTab("")
        self._name_tab(index, opened)
        self.setCurrentIndex(index)
        return opened

    def replace(self, old: OpenArticle, new: OpenArticle) -> None:
        """Show an article in the tab of another."""
        index = self.open.index(old)
        self.open[index] = new
        self._name_tab(index, new)
        self.chosen.emit(self.current())

    def _name_tab(self, index: int, opened: OpenArticle) -> None:
        title = opened.article.title
        short = title if len(title) <= _TAB_TITLE else title[:_TAB_TITLE].rsplit(" ", 1)[0] + "…"
        self.setTabText(index, short.replace("&", "&&"))
        self.setTabToolTip(index, title)

    def close_tab(self, index: int) -> None:
        """Close one article."""
        if 0 <= index < len(self.open):
            del self.open[index]
            self.removeTab(index)
            self.chosen.emit(self.current())
