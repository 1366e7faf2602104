"""From mention to mention: keeps sidebar and text on the same name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, Signal
from PySide6.QtWidgets import QLabel

from gui.announcing import announce
from gui.entities.texts import type_of_one
from gui.i18n import isolated, number

if TYPE_CHECKING:
    from core.model import Entity
    from gui.entities.sidebar import EntitySidebar
    from gui.reading.pane import ArticlePane

_BETWEEN = "   ·   "


class Navigator(QObject):
    """Knows the entity in hand and which of its mentions is shown.

    It goes to mentions that are shown only; ``entity`` has those alone.
    """

    moved = Signal(int)  # to the mention of this index
    let_go = Signal()

    def __init__(self, pane: ArticlePane, sidebar: EntitySidebar, status: QLabel) -> None:
        super().__init__()
        self._pane = pane
        self._sidebar = sidebar
        self._status = status
        self.entity: Entity | None = None
        self.at = -1  # index into the entity's mentions
        pane.mention_clicked.connect(self.show_clicked)
        sidebar.entity_chosen.connect(self.choose_entity)
        sidebar.mention_chosen.connect(self.show_mention)

    @property
    def mention(self) -> int | None:
        """The index of the mention in hand."""
        return None if self.entity is None else self.entity.mentions[self.at]

    def reset(self) -> None:
        """Another article, or its names anew: no entity is in hand."""
        self.entity, self.at = None, -1

    def keep(self) -> None:
        """Other names are shown: keep what is in hand where it is among them."""
        held = self.mention
        self.reset()
        if held is not None:
            self._take(held)

    def release(self) -> None:
        """Let go of the entity in hand."""
        self.reset()
        self._pane.let_go()
        self._sidebar.tree.setCurrentIndex(QModelIndex())
        self.let_go.emit()

    # Going to a name

    def choose_entity(self, entity_id: int) -> None:
        """Go to an entity's mention nearest below the top of the pane, or its next in hand."""
        if self.entity is not None and self.entity.id == entity_id:
            self.step(1)
            return
        shown = self._pane.shown
        entity = next((e for e in shown.entities if e.id == entity_id), None)
        if entity is not None:
            top = self._pane.top_offset()
            below = (i for i in entity.mentions if shown.mentions[i].end > top)
            self.show_mention(next(below, entity.mentions[0]))

    def show_clicked(self, index: int) -> None:
        """Go to a mention in the text; its name is listed, even if it was filtered out."""
        if not self._sidebar.model.mention_index(index).isValid():
            self._sidebar.filter.clear()
        self.show_mention(index)

    def show_mention(self, index: int, remark: str = "") -> None:
        """Go to one mention; its entity is in hand then."""
        if not self._take(index):
            return
        self._pane.go_to_mention(index)
        self._sidebar.select_mention(index)
        self._say(remark)
        self.moved.emit(index)

    def _take(self, index: int) -> bool:
        entity = self._pane.shown.entity_of().get(index)
        if entity is not None:
            self.entity, self.at = entity, entity.mentions.index(index)
        return entity is not None

    # Stepping

    def next(self) -> None:
        self.step(1)

    def previous(self) -> None:
        self.step(-1)

    def next_name(self) -> None:
        self.step_any(1)

    def previous_name(self) -> None:
        self.step_any(-1)

    def step(self, step: int) -> None:
        """To the next (1) or previous (-1) mention of the entity in hand.

        With none in hand, to that of the name selected in the sidebar, or as ``step_any``.
        """
        if self.entity is not None:
            at = self.at + step
            mentions = self.entity.mentions
            wrapped = not 0 <= at < len(mentions) and len(mentions) > 1
            self.show_mention(mentions[at % len(mentions)], self._wrap(step) if wrapped else "")
        elif selected := self._sidebar.selected_entities():
            self.choose_entity(selected[0].id)
        else:
            self.step_any(step)

    def step_any(self, step: int) -> None:
        """To the next (1) or previous (-1) mention of any name, from where one reads."""
        shown = self._pane.shown_mentions()
        if not shown:
            return
        mentions = self._pane.analysis.mentions
        start, end = self._pane.reading_span()
        if step > 0:
            ahead = next((i for i in shown if mentions[i].start >= end), None)
            index, other = ahead, shown[0]
        else:
            behind = next((i for i in reversed(shown) if mentions[i].end <= start), None)
            index, other = behind, shown[-1]
        if index is None:
            self.show_mention(other, self._wrap(step))
        else:
            self.show_mention(index)

    # Saying where one is

    def _wrap(self, step: int) -> str:
        return self.tr("from the beginning again") if step > 0 else self.tr("from the end again")

    def _say(self, remark: str) -> None:
        assert self.entity is not None
        text = self.tr("{name}: mention {n} of {total}").format(
            name=isolated(self.entity.name),
            n=number(self.at + 1),
            total=number(len(self.entity.mentions)),
        )
        self._status.setText(_BETWEEN.join(filter(None, (text, remark))))
        facts = (text, type_of_one(self.entity.type), remark)
        announce(self._pane, _BETWEEN.join(filter(None, facts)))
