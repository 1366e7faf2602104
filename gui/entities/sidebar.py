"""The sidebar: who and where the article is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from core.model import Analysis, Article, Entity
from gui.archive.wrapped_label import WrappedLabel
from gui.entities.kept_view import kept_view
from gui.entities.model import ENTITY, MENTION, ORDERS, PASSAGE, EntityModel
from gui.entities.tree import EntityTree
from gui.fields import Field
from gui.icons import icon
from gui.legend import Legend
from gui.naming import named
from gui.notes.panel import NotesPanel

if TYPE_CHECKING:
    from gui.marks.shown import Shown
    from gui.theme import Themes

LOWEST = 48  # pixels of the list, in a low window
_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect
_DOWN = (Qt.Key.Key_Down, Qt.Key.Key_PageDown)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EntitySidebar(QWidget):
    """Legend, filter, tree and notes.  A click or Enter asks to go to an entity or a mention."""

    entity_chosen = Signal(int)  # id
    mention_chosen = Signal(int)  # index
    rule_changed = Signal()  # of which names are shown
    order_changed = Signal(str)  # one of ORDERS, by the reader

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._article: Article | None = None
        self._analysis = Analysis("")
        self.legend = Legend(themes)
        self.filter = named(Field(), "entityFilter")
        self.filter.setClearButtonEnabled(True)
        self.order_button = named(QToolButton(), "entityOrder")
        self.order_button.setCheckable(True)
        self.model = EntityModel(self)
        self.tree = EntityTree(self.model, themes)
        self.tree.setMinimumHeight(LOWEST)
        self.notes = NotesPanel(themes)
        self.hint = named(WrappedLabel(), "emptyHint")
        self.hint.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        self._assemble()
        self.filter.textChanged.connect(self._filter)
        self.filter.installEventFilter(self)
        self.order_button.toggled.connect(self._reorder)
        self.tree.chosen.connect(self._choose)
        self.tree.left.connect(self.filter.clear)
        self.tree.above.connect(self.filter.setFocus)
        self.legend.changed.connect(self._follow_rule)
        themes.changed.connect(self.repaint_icons)
        self.repaint_icons()
        self.retranslate()

    def _assemble(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.filter, 1)
        head.addWidget(self.order_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 4, 10, 8)
        column.setSpacing(8)
        column.addWidget(self.legend)
        column.addLayout(head)
        column.addWidget(self.hint, 1)
        column.addWidget(self.tree, 1)
        column.addWidget(self.notes)

    def retranslate(self) -> None:
        self.filter.setPlaceholderText(self.tr("Filter names"))
        self.filter.setAccessibleName(self.tr("Filter names"))
        self.tree.setAccessibleName(self.tr("People, places and organisations"))
        self.legend.retranslate()
        self.notes.retranslate()
        self.model.texts_changed()
        self._show_order()
        self._show_state()

    def repaint_icons(self) -> None:
        self.order_button.setIcon(icon("order", self._themes.current.color("text")))

    # What is listed

    def show_names(self, article: Article | None, analysis: Analysis) -> None:
        """List an article's entities; of the same article, with what was open and selected."""
        known, self._article, self._analysis = self._article, article, analysis
        self.legend.show_counts(analysis)
        if known and article and known.sha256 == article.sha256:
            self._fill()
            return
        self.filter.clear()
        self.model.show(article, self.rule().narrowed(analysis))
        self.tree.start_anew()
        self._show_state()

    def rule(self) -> Shown:
        """Which names are shown, as the legend has it."""
        return self.legend.rule()

    def set_order(self, order: str) -> None:
        """List by ``frequency`` or first ``appearance``."""
        self.order_button.setChecked(order == ORDERS[1])

    def _fill(self) -> None:
        with kept_view(self.tree, self.model):
            self.model.show(self._article, self.rule().narrowed(self._analysis))
        self._show_state()

    def _follow_rule(self) -> None:
        self._fill()
        self.rule_changed.emit()

    def _filter(self, text: str) -> None:
        with kept_view(self.tree, self.model):
            self.model.arrange(wanted=text)
        self._show_state()

    def _reorder(self, by_appearance: bool) -> None:
        order = ORDERS[by_appearance]
        with kept_view(self.tree, self.model):
            self.model.arrange(order=order)
        self._show_order()
        self.order_changed.emit(order)

    def _show_order(self) -> None:
        by_appearance = self.order_button.isChecked()
        text = (
            self.tr("In the order of the text; click for the most mentioned first")
            if by_appearance
            else self.tr("The most mentioned first; click for the order of the text")
        )
        self.order_button.setToolTip(text)
        # What it is called stays: whether it is so is told by its state.
        self.order_button.setAccessibleName(self.tr("In the order of the text"))

    def _show_state(self) -> None:
        """The tree, or a word on why it is empty."""
        empty = not self.model.rowCount()
        self.hint.setText(self._remark() if empty else "")
        self.hint.setVisible(empty)
        self.tree.setVisible(not empty)
        any_names = bool(self._article and self._analysis.entities)
        self.filter.setEnabled(any_names)
        self.order_button.setEnabled(any_names)

    def _remark(self) -> str:
        if self._article is None:
            return self.tr("Open an article: the people and places in it are listed here.")
        if not self._analysis.engine:
            return self.tr("Looking for names…")
        if not self._analysis.entities:
            return self.tr(
                "No names were found in this text. Select one in it and mark it as a name "
                "from the menu."
            )
        if self.filter.text().strip():
            return self.tr("No name here is written like that. Esc shows all of them again.")
        if self.rule().least:
            return self.tr("Qari is not as sure of any name here as you ask above.")
        return self.tr("All types of names are switched off above: switch one on.")

    # What is selected

    def select_entity(self, entity_id: int) -> None:
        """Select an entity without going anywhere; one of its mentions may stay selected."""
        if self.tree.currentIndex().data(ENTITY) != entity_id:
            self._select(self.model.entity_index(entity_id))

    def select_mention(self, mention: int) -> None:
        """Select a mention where its entity is open in the tree, else the entity."""
        index = self.model.mention_index(mention)
        self._select(index if self.tree.isExpanded(index.parent()) else index.parent())

    def _select(self, index: QModelIndex) -> None:
        if index.isValid():
            # Not the tree's own way, which toggles while Ctrl is held for a shortcut.
            self.tree.selectionModel().setCurrentIndex(index, _SELECT)
            self.tree.scrollTo(index)

    def selected_entities(self) -> list[Entity]:
        """The entities selected, or those of selected mentions or types, in their order."""
        rows = self.tree.selectionModel().selectedIndexes()
        ids = {index.data(ENTITY) for index in rows}
        kinds = {self.model.key(index).kind for index in rows if index.data(ENTITY) is None}
        return [e for _, e in self.model.entities() if e.id in ids or e.type in kinds]

    def selected_sentences(self) -> list[str]:
        """The sentences of the selected mentions, where nothing but mentions is selected."""
        rows = self.tree.selectionModel().selectedIndexes()
        if any(index.data(MENTION) is None for index in rows):
            return []
        rows.sort(key=lambda index: index.data(MENTION))
        return [index.data(PASSAGE).text for index in rows]

    # Mouse and keys

    def _choose(self, index: QModelIndex) -> None:
        if index.data(MENTION) is not None:
            self.mention_chosen.emit(index.data(MENTION))
        elif index.data(ENTITY) is not None:
            self.entity_chosen.emit(index.data(ENTITY))
        else:
            self.tree.setExpanded(index, not self.tree.isExpanded(index))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the filter, Down and Enter go on to the names, and Esc shows all again."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (*_DOWN, *_ENTER) and self.model.rowCount():
                self._enter_tree(go=event.key() in _ENTER)
                return True
            if event.key() == Qt.Key.Key_Escape and self.filter.text():
                self.filter.clear()
                return True
        return super().eventFilter(watched, event)

    def _enter_tree(self, *, go: bool) -> None:
        first = next((index for index, _ in self.model.entities()), QModelIndex())
        self.tree.setFocus()
        self._select(first)
        if go:
            self._choose(first)
