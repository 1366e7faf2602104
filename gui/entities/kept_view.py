"""What a tree of names shows, kept while the names change beneath it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QItemSelectionModel, QModelIndex

from gui.entities.model import EntityModel
from gui.entities.tree import EntityTree

_Command = QItemSelectionModel.SelectionFlag


@contextmanager
def kept_view(tree: EntityTree, model: EntityModel) -> Iterator[None]:
    """Whatever is done to the model within: what was open, selected and in view is so again."""
    rows = list(_open_rows(tree, model))
    opened = [model.key(index) for index in rows if tree.isExpanded(index)]
    closed = [model.key(i) for i in rows if not i.parent().isValid() and not tree.isExpanded(i)]
    chosen = [model.key(index) for index in tree.selectionModel().selectedIndexes()]
    current = model.key(tree.currentIndex()) if tree.currentIndex().isValid() else None
    bar = tree.verticalScrollBar()
    scrolled = bar.value()
    yield
    tree.expand_types()
    for key in opened:
        tree.expand(model.known_again(key))
    for key in closed:
        tree.collapse(model.known_again(key))
    selection = tree.selectionModel()
    if current is not None:
        selection.setCurrentIndex(model.known_again(current), _Command.NoUpdate)
    for key in chosen:
        selection.select(model.known_again(key), _Command.Select)
    tree.executeDelayedItemsLayout()
    bar.setValue(scrolled)


def _open_rows(tree: EntityTree, model: EntityModel) -> Iterator[QModelIndex]:
    """The types, and the names of which the mentions are shown."""
    for row in range(model.rowCount()):
        yield model.index(row)
    for index, _ in model.entities():
        if tree.isExpanded(index):
            yield index
