"""What a tree of names shows, kept while the names change beneath it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel

if TYPE_CHECKING:
    from gui.entities.model import EntityModel
    from gui.entities.tree import EntityTree

_Command = QItemSelectionModel.SelectionFlag


@contextmanager
def kept_view(tree: EntityTree, model: EntityModel) -> Iterator[None]:
    """Whatever is done to the model within: what was open, selected and in view is so again."""
    chosen = [model.key(index) for index in tree.selectionModel().selectedIndexes()]
    current = model.key(tree.currentIndex()) if tree.currentIndex().isValid() else None
    bar = tree.verticalScrollBar()
    scrolled, changed = bar.value(), False

    def note() -> None:
        nonlocal changed
        changed = True

    model.modelReset.connect(note)
    try:
        yield
    finally:
        model.modelReset.disconnect(note)
    if not changed:
        return
    tree.open_again()
    selection = tree.selectionModel()
    if current is not None:
        selection.setCurrentIndex(model.known_again(current), _Command.NoUpdate)
    for key in chosen:
        selection.select(model.known_again(key), _Command.Select)
    tree.executeDelayedItemsLayout()
    bar.setValue(scrolled)
