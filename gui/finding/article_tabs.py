"""The open articles as tabs: those that are read, and those that wait to be read again."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QIcon, QMouseEvent, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QTabBar, QToolTip, QWidget

from gui.eliding import elided
from gui.i18n import isolated
from gui.open_articles import OpenArticle, Waiting
from gui.spoken import speakable
from gui.theme import Themes
from gui.tips import plain_tip

_TITLE = 32  # code points
_DOT = 8  # pixels
_BESIDE, _LEAST = 58, 82  # pixels of a tab: what is not its title's; its title at least
_SCALE = 2


class ArticleTabs(QTabBar):
    """A tab for each open article; hidden while there is only one."""

    chosen = Signal(object)  # OpenArticle or None
    wanted = Signal(object)  # Waiting, which is to be read
    closed = Signal(object)  # OpenArticle or Waiting

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("articleTabs")
        self.setTabsClosable(True)
        self.setMovable(True)
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setIconSize(QSize(_DOT, _DOT))
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setUsesScrollButtons(True)
        self.setAutoHide(True)
        self._themes = themes
        self._all: list[OpenArticle | Waiting] = []
        self._shown: OpenArticle | None = None
        self.currentChanged.connect(self._turn)
        self.tabMoved.connect(lambda at, to: self._all.insert(to, self._all.pop(at)))
        self.tabCloseRequested.connect(self.close_tab)
        themes.changed.connect(self.show_saved)

    # Which there are

    @property
    def open(self) -> list[OpenArticle]:
        """The articles that are read, in the order of their tabs."""
        return [entry for entry in self._all if isinstance(entry, OpenArticle)]

    @property
    def entries(self) -> list[OpenArticle | Waiting]:
        """All tabs, those too whose articles wait to be read."""
        return list(self._all)

    def current(self) -> OpenArticle | None:
        """The article that is shown."""
        return self._shown

    def with_text(self, sha256: str) -> OpenArticle | None:
        """The open article that has this text."""
        return next((opened for opened in self.open if opened.article.sha256 == sha256), None)

    def choose(self, entry: OpenArticle | Waiting) -> None:
        """Show an article of these."""
        self.setCurrentIndex(self._all.index(entry))

    # Coming and going

    def add(self, opened: OpenArticle) -> OpenArticle:
        """Show an article, in the tab that has the same text where there is one."""
        if other := self.with_text(opened.article.sha256):
            self.choose(other)
            return other
        waiting = (e for e in self._all if isinstance(e, Waiting) and e.number == opened.saved)
        if (place := next(waiting, None)) is not None:
            self._put(place, opened)
            self.choose(opened)
        else:
            self._append(opened)
            self.setCurrentIndex(len(self._all) - 1)
        return opened

    def keep_waiting(self, entry: Waiting) -> None:
        """Add a tab whose article is read once it is chosen."""
        self.blockSignals(True)  # the first tab would be chosen by coming
        self._append(entry)
        self.blockSignals(False)

    def _append(self, entry: OpenArticle | Waiting) -> None:
        self._all.append(entry)  # before the tab, whose signal looks it up
        self.addTab("")
        self._fit_titles()
        self._say_saved(len(self._all) - 1)

    def _drop_doubles(self) -> None:
        """An article that is open, read from its file perhaps, waits in no other tab."""
        opened = {entry.saved for entry in self.open}
        for index in reversed(range(len(self._all))):
            entry = self._all[index]
            double = isinstance(entry, Waiting) and entry.number in opened
            if double and index != self.currentIndex():
                del self._all[index]
                self.blockSignals(True)  # what is shown stays, though it moves up
                self.removeTab(index)
                self.blockSignals(False)
                self._fit_titles()

    def replace(self, old: OpenArticle, new: OpenArticle) -> None:
        """Show an article in the tab of another."""
        self._put(old, new)

    def _put(self, old: OpenArticle | Waiting, new: OpenArticle) -> None:
        index = self._all.index(old)
        self._all[index] = new
        self._fit_titles()
        self._say_saved(index)
        if index == self.currentIndex():
            self._show(new)

    def close_tab(self, index: int) -> None:
        """Close one article."""
        if 0 <= index < len(self._all):
            entry = self._all.pop(index)
            if entry is self._shown:
                self._shown = None
            self.removeTab(index)
            self._fit_titles()
            self.closed.emit(entry)

    def _turn(self, index: int) -> None:
        entry = self._all[index] if 0 <= index < len(self._all) else None
        if isinstance(entry, Waiting):
            self.wanted.emit(entry)  # until it comes, what is shown stays
        elif entry is None or entry is not self._shown:
            self._show(entry)

    def _show(self, opened: OpenArticle | None) -> None:
        self._shown = opened
        self.chosen.emit(opened)

    def step(self, step: int) -> None:
        """To the next tab (1) or the one before (-1), round and round."""
        if self._all:
            self.setCurrentIndex((self.currentIndex() + step) % len(self._all))

    # Looks

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_titles()

    def _fit_titles(self) -> None:
        """As many whole words as the tabs have room for: Qt would cut words."""
        room = max(_LEAST, self.width() // max(1, len(self._all)) - _BESIDE)
        for index, entry in enumerate(self._all):
            title = _title_of(entry)
            short = title if len(title) <= _TITLE else title[:_TITLE].rsplit(" ", 1)[0] + "…"
            text = isolated(elided(short, self.fontMetrics(), room)).replace("&", "&&")
            if text != self.tabText(index):
                self.setTabText(index, text)

    def show_saved(self) -> None:
        """A dot for each article that is not in the archive."""
        self._drop_doubles()
        for index in range(len(self._all)):
            self._say_saved(index)

    def _say_saved(self, index: int) -> None:
        entry = self._all[index]
        saved = isinstance(entry, Waiting) or entry.saved is not None
        title = _title_of(entry)
        text = title if saved else self.tr("{title} (not saved)").format(title=isolated(title))
        self.setAccessibleTabName(index, speakable(text))
        self.setTabIcon(index, QIcon() if saved else _dot(self._themes.current.color("accent")))

    def event(self, event: QEvent) -> bool:
        # Not by Qt's own tips of tabs: a screen reader would say them with their markup.
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            tip = plain_tip(self.accessibleTabName(self.tabAt(event.pos())))
            QToolTip.showText(event.globalPos(), tip, self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.tabAt(event.position().toPoint())
        entry = self._all[index] if 0 <= index < len(self._all) else None
        left = event.button() == Qt.MouseButton.LeftButton
        if left and index == self.currentIndex() and isinstance(entry, Waiting):
            self.wanted.emit(entry)  # it did not come before, and Qt tells of no change
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        count = self.count()
        super().mouseReleaseEvent(event)
        # Newer versions of Qt close the tab by themselves.
        if event.button() == Qt.MouseButton.MiddleButton and self.count() == count:
            self.close_tab(self.tabAt(event.position().toPoint()))


def _title_of(entry: OpenArticle | Waiting) -> str:
    return entry.title if isinstance(entry, Waiting) else entry.article.title


def _dot(color: QColor) -> QIcon:
    pixmap = QPixmap(_DOT * _SCALE, _DOT * _SCALE)
    pixmap.setDevicePixelRatio(_SCALE)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(1, 1, _DOT - 2, _DOT - 2)
    painter.end()
    return QIcon(pixmap)
