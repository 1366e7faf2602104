"""Which names a correction is about: the rows selected, the words selected, the name in hand."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from core.model import Entity
from gui.correcting.subject import Subject, mention_subject
from gui.entities.model import ENTITY, MENTION

if TYPE_CHECKING:
    from gui.main_window import MainWindow
    from gui.open_articles import OpenArticle

Span = tuple[int, int]


class InHand:
    """Looks it up in the window, whenever it is asked."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def opened(self) -> OpenArticle | None:
        """The article in hand, once its names are known."""
        opened = self._window.tabs.current()
        return opened if opened is not None and opened.analysed else None

    def subject(self, names: Entity | int | None = None) -> Subject | None:
        """An entity, the mention with an index, or without either what is in hand."""
        opened = self.opened()
        if opened is None:
            return None
        if isinstance(names, Entity):
            return self._of_entities(opened, [names.id])
        if isinstance(names, int):
            return mention_subject(opened.article.sha256, opened.analysis, names)
        if self._window.sidebar.tree.hasFocus():
            return self.of_rows()
        selection = self.selection()
        index = self._window.navigator.mention if selection is None else self.touched(selection)
        if index is None:
            return None
        return mention_subject(opened.article.sha256, opened.analysis, index)

    def selection(self) -> Span | None:
        """The words selected in the text, unless they are a whole name or the list has the keys."""
        pane = self._window.pane
        if pane.article is None or self._window.sidebar.tree.hasFocus():
            return None
        start, end = pane.cursor_span()
        spans = {(m.start, m.end) for m in pane.analysis.mentions}
        if (start, end) in spans or not any(map(str.isalnum, pane.article.text[start:end])):
            return None
        return start, end

    def touched(self, selection: Span) -> int | None:
        """The first mention shown that a selection touches."""
        pane = self._window.pane
        mentions, (start, end) = pane.analysis.mentions, selection
        touching = (i for i in pane.shown_mentions() if mentions[i].start < end)
        return next((i for i in touching if start < mentions[i].end), None)

    def of_rows(self) -> Subject | None:
        """The names of the rows selected in the list; whole types are never meant."""
        opened = self.opened()
        if opened is None:
            return None
        rows = self._window.sidebar.tree.selectionModel().selectedIndexes()
        mentions = [row.data(MENTION) for row in rows]
        if len(rows) == 1 and mentions[0] is not None:
            return mention_subject(opened.article.sha256, opened.analysis, mentions[0])
        return self._of_entities(opened, (row.data(ENTITY) for row in rows))

    def _of_entities(self, opened: OpenArticle, ids: Iterable[int | None]) -> Subject | None:
        """Whole entities; the sidebar has them with the mentions alone that are shown."""
        wanted = set(ids)
        entities = tuple(e for e in opened.analysis.entities if e.id in wanted)
        return Subject(opened.article.sha256, opened.analysis, entities) if entities else None
