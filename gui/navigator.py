"""From mention to mention: keeps sidebar and text on the same name."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel

from core.model import Entity
from gui.entities.sidebar import EntitySidebar
from gui.i18n import isolated, number
from gui.reading.marks import shown_mentions
from gui.reading.pane import ArticlePane


class Navigator:
    """Knows the entity in hand and which of its mentions is shown."""

    def __init__(self, pane: ArticlePane, sidebar: EntitySidebar, status: QLabel) -> None:
        self._pane = pane
        self._sidebar = sidebar
        self._status = status
        self.entity: Entity | None = None
        self.at = -1  # index into the entity's mentions
        pane.mention_clicked.connect(self.show_mention)
        sidebar.entity_chosen.connect(self.choose_entity)
        sidebar.mention_chosen.connect(self.show_mention)

    def reset(self) -> None:
        """Another article, or other types: no entity is in hand."""
        self.entity, self.at = None, -1

    def choose_entity(self, entity_id: int) -> None:
        """Go to an entity's first mention, or, when it is in hand, to its next."""
        if self.entity is None or self.entity.id != entity_id:
            self.entity = next(e for e in self._pane.analysis.entities if e.id == entity_id)
            self.at = -1
        self.step(1)

    def show_mention(self, index: int) -> None:
        """Go to one mention; its entity is in hand then."""
        self.entity = self._pane.analysis.entity_of()[index]
        self.at = self.entity.mentions.index(index)
        self._show()

    def next(self) -> None:
        self.step(1)

    def previous(self) -> None:
        self.step(-1)

    def step(self, step: int) -> None:
        """To the next (1) or previous (-1) mention of the entity in hand.

        With none in hand, to the next or previous of all mentions from the cursor.
        """
        if self.entity is not None:
            self.at = (max(self.at, 0) if self.at < 0 and step < 0 else self.at) + step
            self.at %= len(self.entity.mentions)
            self._show()
            return
        shown = shown_mentions(self._pane.analysis.mentions, self._sidebar.hidden_types())
        if not shown:
            return
        start, end = self._pane.cursor_span()
        if step > 0:
            ahead = [i for i, m in shown if m.start >= end]
            self.show_mention(ahead[0] if ahead else shown[0][0])
        else:
            behind = [i for i, m in shown if m.end <= start]
            self.show_mention(behind[-1] if behind else shown[-1][0])

    def _show(self) -> None:
        assert self.entity is not None
        self._pane.go_to_mention(self.entity.mentions[self.at])
        self._sidebar.select_mention(self.entity.mentions[self.at])
        text = QCoreApplication.translate("Navigator", "{name}: mention {n} of {total}")
        self._status.setText(
            text.format(
                name=isolated(self.entity.name),
                n=number(self.at + 1),
                total=number(len(self.entity.mentions)),
            )
        )
