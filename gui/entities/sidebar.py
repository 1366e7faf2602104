"""The sidebar: who and where the article is about."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLabel, QLineEdit, QTreeView, QVBoxLayout, QWidget

from core.model import Analysis, Article
from gui.entities.delegate import EntityDelegate
from gui.entities.model import ENTITY, MENTION, EntityFilter, EntityModel
from gui.legend import Legend
from gui.naming import named
from gui.notes.panel import NotesPanel
from gui.theme import Themes


class _Tree(QTreeView):
    """A tree that tells Enter from a click, which ``activated`` does not on every style."""

    entered_key = Signal(QModelIndex)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.entered_key.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


class EntitySidebar(QWidget):
    """Legend, filter, tree and notes.  A click or Enter asks to go to an entity or a mention."""

    entity_chosen = Signal(int)  # id
    mention_chosen = Signal(int)  # index
    hidden_changed = Signal()

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Article, Analysis] | None = None
        self.legend = Legend(themes)
        self.filter = QLineEdit()
        self.filter.setObjectName("entityFilter")
        self.filter.setClearButtonEnabled(True)
        self.model = EntityModel(self)
        self.proxy = EntityFilter()
        self.proxy.setSourceModel(self.model)
        self.tree = _Tree()
        self.tree.setObjectName("entityTree")
        self.tree.setModel(self.proxy)
        self.tree.setHeaderHidden(True)
        self.tree.setIndentation(14)
        self.tree.setItemDelegate(EntityDelegate(themes, self.tree))
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tree.setExpandsOnDoubleClick(False)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.notes = NotesPanel(themes)
        self.hint = named(QLabel(wordWrap=True), "emptyHint")
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 4, 10, 8)
        column.setSpacing(8)
        column.addWidget(self.legend)
        column.addWidget(self.filter)
        column.addWidget(self.hint, 1)
        column.addWidget(self.tree, 1)
        column.addWidget(self.notes)
        self.filter.textChanged.connect(self._filter)
        self.tree.clicked.connect(self._choose)
        self.tree.entered_key.connect(self._choose)
        self.legend.hidden_changed.connect(self._hide_types)
        self.retranslate()
        self.show_names(None, Analysis(""))

    def retranslate(self) -> None:
        self.filter.setPlaceholderText(self.tr("Filter names"))
        self.filter.setAccessibleName(self.tr("Filter names"))
        self.tree.setAccessibleName(self.tr("People, places and organisations"))
        self.legend.retranslate()
        self.notes.retranslate()
        self._fill()

    def show_names(self, article: Article | None, analysis: Analysis) -> None:
        """List an article's entities."""
        self._shown = (article, analysis) if article else None
        self.legend.show_counts(analysis)
        self.filter.clear()
        self._fill()

    def hidden_types(self) -> Collection[str]:
        """The types switched off in the legend."""
        return self.legend.hidden_types()

    def select_entity(self, entity_id: int) -> None:
        """Select an entity without going anywhere; one of its mentions may stay selected."""
        if self.tree.currentIndex().data(ENTITY) == entity_id:
            return
        index = self.proxy.mapFromSource(self.model.entity_index(entity_id))
        if index.isValid():
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)

    def _fill(self) -> None:
        empty = self._shown is None or not self._shown[1].entities
        if self._shown:
            self.model.show(*self._shown, self.hidden_types())
            self._expand_types()
        else:
            self.model.clear()
        if self._shown is None:
            self.hint.setText(self.tr("The names in an article are listed here."))
        elif not self._shown[1].engine:
            self.hint.setText(self.tr("Looking for names…"))
        else:
            self.hint.setText(self.tr("No names were found in this text."))
        self.hint.setVisible(empty)
        self.tree.setVisible(not empty)

    def _hide_types(self) -> None:
        self._fill()
        self.hidden_changed.emit()

    def _filter(self, text: str) -> None:
        self.proxy.set_text(text)
        self._expand_types()

    def _expand_types(self) -> None:
        for row in range(self.proxy.rowCount()):
            self.tree.expand(self.proxy.index(row, 0))

    def _choose(self, index: QModelIndex) -> None:
        if index.data(MENTION) is not None:
            self.mention_chosen.emit(index.data(MENTION))
        elif index.data(ENTITY) is not None:
            self.entity_chosen.emit(index.data(ENTITY))
