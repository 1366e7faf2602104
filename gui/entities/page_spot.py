"""How far one has come on the page of a name, so that one comes back to it there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint
from PySide6.QtWidgets import QAbstractItemView, QListView

if TYPE_CHECKING:
    from gui.entities.page_model import PageModel

#: A row that is found again: the number of its article, and which of its rows it is.
Key = tuple[int, int]


@dataclass(frozen=True, slots=True)
class PageSpot:
    """What is listed, which row is in hand, and which is the topmost: ``above`` the edge."""

    articles: int = 0
    opened: frozenset[int] = frozenset()  # articles of which all sentences are shown
    current: Key | None = None
    top: Key | None = None
    above: int = 0  # pixels


def spot_of(view: QListView, model: PageModel) -> PageSpot:
    """Where one is in a list."""
    top = view.indexAt(QPoint(view.viewport().width() // 2, 0))
    return PageSpot(
        model.article_count(),
        model.opened(),
        model.key_of(view.currentIndex()),
        model.key_of(top),
        -view.visualRect(top).top() if top.isValid() else 0,
    )


def go_to_spot(view: QListView, model: PageModel, spot: PageSpot) -> None:
    """Go where one was, as far as the rows are still there."""
    for number in spot.opened:
        model.open_all(number)
    current, top = _index(model, spot.current), _index(model, spot.top)
    if current.isValid():
        view.setCurrentIndex(current)
    if top.isValid():
        view.scrollTo(top, QAbstractItemView.ScrollHint.PositionAtTop)
        bar = view.verticalScrollBar()
        bar.setValue(bar.value() + spot.above)


def _index(model: PageModel, key: Key | None) -> QModelIndex:
    row = None if key is None else model.row_of(key)
    return QModelIndex() if row is None else model.index(row)
