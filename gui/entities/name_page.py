"""The page of a name, in the middle of the window: what is known of it, and its articles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListView,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.archive.facets import period_text
from gui.entities.page_delegate import PageDelegate
from gui.entities.page_head import PageHead
from gui.entities.page_model import ROW, PageModel
from gui.entities.page_spot import PageSpot, go_to_spot, spot_of
from gui.icons import icon
from gui.naming import named

if TYPE_CHECKING:
    from core.archive.name_page import KnownName, NamingArticle
    from gui.theme import Themes

WIDEST = 860  # pixels of the column
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _List(QListView):
    """A click or Enter goes to a sentence."""

    chosen = Signal(QModelIndex)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters do nothing: most articles of a long list have not been read."""


class NamePage(QWidget):
    """Asks for what it shows, and for articles to be opened."""

    back = Signal()
    opened = Signal(object, object)  # NamingArticle, Passage or None
    name_wanted = Signal(str, str)
    search_wanted = Signal()
    period_wanted = Signal(str)

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "namePage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._themes = themes
        self.back_button = named(QToolButton(), "namePageBack")
        self.back_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.search_button = named(QToolButton(), "namePageSearch")
        self.search_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.head = PageHead(themes)
        self.narrowed = named(QToolButton(), "namePageAll")
        self.narrowed.setProperty("outlined", True)
        self.model = PageModel(self)
        self.list = named(_List(), "namePageList")
        self.delegate = PageDelegate(themes, self.list, self.model)
        self.remark = named(QLabel(wordWrap=True), "emptyHint")
        self.remark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.remark.setMargin(14)
        self._remark = ""
        self._set_up_list()
        self._assemble()
        self._connect()
        self.repaint_icons()
        self.retranslate()

    def _set_up_list(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(self.delegate)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setMouseTracking(True)

    def _assemble(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 8, 8, 4)
        bar.addWidget(self.back_button)
        bar.addStretch(1)
        bar.addWidget(self.search_button)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self.head)
        column.addWidget(self.narrowed, 0, Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self.remark, 1)
        column.addWidget(self.list, 1)
        middle = QWidget()
        middle.setMaximumWidth(WIDEST)
        column.setContentsMargins(0, 0, 0, 0)
        middle.setLayout(column)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(middle, 1000)
        row.addStretch(1)

    def _connect(self) -> None:
        self.back_button.clicked.connect(self.back)
        self.search_button.clicked.connect(self.search_wanted)
        self.head.name_wanted.connect(self.name_wanted)
        self.head.months.chosen.connect(self.period_wanted)
        self.narrowed.clicked.connect(lambda: self.period_wanted.emit(""))
        self.list.chosen.connect(self._choose)
        self.list.clicked.connect(self._choose)
        self._themes.changed.connect(self.repaint_icons)

    # What is shown

    def show_name(self, name: str, kind: str) -> None:
        """A name of which nothing is known yet; what was shown goes."""
        self.delegate.kind = kind
        self.head.show_name(name, kind)
        self.show_period("")
        self.model.show([], more=False)
        self._say("wait")

    def show_known(
        self, known: KnownName | None, forms: Sequence[str], open_article: NamingArticle | None
    ) -> None:
        """What the archive knows of it, and whether the open article mentions it too."""
        self.head.show_known(known, forms)
        if known is None:
            self._say("open" if open_article else "nowhere")

    def show_period(self, period: str) -> None:
        """Only the articles of a month or year are listed, or with an empty one all."""
        self.head.months.choose(period)
        self.narrowed.setVisible(bool(period))
        self._show_texts()

    def show_articles(self, articles: Sequence[NamingArticle], *, more: bool) -> None:
        """The first page of its articles."""
        self.model.show(articles, more=more)
        self.list.scrollToTop()
        if articles:
            self._say("" if articles[0].id else "open")

    def spot(self) -> PageSpot:
        """Where one is in the list."""
        return spot_of(self.list, self.model)

    def show_spot(self, spot: PageSpot) -> None:
        """Go where one was in the list."""
        go_to_spot(self.list, self.model, spot)

    def _say(self, remark: str) -> None:
        self._remark = remark
        beside_list = remark in ("", "open")
        self.list.setVisible(beside_list)
        policy = QSizePolicy.Policy
        self.remark.setSizePolicy(
            policy.Preferred, policy.Maximum if beside_list else policy.Preferred
        )
        self._show_texts()

    def _show_texts(self) -> None:
        texts = {
            "wait": "",
            "nowhere": self.tr("No article in the archive mentions this name."),
            "open": self.tr("No article in the archive mentions this name yet. Save the open "
                            "article to keep what it says."),
        }  # fmt: skip
        self.remark.setText(texts.get(self._remark, ""))
        self.remark.setVisible(bool(self.remark.text()) or self._remark == "wait")
        period = self.head.months.period
        text = self.tr("Only {period}: show all again")
        self.narrowed.setText(text.format(period=period_text(period)) if period else "")

    def retranslate(self) -> None:
        self.back_button.setText(self.tr("Back"))
        self.back_button.setToolTip(self.tr("Back to where you were (Esc)"))
        self.search_button.setText(self.tr("Search the archive for it"))
        self.list.setAccessibleName(self.tr("Articles that mention the name"))
        self.head.retranslate()
        self._show_texts()
        self.list.viewport().update()

    def repaint_icons(self) -> None:
        ink = self._themes.current.color("text")
        self.back_button.setIcon(icon("back", ink))
        self.search_button.setIcon(icon("find", ink))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.repaint_icons()

    # Mouse and keys

    def _choose(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if row.rest:
            self.model.open_rest(index.row())
            self.list.setCurrentIndex(self.model.index(index.row()))
        else:
            self.opened.emit(row.article, row.place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back.emit()
            return
        super().keyPressEvent(event)

    def focus_list(self) -> None:
        """Put the keyboard on the first article."""
        if self.model.rowCount() and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(0))
        self.list.setFocus()
